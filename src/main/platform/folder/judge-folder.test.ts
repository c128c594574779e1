import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { isCloudFolder } from './cloud-folder.ts'
import { isSameFolder, judgeFolder, proposeFolder } from './judge-folder.ts'
import { isOnNetworkMount, isUncPath, parseMounts } from './network-folder.ts'

test('an empty local folder and one that is not there yet can hold a shop', () => {
  const folder = tempFolder()
  expect(judgeFolder(folder)).toEqual({ folder, holdsShop: false, refusal: null })
  expect(judgeFolder(join(folder, 'Խանութ', 'shop')).refusal).toBeNull()
})

test('a folder with other things in it is refused, one with a shop is not', () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'photo.jpg'), '')
  expect(judgeFolder(folder).refusal).toBe('not_empty')
  writeFileSync(join(folder, 'khostum.db'), '')
  expect(judgeFolder(folder)).toEqual({ folder, holdsShop: true, refusal: null })
})

test('what is left of an interrupted start does not count as something else', () => {
  const folder = tempFolder()
  mkdirSync(join(folder, 'logs'))
  for (const name of ['shop.lock', 'khostum.db.part', '.DS_Store']) writeFileSync(join(folder, name), '')
  expect(judgeFolder(folder).refusal).toBeNull()
})

test('a folder inside the open shop is refused', () => {
  const folder = tempFolder()
  mkdirSync(join(folder, 'backups'))
  expect(judgeFolder(join(folder, 'backups'), { openShop: folder }).refusal).toBe('inside_shop')
  expect(judgeFolder(`${folder}-2`, { openShop: folder }).refusal).toBeNull()
})

test('a place that cannot hold a folder is refused', () => {
  const file = join(tempFolder(), 'file')
  writeFileSync(file, '')
  expect(judgeFolder(join(file, 'shop')).refusal).toBe('not_writable')
  expect(judgeFolder(file).refusal).toBe('not_writable')
})

test.each([
  '/home/ani/OneDrive/Shop',
  'C:\\Users\\Ani\\OneDrive - Shop LLC\\Khostum',
  '/home/ani/Dropbox/x',
  '/home/ani/Dropbox (Personal)/x',
  'G:\\My Drive\\Khostum',
  '/Users/ani/Library/Mobile Documents/com~apple~CloudDocs/x',
  '/home/ani/Yandex.Disk/x',
  '/home/ani/Яндекс.Диск',
  'C:\\Users\\Ani\\YandexDisk-ani\\x',
  'D:\\Облако Mail.ru\\x',
  '/home/ani/MEGA/x',
  '/home/ani/Nextcloud2/x',
  '/Users/ani/Library/CloudStorage/GoogleDrive-a@example.com/x',
])('%s belongs to a cloud service', (path) => {
  expect(isCloudFolder(path, {})).toBe(true)
})

test.each(['/home/mega/Khostum', '/home/ani/Documents/box', '/srv/drive/shop', 'C:\\Users\\Ani\\Documents\\Khostum'])(
  '%s does not',
  (path) => {
    expect(isCloudFolder(path, {})).toBe(false)
  },
)

test('a cloud service is known by its marker and by its variable too', () => {
  const folder = tempFolder()
  mkdirSync(join(folder, 'work', 'shop'), { recursive: true })
  expect(judgeFolder(join(folder, 'work', 'shop'), { env: { OneDrive: join(folder, 'work') } }).refusal).toBe('cloud')
  mkdirSync(join(folder, 'work', '.stfolder'))
  expect(judgeFolder(join(folder, 'work', 'shop'), { env: {} }).refusal).toBe('cloud')
})

test('a link into a cloud folder is seen through', () => {
  const folder = tempFolder()
  mkdirSync(join(folder, 'Dropbox'))
  symlinkSync(join(folder, 'Dropbox'), join(folder, 'shop'))
  expect(judgeFolder(join(folder, 'shop', 'new')).refusal).toBe('cloud')
  expect(isSameFolder(join(folder, 'shop', '..', 'Dropbox'), join(folder, 'shop'))).toBe(true)
})

const mounts = parseMounts(
  [
    '/dev/sda1 / ext4 rw 0 0',
    'server:/home /home/ani nfs4 rw 0 0',
    '/dev/sdb1 /home/ani/usb fuseblk rw 0 0',
    '//nas/shop /mnt/our\\040shop cifs rw 0 0',
    'ani@host: /mnt/ssh fuse.sshfs rw 0 0',
    'C: /mnt/c 9p rw 0 0',
    '/dev/sdc1 /mnt/stick fuse.ntfs-3g rw 0 0',
    '/dev/sdd1 /mnt/our vfat rw 0 0',
  ].join('\n'),
)

test.each([
  ['/home/ani/shop', true],
  ['/home/ani/usb/shop', false],
  ['/home/anita/shop', false],
  ['/mnt/our shop/x', true],
  ['/mnt/our', false],
  ['/mnt/ssh', true],
  ['/mnt/c/shop', true],
  ['/mnt/stick/shop', false],
])('%s lies on another computer: %s', (path, expected) => {
  expect(isOnNetworkMount(path, mounts)).toBe(expected)
})

test('a container whose root is shared by its host still has a local folder', () => {
  expect(isOnNetworkMount('/home/shop', parseMounts('none / 9p rw 0 0'))).toBe(false)
})

test.each([
  ['\\\\server\\share\\shop', true],
  ['//server/share', true],
  ['\\\\?\\UNC\\server\\share', true],
  ['\\\\?\\C:\\shop', false],
  ['C:\\shop', false],
])('%s names another computer: %s', (path, expected) => {
  expect(isUncPath(path)).toBe(expected)
})

test('the proposal is the first folder that could hold a new shop', () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'khostum.db'), '')
  const free = join(folder, 'free')
  expect(proposeFolder([folder, join(folder, 'Dropbox'), free])).toBe(free)
  expect(proposeFolder([folder])).toBeNull()
})
