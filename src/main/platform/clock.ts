import { type Instant, instantFromEpochMs } from '#shared/kernel/instant.ts'

export type Clock = () => Instant

export const systemClock: Clock = () => instantFromEpochMs(Date.now())
