import { type CopyProblem, type CopyResult, verifyCopies } from '#main/app/verify/verify-copies.ts'
import { type CheckName, type CheckResult, verifyShop } from '#main/app/verify/verify-shop.ts'
import { shopPaths } from '#main/platform/shop-folder.ts'
import type { MessageKey, Translate } from '#shared/i18n/translate.ts'
import type { Command } from './command.ts'

const NAMES: Readonly<Record<CheckName, MessageKey>> = {
  integrity: 'verify.integrity',
  foreign_keys: 'verify.foreign_keys',
  store_credit: 'verify.store_credit',
  counters: 'verify.counters',
  due_days: 'verify.due_days',
  numbers: 'verify.numbers',
  change_log: 'verify.change_log',
  records: 'verify.records',
  search_index: 'verify.search_index',
}

const COPY_PROBLEMS: Readonly<Record<CopyProblem['code'], MessageKey>> = {
  changed: 'verify.copy_changed',
  damaged: 'verify.copy_damaged',
  foreign: 'backup.foreign',
  newer: 'verify.copy_newer',
  counts: 'verify.copy_counts',
  strange: 'verify.copy_strange',
}

const copyWords = (problem: CopyProblem, t: Translate): string =>
  t(COPY_PROBLEMS[problem.code], problem.code === 'strange' ? { object: problem.object } : {})

export const verify: Command = {
  name: 'verify',
  usage: '[--deep] [--json]',
  positionals: 0,
  options: { deep: { type: 'boolean' } },
  run: ({ access, args, print, say }) => {
    const { door, services } = access.read()
    const results: CheckResult[] = []
    const t = access.t()
    for (const result of verifyShop(door.read, services, { deep: args.flag('deep') })) {
      results.push(result)
      const state = result.problems.length === 0 ? t('verify.good') : t('verify.bad')
      say(`${t(NAMES[result.check])}: ${state}`)
    }
    const copies: CopyResult[] = []
    if (args.flag('deep')) {
      for (const result of verifyCopies(shopPaths(access.folder()).backups)) {
        copies.push(result)
        const state = result.problems.length === 0 ? t('verify.good') : t('verify.bad')
        say(`${t('verify.copy', { name: result.name })}: ${state}`)
      }
    }
    const bad = [
      ...results.flatMap(({ problems }) => problems),
      ...copies.flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${copyWords(problem, t)}`)),
    ]
    print({ ok: bad.length === 0, checks: results, ...(args.flag('deep') && { copies }) }, [
      t(bad.length === 0 ? 'verify.all_good' : 'verify.found_bad'),
      ...bad,
    ])
    return bad.length === 0 ? 0 : 1
  },
}
