/** Periods that are asked for by name. */
import { addDays, endOfMonth, type LocalDate, startOfMonth } from '#shared/kernel/local-date.ts'

export const PRESETS = ['this_month', 'last_month', 'everything'] as const
export type Preset = (typeof PRESETS)[number]

type Ends = { from: LocalDate | null; to: LocalDate | null }

/** `today` is the shop's. This month reaches to its last day, so that what is due then belongs to it. */
export const periodOf = (preset: Preset, today: LocalDate): Ends => {
  if (preset === 'everything') return { from: null, to: null }
  const first = startOfMonth(today)
  if (preset === 'this_month') return { from: first, to: endOfMonth(today) }
  const lastDay = addDays(first, -1)
  return { from: startOfMonth(lastDay), to: lastDay }
}

/** The name of a period, where it has one today. */
export const presetOf = ({ from, to }: Partial<Ends>, today: LocalDate): Preset | undefined =>
  PRESETS.find((preset) => {
    const period = periodOf(preset, today)
    return period.from === from && period.to === to
  })
