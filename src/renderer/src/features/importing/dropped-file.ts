import { z } from 'zod'
import { ChosenFile } from '#shared/files/files.contract.ts'

type Preload = { fileToken: (file: File) => Promise<unknown> }

const isPreload = (value: unknown): value is Preload =>
  typeof value === 'object' && value !== null && 'fileToken' in value && typeof value.fileToken === 'function'

/** The main process alone learns where the file lies; fails for what is no file of this computer. */
export const tokenOfDropped = async (file: File): Promise<ChosenFile> => {
  const preload: unknown = Reflect.get(window, 'khostum')
  if (!isPreload(preload)) throw new Error('no preload script')
  return z.parse(ChosenFile, await preload.fileToken(file))
}
