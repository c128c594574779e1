import { dirname } from 'node:path'
import { shopPaths } from '#main/platform/shop-folder.ts'
import { checkDamage } from '../damage/check-damage.ts'
import type { DamageVerdict } from './damage-watch.ts'

/** Of the open shop's file, at one moment beside the writer. */
export function* lookForDamage({ database }: { database: string }): Generator<string, DamageVerdict, void> {
  const { verdict } = yield* checkDamage({ database, backups: shopPaths(dirname(database)).backups })
  return verdict
}
