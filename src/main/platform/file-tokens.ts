/** Paths that the user chose, known to the window by a token only: it can neither name nor guess a path. */
import { basename, dirname } from 'node:path'
import { type ChosenFile, FileToken } from '#shared/files/files.contract.ts'
import type { NewUuid } from './db/uuid.ts'

const KEPT = 1_000

export type FileTokens = {
  issue: (path: string) => FileToken
  issueFile: (path: string) => ChosenFile
  /** Undefined for a token that was never given, or given long ago. */
  find: (token: FileToken) => string | undefined
}

export const createFileTokens = (newUuid: NewUuid): FileTokens => {
  const paths = new Map<FileToken, string>()
  const issue = (path: string): FileToken => {
    const token = FileToken.parse(newUuid())
    paths.set(token, path)
    const oldest = paths.keys().next()
    if (paths.size > KEPT && !oldest.done) paths.delete(oldest.value)
    return token
  }
  return {
    issue,
    issueFile: (path) => ({ token: issue(path), name: basename(path), folder: basename(dirname(path)) }),
    find: (token) => paths.get(token),
  }
}
