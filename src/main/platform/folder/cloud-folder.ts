/** Recognises folders that a cloud service copies while they are being written: a database does not survive that. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const NAMES: readonly RegExp[] = [
  /^onedrive( [-–—] .+)?$/i,
  /^skydrive$/i,
  /^dropbox( \(.+\))?$/i,
  /^(google ?drive|drivefs|my drive|мой диск)$/i,
  /^(yandex\.?disk|яндекс[. ]?диск)(-.+)?$/i,
  /^(icloud ?drive|com~apple~clouddocs|mobile documents|cloudstorage)$/i,
  /^(mail\.ru cloud|cloud mail\.ru|облако mail\.ru)$/i,
  // In this spelling alone: a shop or a person may be called Mega.
  /^MEGA$/,
  /^megasync( downloads)?$/i,
  /^(nextcloud|owncloud)\d*$/i,
  /^pcloud ?(drive|sync)?$/i,
  /^box sync$/i,
  /^(sber ?disk|сбер ?диск)$/i,
  /^(seafile|syncthing|tresorit|sync\.com|amazon drive|creative cloud files)$/i,
]

const MARKERS: readonly string[] = [
  '.dropbox',
  '.dropbox.cache',
  '.tmp.driveupload',
  '.tmp.drivedownload',
  '.nextcloudsync.log',
  '.owncloudsync.log',
  '.sync_journal.db',
  '.stfolder',
  '.syncthing.tmp',
  '.megaignore',
]

const ROOT_VARIABLES: readonly string[] = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer', 'DROPBOX_PATH']

const parentsOf = (path: string): string[] => {
  const parent = dirname(path)
  return parent === path ? [path] : [path, ...parentsOf(parent)]
}

const isBelow = (path: string, root: string): boolean =>
  parentsOf(path).some((folder) => folder.toLowerCase() === root.replace(/[\\/]+$/, '').toLowerCase())

export const isCloudFolder = (path: string, env: NodeJS.ProcessEnv): boolean => {
  const parts = path.split(/[\\/]+/)
  if (parts.some((part) => NAMES.some((name) => name.test(part)))) return true
  if (ROOT_VARIABLES.some((variable) => env[variable] && isBelow(path, env[variable]))) return true
  return parentsOf(path).some((folder) => MARKERS.some((marker) => existsSync(join(folder, marker))))
}
