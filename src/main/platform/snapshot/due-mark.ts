/** Says on disk that the shop was opened and no copy was made since: a killed program or a failed copy is made up for. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '#shared/kernel/instant.ts'
import { writeFileDurably } from '../durable-file.ts'

const markPath = (backups: string): string => join(backups, 'due')

export const isSnapshotDue = (backups: string): boolean => existsSync(markPath(backups))

export const markSnapshotDue = (backups: string, at: Instant): void => writeFileDurably(markPath(backups), `${at}\n`)

export const clearSnapshotDue = (backups: string): void => rmSync(markPath(backups), { recursive: true, force: true })
