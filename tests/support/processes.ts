/** What the kernel says about running programs. */
import { readdirSync, readFileSync } from 'node:fs'

export const statusOf = (pid: string): string => readFileSync(`/proc/${pid}/status`, 'utf8')

/** The renderers that descend from the given process, found from outside: web preferences claim a sandbox even when it is off. */
export const findRenderers = (pid: number): string[] => {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const commandLines = processes.flatMap((name) => {
    try {
      const parent = /^PPid:\s+(\d+)/m.exec(statusOf(name))?.[1] ?? ''
      return [{ name, parent, line: readFileSync(`/proc/${name}/cmdline`, 'utf8') }]
    } catch {
      // Ended while it was being looked at.
      return []
    }
  })
  const family = new Set([String(pid)])
  for (let grown = 0; grown !== family.size; ) {
    grown = family.size
    for (const { name, parent } of commandLines) if (family.has(parent)) family.add(name)
  }
  return commandLines
    .filter(({ name, line }) => family.has(name) && line.includes('--type=renderer'))
    .map(({ name }) => name)
}
