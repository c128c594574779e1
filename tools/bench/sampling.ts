/** Takes turns: what is compared is measured in the same seconds, so that a loaded machine is unfair to nobody. */
import { setTimeout as sleep } from 'node:timers/promises'

export type Counts = {
  rounds: number
  warmUp?: number
  /**
   * For short work that waits for nothing: a sample during which the system gave our core to another program says how busy the
   * machine is, not how long the work takes, and is left out. Each begins after a pause, with a time slice of its own.
   */
  undisturbed?: boolean
}

const PAUSE_MS = 1

const timesCoreTaken = (): number => process.resourceUsage().involuntaryContextSwitches

type Sample = { ms: number; disturbed: boolean }

const sample = async (work: () => unknown, undisturbed: boolean): Promise<Sample> => {
  if (undisturbed) await sleep(PAUSE_MS)
  const taken = undisturbed ? timesCoreTaken() : 0
  const from = performance.now()
  const outcome = work()
  if (outcome instanceof Promise) await outcome
  const ms = performance.now() - from
  return { ms, disturbed: undisturbed && timesCoreTaken() > taken }
}

/** Work so long that it is nearly always disturbed is judged with what disturbed it: ours and the limit alike. */
const LEAST_UNDISTURBED = 20

const undisturbedOf = (samples: readonly Sample[]): Sample[] => samples.filter(({ disturbed }) => !disturbed)

/** What each contender took in each round, after `warmUp` rounds that don't count. */
export const takeTurns = async <Name extends string>(
  contenders: Readonly<Record<Name, (round: number) => unknown>>,
  { rounds, warmUp = 0, undisturbed = false }: Counts,
): Promise<Record<Name, number[]>> => {
  const names = Object.keys(contenders) as Name[]
  const samples = new Map(names.map((name) => [name, [] as Sample[]]))
  for (let round = 0; round < warmUp + rounds; round += 1) {
    // Whoever comes second finds what both need in the memory of the system: each comes first as often as the other.
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const took = await sample(() => contenders[name](round), undisturbed)
      if (round >= warmUp) samples.get(name)?.push(took)
    }
  }
  const isQuiet = [...samples.values()].every((taken) => undisturbedOf(taken).length >= LEAST_UNDISTURBED)
  const counted = (taken: readonly Sample[]): number[] => (isQuiet ? undisturbedOf(taken) : taken).map(({ ms }) => ms)
  return Object.fromEntries(names.map((name) => [name, counted(samples.get(name) ?? [])])) as Record<Name, number[]>
}

/** The value below which this share of the samples lies. */
export const quantile = (samples: readonly number[], share: number): number => {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export const AT = { p50: 0.5, p95: 0.95 } as const
export type At = keyof typeof AT
