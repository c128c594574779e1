import { extname, resolve } from 'node:path'
import type { ExportOutcome } from '#main/features/exporting/export-job.ts'
import { sentenceOf } from '#shared/error-sentences.ts'
import type { ExportDone, ExportKind } from '#shared/exporting/exporting.schema.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import type { Settings } from '#shared/settings/settings.schema.ts'
import type { Arguments } from './arguments.ts'
import type { Command, ExitCode } from './command.ts'
import { Refused, WrongUsage } from './refusal.ts'

const KINDS: Readonly<Record<string, ExportKind>> = {
  cases: 'cases',
  customers: 'customers',
  'follow-ups': 'follow_ups',
  compensations: 'compensations',
  accountant: 'accountant',
}

const FORMATS = ['xlsx', 'csv', 'json'] as const
type Format = (typeof FORMATS)[number]

const SEPARATORS: Readonly<Record<string, Settings['csvSeparator']>> = { ';': ';', ',': ',', tab: '\t' }

const SIGNALS = ['SIGTERM', 'SIGINT'] as const

/** A line of progress now and then, not one for each step of a long export. */
const SAID_EVERY_MS = 2_000

const kindOf = ({ positionals }: Arguments): ExportKind => {
  const [name = ''] = positionals
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined
  if (!kind) throw new WrongUsage(name || Object.keys(KINDS).join('|'))
  return kind
}

const dayOf = (args: Arguments, name: 'from' | 'to'): LocalDate | null => {
  const text = args.text(name)
  if (text === undefined) return null
  const day = LocalDate.safeParse(text)
  if (!day.success) throw new WrongUsage(`--${name} ${text}`)
  return day.data
}

const outOf = (args: Arguments): string => {
  const out = args.text('out')
  if (!out) throw new WrongUsage('--out')
  return resolve(out)
}

/** The ending of the file's name says it where nothing else does. */
const formatOf = (args: Arguments): Format => {
  const text = args.text('format') ?? extname(args.text('out') ?? '').slice(1)
  const format = FORMATS.find((known) => known === text)
  if (!format) throw new WrongUsage(`--format ${text}`.trim())
  return format
}

const separatorOf = (args: Arguments): Settings['csvSeparator'] | undefined => {
  const text = args.text('separator')
  const separator = text === undefined ? undefined : SEPARATORS[text]
  if (text !== undefined && !separator) throw new WrongUsage(`--separator ${text}`)
  return separator
}

const doneOf = (outcome: ExportOutcome, target: string, t: Translate): ExportDone => {
  if (outcome.ok) return outcome.value
  const { code, ...data } = outcome.error
  throw new Refused(code === 'CANCELLED' ? t('load.stopped') : `${target}: ${sentenceOf(code, data, t)}`)
}

export const exportFile: Command = {
  name: 'export',
  usage:
    'cases|customers|follow-ups|compensations|accountant [--from DATE] [--to DATE] --format xlsx|csv|json --out FILE [--separator ;|,|tab] [--json]',
  positionals: 1,
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    separator: { type: 'string' },
  },
  run: async ({ args, access, print, say }): Promise<ExitCode> => {
    const selection = { what: kindOf(args), from: dayOf(args, 'from'), to: dayOf(args, 'to') }
    if (selection.from && selection.to && selection.from > selection.to)
      throw new WrongUsage(`--from ${selection.from} --to ${selection.to}`)
    const target = outOf(args)
    const format = formatOf(args)
    const separator = separatorOf(args)
    const { services } = access.read()
    const t = access.t()
    const stopped = new AbortController()
    const stop = () => stopped.abort()
    for (const signal of SIGNALS) process.once(signal, stop)
    const steps = services.exporting.run({ selection, format, separator, target }, stopped.signal)
    let saidAt = Date.now()
    try {
      for (;;) {
        const step = await steps.next()
        if (step.done) {
          const { rows, sums, cutCells } = doneOf(step.value, target, t)
          print({ file: target, format, rows, sums, cutCells }, [t('export.rows', { n: rows }), target])
          return 0
        }
        // A signal is heard only while this thread waits.
        await new Promise((resume) => setImmediate(resume))
        if (stopped.signal.aborted) throw new Refused(t('load.stopped'))
        if (Date.now() - saidAt < SAID_EVERY_MS) continue
        saidAt = Date.now()
        say(t('load.progress', step.value))
      }
    } finally {
      await steps.return({ ok: false, error: { code: 'CANCELLED' } })
      for (const signal of SIGNALS) process.off(signal, stop)
    }
  },
}
