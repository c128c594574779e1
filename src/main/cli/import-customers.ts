import { basename } from 'node:path'
import type { OpenShop } from '#main/app/open-shop.ts'
import { sentenceOf } from '#shared/error-sentences.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import type { ImportEvent, ImportReport, PreviewEvent } from '#shared/importing/importing.schema.ts'
import type { Command, ExitCode } from './command.ts'
import { Refused, WrongUsage } from './refusal.ts'

const TELL_EVERY_ROWS = 1_000

const linesOf = ({ reasons, ...counts }: ImportReport, t: Translate): string[] => [
  t('import.summary', counts),
  ...reasons.map(({ row, reason }) => t('import.row_reason', { row, reason: t(`import.reason_${reason}`) })),
]

/** A terminating signal ends the import after the batch at hand; what is in can be undone. */
const whenStopped = () => {
  const stop = new AbortController()
  const abort = () => stop.abort()
  const signals = ['SIGTERM', 'SIGINT'] as const
  for (const signal of signals) process.once(signal, abort)
  return {
    signal: stop.signal,
    forget: () => {
      for (const signal of signals) process.off(signal, abort)
    },
  }
}

type Events = AsyncGenerator<ImportEvent | PreviewEvent, void, void>

const followToEnd = async (events: Events, say: (text: string) => void, t: Translate): Promise<ImportReport> => {
  const { signal, forget } = whenStopped()
  let told = 0
  try {
    for await (const event of events) {
      if (event.type === 'done') return event.report
      if (signal.aborted) break
      if (event.done - told < TELL_EVERY_ROWS) continue
      told = event.done
      say(t('import.progress', { done: event.done, total: event.total }))
    }
  } finally {
    forget()
  }
  throw new Refused(t('import.stopped'))
}

const loadSource = async ({ services }: OpenShop, path: string, t: Translate) => {
  const source = await services.importing.load({ path, options: {} })
  if (!source.ok) throw new Refused(`${basename(path)}: ${sentenceOf(source.error.code, source.error, t)}`)
  return source.value
}

export const importCustomers: Command = {
  name: 'import customers',
  usage: 'FILE [--dry-run] [--json] --shop DIR',
  positionals: 1,
  options: { 'dry-run': { type: 'boolean' } },
  run: async ({ args, access, print, say }): Promise<ExitCode> => {
    const [path] = args.positionals
    if (path === undefined) throw new WrongUsage('FILE')
    const shop = access.open()
    const { importing, staff } = shop.services
    const t = access.t()
    const source = await loadSource(shop, path, t)
    const owner = staff.findOwner()
    if (!owner) throw new Error('a shop has an owner')
    const isDry = args.flag('dry-run')
    const events = isDry ? importing.preview(source) : importing.run({ staffId: owner.id }, source, path)
    const report = await followToEnd(events, say, t)
    print(report, [...(isDry ? [t('import.dry_run')] : []), ...linesOf(report, t)])
    return 0
  },
}
