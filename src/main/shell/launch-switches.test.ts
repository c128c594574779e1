import { expect, test } from 'vitest'
import { findRefusedSwitch } from './launch-switches.ts'

test.each([
  '--remote-debugging-port=9222',
  '-remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '--inspect',
  '--inspect-brk=0',
  '--js-flags=--expose-gc',
  '--load-extension=/x',
  '--no-sandbox',
  '--disable-web-security',
  '--USER-DATA-DIR=/x',
  '--',
  '-r',
  '--demo-of-something',
])('%s is refused', (argument) => {
  expect(findRefusedSwitch(['--demo', argument], 'linux')).toBe(argument)
})

test('its own switches and those for difficult screens are taken', () => {
  expect(findRefusedSwitch(['--demo', '--user-data-dir=/x y', '--force-device-scale-factor=1.5'], 'linux')).toBe(
    undefined,
  )
})

test('what is no switch is let pass, as a path that begins with a slash', () => {
  expect(findRefusedSwitch(['/home/shop', 'https://example.com/--inspect'], 'linux')).toBe(undefined)
})

test('on Windows a slash begins a switch too', () => {
  expect(findRefusedSwitch(['/remote-debugging-port=9222'], 'win32')).toBe('/remote-debugging-port=9222')
  expect(findRefusedSwitch(['/demo'], 'win32')).toBe(undefined)
})
