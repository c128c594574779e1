import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { newUuid } from './db/uuid.ts'
import { loadDevice } from './device.ts'
import { readShops, rememberShop } from './shops-file.ts'
import { userDataFolder } from './user-data.ts'

test('the user-data folder is where each system keeps such things', () => {
  const at = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv = {}) =>
    userDataFolder({ platform, env, home: '/home/a' })
  expect(at('linux')).toBe('/home/a/.config/Khostum')
  expect(at('linux', { XDG_CONFIG_HOME: '/x' })).toBe('/x/Khostum')
  expect(at('darwin')).toBe('/home/a/Library/Application Support/Khostum')
  expect(at('win32', { APPDATA: '/roaming' })).toBe('/roaming/Khostum')
  expect(at('linux', { KHOSTUM_USER_DATA: '/own' })).toBe('/own')
})

test('a computer keeps its identity', () => {
  const folder = join(tempFolder(), 'user')
  expect(loadDevice(folder, newUuid)).toEqual(loadDevice(folder, newUuid))
})

test('an identity that cannot be read is kept aside and the computer is a new one', () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'device.json'), '{"uuid":')
  const device = loadDevice(folder, newUuid)
  expect(loadDevice(folder, newUuid)).toEqual(device)
  expect(readFileSync(join(folder, 'device.json.unreadable'), 'utf8')).toBe('{"uuid":')
})

test('the shop that was opened last is remembered', () => {
  const folder = join(tempFolder(), 'user')
  expect(readShops(folder)).toBeUndefined()
  rememberShop(folder, { current: '/shops/Մանուշակ', language: 'ru' })
  expect(readShops(folder)).toEqual({ current: '/shops/Մանուշակ', language: 'ru' })
  expect(existsSync(join(folder, 'shops.json.part'))).toBe(false)
})

test('a pointer that cannot be read points nowhere', () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'shops.json'), 'null')
  expect(readShops(folder)).toBeUndefined()
})
