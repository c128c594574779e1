import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { judgeFolder } from '#main/platform/folder/judge-folder.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { FolderRefusal } from '#shared/shop/shop.schema.ts'

const LAST = 1_000

const firstFree = (parent: string, name: string): string | undefined => {
  for (let n = 2; n < LAST; n += 1) {
    const folder = join(parent, `${name}-${n}`)
    if (!existsSync(folder)) return folder
  }
  return undefined
}

/** `shop-2` beside `shop`; in the user's data where nothing may be made beside it. */
export const nextFolder = (current: string, userData: string): Result<string, FolderRefusal> => {
  const name = basename(current).replace(/-\d{1,3}$/, '')
  const candidates = [dirname(current), userData].flatMap((parent) => firstFree(parent, name) ?? [])
  const verdicts = candidates.map((folder) => judgeFolder(folder))
  const usable = verdicts.find(({ refusal }) => refusal === null)
  return usable ? ok(usable.folder) : err(verdicts[0]?.refusal ?? 'not_writable')
}
