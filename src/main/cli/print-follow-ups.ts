import { resolve } from 'node:path'
import { writeTarget } from '#main/platform/target-file.ts'
import { sentenceOf } from '#shared/error-sentences.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import type { FollowUpListDocument } from '#shared/printing/printing.schema.ts'
import type { Command, CommandContext, ExitCode } from './command.ts'
import { layOutPdf } from './electron-paper.ts'
import { Refused, WrongUsage } from './refusal.ts'

const readDay = ({ args }: CommandContext, name: string): LocalDate | undefined => {
  const text = args.text(name)
  if (text === undefined) return undefined
  const day = LocalDate.safeParse(text)
  if (!day.success) throw new WrongUsage(`--${name} ${text}`)
  return day.data
}

const readDocument = async (context: CommandContext): Promise<FollowUpListDocument> => {
  const from = readDay(context, 'from')
  const due = readDay(context, 'due')
  const { printing, settings, staff } = context.access.read().services
  const to = due ?? settings.shopTime().day
  if (from && from > to) throw new WrongUsage(`--from ${from} --due ${to}`)
  const found = await printing.document(
    { staffId: staff.findOwner()?.id ?? null },
    { what: 'follow_ups', from, to },
    context.args.flag('yes'),
  )
  if (!found.ok) throw new Refused(sentenceOf(found.error.code, found.error, context.access.t()))
  if (found.value.kind !== 'follow_up_list') throw new Error(`a list was asked for, not ${found.value.kind}`)
  return found.value
}

/** Reads beside an open window; what it prints is not noted as a list that is out on paper. */
export const printFollowUps: Command = {
  name: 'print follow-ups',
  usage: '[--due DATE] [--from DATE] --out FILE.pdf [--yes] [--json] --shop DIR',
  positionals: 0,
  options: {
    due: { type: 'string' },
    from: { type: 'string' },
    out: { type: 'string' },
    /** Also more than two thousand rows. */
    yes: { type: 'boolean' },
  },
  run: async (context): Promise<ExitCode> => {
    const { args, access, print } = context
    const target = args.text('out')
    if (!target) throw new WrongUsage('--out')
    const out = resolve(target)
    const document = await readDocument(context)
    const t = access.t()
    const pdf = await layOutPdf(document)
    if (!pdf.ok) {
      if (pdf.error.code === 'NO_ELECTRON') throw new Refused(t('cli.no_electron'))
      access.deps.log.error(new Error(pdf.error.said), 'print follow-ups')
      throw new Refused(t('err.not_laid_out'))
    }
    const written = writeTarget(out, pdf.value)
    if (!written.ok) throw new Refused(`${out}: ${sentenceOf(written.error.code, written.error, t)}`)
    const rows = document.groups.reduce((sum, group) => sum + group.rows.length, 0)
    print({ out, rows }, [`${out} · ${rows === 0 ? t('print.nothing') : t('plural.promise', { n: rows })}`])
    return 0
  },
}
