export function asSingleHolder<T>(
  what: string,
  work: () => Promise<T>,
  options?: { limitSeconds?: number; onWait?: () => void },
): Promise<T>
