import { z } from 'zod'
import { createFormat } from '#shared/kernel/format.ts'
import { Instant } from '#shared/kernel/instant.ts'
import { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { Locale } from '#shared/kernel/locales.ts'
import { Amount, Currency } from '#shared/kernel/money.ts'

const Style = z.enum([
  'short',
  'shortest',
  'dayMonth',
  'full',
  'weekday',
  'weekdayFull',
  'weekdayShort',
  'month',
  'monthYearFirst',
])
const Digits = z.enum(['shown', 'minor', 'whole']).optional()
const NumberOptions = z
  .object({ minDigits: z.int(), maxDigits: z.int(), grouping: z.enum(['auto', 'always', 'never']) })
  .partial()
  .optional()

const common = { locale: Locale, currency: Currency, text: z.string() }

/** One row of `tests/fixtures/format-cases.json`: the same rows run in Node and in the window. */
export const FormatCase = z.discriminatedUnion('call', [
  z.object({ ...common, call: z.literal('number'), args: z.tuple([z.number(), NumberOptions]) }),
  z.object({ ...common, call: z.literal('percent'), args: z.tuple([z.number(), z.int().optional()]) }),
  z.object({ ...common, call: z.literal('fileSize'), args: z.tuple([z.number()]) }),
  z.object({ ...common, call: z.literal('money'), args: z.tuple([Amount, Digits]) }),
  z.object({ ...common, call: z.literal('amount'), args: z.tuple([Amount, Digits]) }),
  z.object({ ...common, call: z.literal('date'), args: z.tuple([LocalDate, Style]) }),
  z.object({ ...common, call: z.literal('relativeDay'), args: z.tuple([LocalDate, LocalDate]) }),
  z.object({ ...common, call: z.literal('dayHead'), args: z.tuple([LocalDate, LocalDate]) }),
  z.object({ ...common, call: z.literal('dueDay'), args: z.tuple([LocalDate, LocalTime.nullable(), LocalDate]) }),
  z.object({
    ...common,
    call: z.literal('dateRange'),
    args: z.tuple([LocalDate, LocalDate, LocalDate.optional()]),
  }),
  z.object({ ...common, call: z.literal('time'), args: z.tuple([Instant]) }),
  z.object({ ...common, call: z.literal('moment'), args: z.tuple([Instant]) }),
  z.object({ ...common, call: z.literal('relativeMoment'), args: z.tuple([Instant, LocalDate]) }),
  z.object({ ...common, call: z.literal('phone'), args: z.tuple([z.string(), z.string().optional()]) }),
])
export type FormatCase = z.infer<typeof FormatCase>

export const runFormatCase = (row: FormatCase): string => {
  const format = createFormat({ locale: row.locale, currency: row.currency, timeZone: 'Asia/Yerevan' })
  switch (row.call) {
    case 'number':
      return format.number(...row.args)
    case 'percent':
      return format.percent(...row.args)
    case 'fileSize':
      return format.fileSize(...row.args)
    case 'money':
      return format.money(...row.args)
    case 'amount':
      return format.amount(...row.args)
    case 'date':
      return format.date(...row.args)
    case 'relativeDay':
      return format.relativeDay(...row.args)
    case 'dayHead':
      return format.dayHead(...row.args)
    case 'dueDay':
      return format.dueDay(...row.args)
    case 'dateRange':
      return format.dateRange(...row.args)
    case 'time':
      return format.time(...row.args)
    case 'moment':
      return format.moment(...row.args)
    case 'relativeMoment':
      return format.relativeMoment(...row.args)
    case 'phone':
      return format.phone(...row.args)
  }
}
