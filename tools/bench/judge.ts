/** Turns samples into figures and says whether they are within their budget (DESIGN §10). */
import { AT, type At, quantile } from './sampling.ts'

export type SizeName = 'small' | 'large'

export type Samples = { ours: readonly number[]; limit: readonly number[] }

/** Within `ratio` times the limit, or not more than `orPlus` above it. */
type Check = { at: At; ratio: number; orPlus?: number }

/** Of ours at a million cases against ours at ten thousand. */
export type Growth = { at: At; times: number; orPlus: number }

export type Comparison = {
  name: string
  unit: 'ms' | 'MB' | 'syncs'
  /** What `limit` is. */
  limitIs: string
  checks: readonly Check[]
  growth?: Growth
  sizes: Partial<Record<SizeName, Samples>>
  note?: string
}

export const USUAL_GROWTH: Growth = { at: 'p95', times: 2, orPlus: 0.5 }

type Figures = Record<At, number>
export type Row = {
  name: string
  size: SizeName
  unit: Comparison['unit']
  limitIs: string
  ours: Figures
  limit: Figures
  /** How many samples ours has. */
  samples: number
  ratio: Figures
  budget: string
  within: boolean
  growth: { at: At; from: number; to: number; times: number; budget: string; within: boolean } | null
  note: string
}

const figures = (samples: readonly number[]): Figures => ({
  p50: quantile(samples, AT.p50),
  p95: quantile(samples, AT.p95),
})

const checkText = ({ at, ratio, orPlus }: Check, unit: string): string =>
  `${at} ≤ ${ratio}×${orPlus === undefined ? '' : ` or +${orPlus} ${unit}`}`

const growthOf = ({ growth, sizes, unit }: Comparison): Row['growth'] => {
  if (!growth || !sizes.small || !sizes.large) return null
  const from = quantile(sizes.small.ours, AT[growth.at])
  const to = quantile(sizes.large.ours, AT[growth.at])
  return {
    at: growth.at,
    from,
    to,
    times: to / from,
    budget: `${growth.at} ≤ ${growth.times}×${growth.orPlus > 0 ? ` or +${growth.orPlus} ${unit}` : ''}`,
    within: to / from <= growth.times || to - from <= growth.orPlus,
  }
}

/** One row for each size that was measured; growth stands beside the larger one. */
export const judge = (comparison: Comparison): Row[] =>
  (['small', 'large'] as const).flatMap((size) => {
    const samples = comparison.sizes[size]
    if (!samples) return []
    const ours = figures(samples.ours)
    const limit = figures(samples.limit)
    const meets = ({ at, ratio, orPlus = 0 }: Check): boolean =>
      ours[at] <= limit[at] * ratio || ours[at] - limit[at] <= orPlus
    return [
      {
        name: comparison.name,
        size,
        unit: comparison.unit,
        limitIs: comparison.limitIs,
        ours,
        limit,
        samples: samples.ours.length,
        ratio: { p50: ours.p50 / limit.p50, p95: ours.p95 / limit.p95 },
        budget: comparison.checks.map((check) => checkText(check, comparison.unit)).join(', '),
        within: comparison.checks.every(meets),
        growth: size === 'large' ? growthOf(comparison) : null,
        note: comparison.note ?? '',
      },
    ]
  })
