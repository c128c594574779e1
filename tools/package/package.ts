import { relative } from 'node:path'
import { projectRoot } from '../project.ts'
import { say } from '../say.ts'
import { ensurePackaged } from './ensure-packaged.ts'

/** Packs the app for this computer and says where it stands. */
export const packageApp = async (): Promise<number> => {
  const { executable } = await ensurePackaged()
  say(`Packaged: ${relative(projectRoot, executable)}`)
  return 0
}
