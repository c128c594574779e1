/** Where a document waits for the engine that lays it out. */
import { tmpdir } from 'node:os'
import { passingFolders, removePassing } from './passing-folder.ts'

const folders = passingFolders('khostum-paper-')

export const removePaperFolder = removePassing
export const removeLeftPaper = (parent: string = tmpdir()): void => folders.removeLeft(parent)
export const makePaperFolder = (parent: string = tmpdir()): string => folders.make(parent)
