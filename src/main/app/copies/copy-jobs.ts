/** What reads and writes whole copies, or a place that may not answer: in threads where there is a window. */
import {
  type CarryOutcome,
  type CarryProgress,
  type CarryRequest,
  carryCopy,
} from '#main/platform/snapshot/carry-copy.ts'
import type { Copy } from '#main/platform/snapshot/list-snapshots.ts'
import { rereadCopy } from '#main/platform/snapshot/reread-copy.ts'
import { listPlace, makePlace, type SecondPlace } from '#main/platform/snapshot/second-place.ts'
import { runSteps, type Waiting } from '#main/platform/worker/run-steps.ts'
import type { CopyStep, Proof } from '#shared/copies/copies.schema.ts'
import { type ProofRequest, proveInSteps } from './prove-copy.ts'

export type CopyJobs = {
  carry: (request: CarryRequest, waiting?: Waiting<CarryProgress>) => Promise<CarryOutcome>
  prove: (request: ProofRequest, waiting?: Waiting<CopyStep>) => Promise<Proof>
  listPlace: (place: SecondPlace) => Promise<Copy[]>
  makePlace: (place: SecondPlace) => Promise<void>
  /** Whether the device still gives back what was verified; null when the copy is gone. */
  reread: (path: string) => Promise<boolean | null>
}

/** Without a window nobody is kept waiting. */
export const copyJobsHere: CopyJobs = {
  carry: (request, waiting) => runSteps(carryCopy(request), waiting),
  prove: (request, waiting) => runSteps(proveInSteps(request), waiting),
  listPlace: async (place) => listPlace(place),
  makePlace: async (place) => makePlace(place),
  reread: async (path) => rereadCopy(path),
}
