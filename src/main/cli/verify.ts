import { type CheckName, type CheckResult, verifyShop } from '#main/app/verify/verify-shop.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
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
    const bad = results.filter(({ problems }) => problems.length > 0)
    print({ ok: bad.length === 0, checks: results }, [
      t(bad.length === 0 ? 'verify.all_good' : 'verify.found_bad'),
      ...bad.flatMap(({ problems }) => problems),
    ])
    return bad.length === 0 ? 0 : 1
  },
}
