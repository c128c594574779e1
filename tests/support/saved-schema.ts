/** Shops as earlier versions left them, saved once for each schema that people got. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { inProject } from '#tools/project.ts'
import { tempFolder } from './temp-folder.ts'

const SAVED = inProject('tests/fixtures/schemas')

export const savedSchemas = readdirSync(SAVED).map((name) => Number(/^(\d+)\.db\.gz$/.exec(name)?.[1]))

/** A folder with the shop of that schema. */
export const unpackSchema = (version: number): string => {
  const folder = join(tempFolder(), 'shop')
  mkdirSync(folder)
  writeFileSync(join(folder, 'khostum.db'), gunzipSync(readFileSync(join(SAVED, `${version}.db.gz`))))
  return folder
}
