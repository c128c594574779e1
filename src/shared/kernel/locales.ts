import { z } from 'zod'
export const Locale = z.enum(['hy', 'ru', 'en'])
export type Locale = z.infer<typeof Locale>
