import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { carryFiles } from '#main/app/recovery/carry-files.ts'
import { salvageLines } from '#main/app/salvage/report-lines.ts'
import { type SalvageError, salvageShop } from '#main/app/salvage/salvage-shop.ts'
import { isHeld } from '#main/platform/lock.ts'
import { shopPaths } from '#main/platform/shop-folder.ts'
import { listSnapshots } from '#main/platform/snapshot/list-snapshots.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import { FOLDER_REFUSALS } from '#shared/i18n/words.ts'
import type { Command } from './command.ts'
import { Refused, WrongUsage } from './refusal.ts'

const sentenceOf = (error: SalvageError, from: string, out: string, t: Translate): string => {
  switch (error.code) {
    case 'SHOP_EXISTS':
      return `${out}: ${t('cli.shop_exists')}`
    case 'FOLDER_REFUSED':
      return `${out}: ${t(FOLDER_REFUSALS[error.refusal])}`
    case 'HELD':
      return `${out}: ${t('start.busy')}`
    case 'MISSING':
      return `${from}: ${t('cli.no_shop')}`
    case 'NOTHING_FOUND':
      return `${from}: ${t('salvaged.nothing')}`
  }
}

export const salvage: Command = {
  name: 'salvage',
  usage: '--shop DIR --out DIR [--json]',
  positionals: 0,
  options: { out: { type: 'string' } },
  run: ({ args, access, print }) => {
    const out = args.text('out')
    if (out === undefined) throw new WrongUsage('--out')
    const from = shopPaths(resolve(access.folder()))
    // A file that is being written to has no state of its own to be read.
    if (existsSync(from.holder) && isHeld(from.lock)) throw new Refused(`${from.folder}: ${access.t()('start.busy')}`)
    const request = { database: from.database, copies: listSnapshots(from.backups), folder: resolve(out) }
    const salvaged = salvageShop(request, access.deps)
    if (!salvaged.ok) throw new Refused(sentenceOf(salvaged.error, from.folder, request.folder, access.t()))
    const report = salvaged.value
    carryFiles(from, shopPaths(report.folder))
    print(report, salvageLines(report, access.speak(report.language)))
    return report.isComplete ? 0 : 1
  },
}
