import { readFileSync } from 'node:fs'

const CHECK_EVERY_MS = 100
const HIGHEST_ANCESTOR = 4

/** The parent of a process, undefined once it is gone. */
const findParent = (pid: number): number | undefined => {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}

const isNpm = (pid: number): boolean => {
  try {
    return /^npm\b/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
  } catch {
    return false
  }
}

/** This process, its parent and so on up to the npm that runs the script; undefined when it was started otherwise. */
const findLineToNpm = (): number[] | undefined => {
  const line = [process.pid]
  while (line.length <= HIGHEST_ANCESTOR) {
    const parent = findParent(line.at(-1) ?? 0)
    if (!parent) return undefined
    line.push(parent)
    if (isNpm(parent)) return line
  }
  return undefined
}

/**
 * Killed npm takes neither its shell nor us with it, and a forgotten process would go on holding the shop.
 * So when anybody between npm and us is gone, we end as if the signal had been ours.
 */
export const endWithNpm = (): void => {
  if (process.platform !== 'linux' || !process.env.npm_lifecycle_event) return
  const line = findLineToNpm()
  if (!line) return
  const isWhole = (): boolean => line.slice(1).every((parent, index) => findParent(line[index] ?? 0) === parent)
  setInterval(() => {
    if (!isWhole()) process.exit(143)
  }, CHECK_EVERY_MS).unref()
}
