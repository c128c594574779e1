import { describe, expect, test } from 'vitest'
import { ariaKey, KEYS, keyOf } from './key-map.ts'
import { isPressed, signOf } from './pressed.ts'

type Press = Parameters<typeof isPressed>[0]

const press = (code: string, more: Partial<Press> = {}): Press => ({
  code,
  key: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

describe('a key is the place on the keyboard', () => {
  test('P prints under any layout', () => {
    const print = keyOf('today', 'print')
    expect(isPressed(press('KeyP', { key: 'պ' }), print)).toBe(true)
    expect(isPressed(press('KeyP', { key: 'з' }), print)).toBe(true)
    expect(isPressed(press('KeyO', { key: 'p' }), print)).toBe(false)
  })

  test('modifiers must be just those of the key', () => {
    expect(isPressed(press('KeyK', { ctrlKey: true }), keyOf('everywhere', 'palette'))).toBe(true)
    expect(isPressed(press('KeyK'), keyOf('everywhere', 'palette'))).toBe(false)
    expect(isPressed(press('KeyP', { ctrlKey: true }), keyOf('today', 'print'))).toBe(false)
    expect(isPressed(press('Digit1', { altKey: true }), keyOf('today', 'reached'))).toBe(false)
  })

  test('the number pad writes the same digits', () => {
    expect(isPressed(press('Numpad3'), keyOf('today', 'done'))).toBe(true)
    expect(isPressed(press('NumpadEnter'), keyOf('today', 'open'))).toBe(true)
  })

  test('the list of keys opens wherever the layout has its question mark, and on F1', () => {
    const keys = keyOf('everywhere', 'keys')
    expect(isPressed(press('Digit7', { key: '?', shiftKey: true }), keys)).toBe(true)
    expect(isPressed(press('Slash', { key: ',', shiftKey: true }), keys)).toBe(true)
    expect(isPressed(press('F1', { key: 'F1' }), keys)).toBe(true)
    expect(isPressed(press('Slash', { key: '/' }), keys)).toBe(false)
  })
})

test('a scanner is read by physical keys, whatever layout is on', () => {
  expect(signOf(press('Digit4', { key: 'ձ' }))).toBe('4')
  expect(signOf(press('KeyB', { key: 'բ' }))).toBe('B')
  expect(signOf(press('Minus', { key: '-' }))).toBe('-')
  expect(signOf(press('Enter'))).toBeUndefined()
  expect(signOf(press('Digit4', { ctrlKey: true }))).toBeUndefined()
})

test('no scope gives one key two meanings', () => {
  for (const [scope, acts] of Object.entries(KEYS)) {
    const places = Object.values(acts).map((key) => `${key.with ?? ''} ${key.code}`)
    expect(new Set(places).size, scope).toBe(places.length)
  }
})

test('readers hear the key in the words of ARIA', () => {
  expect(ariaKey('everywhere', 'palette')).toBe('Control+K')
  expect(ariaKey('everywhere', 'section3')).toBe('Alt+3')
  expect(ariaKey('newCase', 'leave')).toBe('Escape')
  expect(ariaKey('everywhere', 'keys')).toBe('Shift+?')
})
