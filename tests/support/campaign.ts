/** Tests of many rounds by chance: short in `npm test`, long in `npm run soak`, which makes a report of their figures. */
import { appendFileSync } from 'node:fs'
import { createRandom, type Random } from '#tools/random.ts'
import type { CampaignLine, Figures } from '#tools/soak/figures.ts'

export type CampaignPlan = {
  /** As the report names it. */
  name: string
  /** Rounds of one `npm test`. */
  short: number
  /** Rounds of one `npm run soak`. */
  long: number
  /** How long the short one may take. */
  minutes: number
}

export type Campaign = {
  rounds: number
  isLong: boolean
  /** Milliseconds, for Vitest. */
  timeout: number
  seed: number
  /** Said with every expectation that fails: how to have the same chance again. */
  rerun: string
  /** The same for the same seed and name of the stream. */
  random: (stream: string) => Random
  /** Once, at the end; a test that fails before has its seed printed all the same. */
  report: (figures: Figures) => void
}

const LONG_TIMEOUT_MS = 3 * 60 * 60_000

const chosenSeed = (): number => {
  const given = process.env.KHOSTUM_SEED
  if (given === undefined) return Math.floor(Math.random() * 2 ** 31)
  const seed = Number(given)
  if (!Number.isInteger(seed) || seed < 0) throw new RangeError(`KHOSTUM_SEED is no seed: ${given}`)
  return seed
}

export const planCampaign = ({ name, short, long, minutes }: CampaignPlan): Campaign => {
  const isLong = process.env.KHOSTUM_SOAK !== undefined
  const rounds = isLong ? long : short
  const seed = chosenSeed()
  const began = performance.now()
  process.stderr.write(`${name}: ${rounds} rounds, KHOSTUM_SEED=${seed}\n`)
  return {
    rounds,
    isLong,
    timeout: isLong ? LONG_TIMEOUT_MS : minutes * 60_000,
    seed,
    rerun: `KHOSTUM_SEED=${seed}`,
    random: (stream) => createRandom(seed, stream),
    report: (figures) => {
      const seconds = Math.round((performance.now() - began) / 1_000)
      const line: CampaignLine = { name, rounds, seed, seconds, figures }
      process.stderr.write(`${JSON.stringify(line)}\n`)
      if (process.env.KHOSTUM_SOAK) appendFileSync(process.env.KHOSTUM_SOAK, `${JSON.stringify(line)}\n`)
    },
  }
}
