/** The row one was on, kept with the place in the history: the way back finds it again. */
export const activeFrom = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'activeId' in state && typeof state.activeId === 'string'
    ? state.activeId
    : undefined
