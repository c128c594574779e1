import { z } from 'zod'

/** The languages of screens, paper and files. Armenian comes first: it is the one everything is laid out for. */
export const Locale = z.enum(['hy', 'ru', 'en'])
export type Locale = z.infer<typeof Locale>
