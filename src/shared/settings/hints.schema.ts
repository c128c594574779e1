import { z } from 'zod'

/** The screens that say one line on the first use by somebody. */
export const HintScreen = z.enum([
  'today',
  'newCase',
  'cases',
  'case',
  'customers',
  'customer',
  'money',
  'files',
  'settings',
])
export type HintScreen = z.infer<typeof HintScreen>
