import { z } from 'zod'

/** Four digits: quick at the counter; what keeps guesses out is the wait after wrong ones. */
export const Pin = z.string().regex(/^\d{4}$/)
export type Pin = z.infer<typeof Pin>

/** As printed: four groups of five signs; small letters and missing dashes are read too. */
export const RecoveryKey = z.string().min(1).max(60)

/** Four groups of five signs that can't be taken for each other. */
export const PrintedKey = z.string().regex(/^[2-9A-HJ-NP-Z]{5}(-[2-9A-HJ-NP-Z]{5}){3}$/)
export type PrintedKey = z.infer<typeof PrintedKey>
