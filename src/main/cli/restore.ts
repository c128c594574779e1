import { resolve } from 'node:path'
import { type RestoreError, restoreShop } from '#main/app/restore-shop.ts'
import { verifyShop } from '#main/app/verify/verify-shop.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import { FOLDER_REFUSALS } from '#shared/i18n/words.ts'
import type { Command } from './command.ts'
import { Refused, WrongUsage } from './refusal.ts'

const sentenceOf = (error: RestoreError, snapshot: string, folder: string, t: Translate): string => {
  switch (error.code) {
    case 'SHOP_EXISTS':
      return `${folder}: ${t('cli.shop_exists')}`
    case 'FOLDER_REFUSED':
      return `${folder}: ${t(FOLDER_REFUSALS[error.refusal])}`
    case 'HELD':
      return `${folder}: ${t('start.busy')}`
    case 'MISSING':
      return `${snapshot}: ${t('cli.no_copy')}`
    case 'NEWER':
      return `${snapshot}: ${t('start.newer')}. ${t('start.newer_todo')}`
    case 'DAMAGED':
      return `${snapshot}: ${t('cli.copy_damaged')}`
    case 'FOREIGN':
      return `${snapshot}: ${t('backup.foreign')}`
    case 'UNFINISHED':
      return `${snapshot}: ${t('cli.copy_unfinished')}`
    case 'CHANGED':
      return `${snapshot}: ${t('cli.copy_changed')}`
    case 'STRANGE':
      return `${snapshot}: ${t('cli.copy_strange', { object: error.object })}`
  }
}

export const restore: Command = {
  name: 'restore',
  usage: 'SNAPSHOT --shop NEWDIR [--json]',
  positionals: 1,
  options: {},
  run: async ({ args, access, print }) => {
    const folder = args.text('shop')
    const [given] = args.positionals
    if (folder === undefined || given === undefined) throw new WrongUsage('SNAPSHOT --shop')
    const snapshot = resolve(given)
    const restored = restoreShop(snapshot, folder, access.deps)
    if (!restored.ok) throw new Refused(sentenceOf(restored.error, snapshot, folder, access.t()))
    // Opening brings an older copy up to date and makes the index; what was restored is proven before it is called so.
    const { door, services } = access.open()
    const problems = [...verifyShop(door.read, services)].flatMap((each) => each.problems)
    const { rows, paths } = restored.value
    print({ folder: paths.folder, rows, problems }, [
      access.t()(problems.length === 0 ? 'cli.restored' : 'verify.found_bad', { folder: paths.folder, n: rows }),
      ...problems,
    ])
    return problems.length === 0 ? 0 : 1
  },
}
