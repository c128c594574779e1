/** Recognises folders of other computers: file locks and flushes there promise more than they keep. */
import { readFileSync } from 'node:fs'

const NETWORK_TYPES =
  /^(nfs\d?|cifs|smb\d?|smbfs|smb3|ncpfs|afs|afpfs|9p|ceph|glusterfs|lustre|davfs2?|webdav|sshfs|fuse(\..+)?|vboxsf|drvfs)$/

/** NTFS and exFAT of a local disk are fuse file systems too, and a container's own root may be anything. */
const LOCAL_TYPES = /^fuse\.(ntfs|ntfs-3g|exfat|fuse-overlayfs|portal)$/

export type Mount = { point: string; type: string }

const unescapeOctal = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)))

export const parseMounts = (text: string): Mount[] =>
  text.split('\n').flatMap((line) => {
    const [, point, type] = line.split(' ')
    return point && type ? [{ point: unescapeOctal(point), type }] : []
  })

const isUnder = (path: string, point: string): boolean =>
  point === '/' || path === point || path.startsWith(`${point}/`)

/** A later mount on the same point covers the earlier one. */
export const isOnNetworkMount = (path: string, mounts: readonly Mount[]): boolean => {
  const covering = mounts
    .filter(({ point }) => isUnder(path, point))
    .reduce<Mount | undefined>(
      (best, mount) => (best && best.point.length > mount.point.length ? best : mount),
      undefined,
    )
  if (!covering || covering.point === '/') return false
  return NETWORK_TYPES.test(covering.type) && !LOCAL_TYPES.test(covering.type)
}

/** `\\server\share` and `\\?\UNC\…`, but not `\\?\C:\…`. */
export const isUncPath = (path: string): boolean =>
  /^[\\/]{2}(?![?.][\\/])/.test(path) || /^[\\/]{2}[?.][\\/]UNC[\\/]/i.test(path)

const readMounts = (): Mount[] =>
  process.platform === 'linux' ? parseMounts(readFileSync('/proc/mounts', 'utf8')) : []

export const isNetworkFolder = (path: string, mounts: readonly Mount[] = readMounts()): boolean =>
  (process.platform === 'win32' && isUncPath(path)) || isOnNetworkMount(path, mounts)
