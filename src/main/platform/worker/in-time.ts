/** Whatever comes first: the outcome, or the end of the time for it. */
export const inTime = async <Outcome>(work: Promise<Outcome>, limitMs: number): Promise<Outcome | 'late'> => {
  let limit: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    limit = setTimeout(() => resolve('late'), limitMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(limit)
  }
}
