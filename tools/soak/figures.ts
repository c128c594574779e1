/** What a campaign counts, and what all of them together have to reach. */
import { z } from 'zod'

export const Figures = z.object({
  /** Processes ended in the middle of their work. */
  kills: z.int().optional(),
  /** Disk images as a power cut may have left them. */
  cuts: z.int().optional(),
  /** Files damaged on purpose. */
  damages: z.int().optional(),
  /** Hostile values and files given to the program. */
  badInputs: z.int().optional(),
  /** Rows whose saving was answered with success, held against the file afterwards. */
  acknowledged: z.int().optional(),
  /** Acknowledged rows that were not there. */
  lost: z.int().optional(),
  /** Answers that should have been others: half an action kept, damage not seen, a good file refused. */
  wrong: z.int().optional(),
  /** Half a line about what the numbers don't say. */
  note: z.string().optional(),
})
export type Figures = z.infer<typeof Figures>

export const CampaignLine = z.object({
  name: z.string(),
  rounds: z.int(),
  seed: z.int(),
  seconds: z.int(),
  figures: Figures,
})
export type CampaignLine = z.infer<typeof CampaignLine>

export type Counted = Exclude<keyof Figures, 'note'>

export const COUNTED: readonly Counted[] = ['kills', 'cuts', 'damages', 'badInputs', 'acknowledged', 'lost', 'wrong']

export const TARGETS: readonly { figure: Counted; atLeast?: number; atMost?: number }[] = [
  { figure: 'kills', atLeast: 1_200 },
  { figure: 'cuts', atLeast: 25_000 },
  { figure: 'damages', atLeast: 480 },
  { figure: 'badInputs', atLeast: 3_000 },
  { figure: 'lost', atMost: 0 },
  { figure: 'wrong', atMost: 0 },
]

export const sumOf = (lines: readonly CampaignLine[], figure: Counted): number =>
  lines.reduce((sum, { figures }) => sum + (figures[figure] ?? 0), 0)

export const isReached = (lines: readonly CampaignLine[]): boolean =>
  TARGETS.every(({ figure, atLeast = 0, atMost = Number.POSITIVE_INFINITY }) => {
    const sum = sumOf(lines, figure)
    return sum >= atLeast && sum <= atMost
  })
