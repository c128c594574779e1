/** What the system, the engine or Node calls an error; undefined for one that has no such name. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
