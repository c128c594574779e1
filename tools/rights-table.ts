/** Writes who may call what into docs/security.md: `node tools/rights-table.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { listProcedures } from '#main/cli/procedures.ts'
import { contract } from '#shared/contract.ts'
import { type Right, rightOf } from '#shared/rights.ts'
import { Role } from '#shared/staff/staff.schema.ts'
import { inProject } from './project.ts'

const BEGIN = '<!-- rights: made by tools/rights-table.ts -->\n'
const END = '<!-- /rights -->'

const WORDS = { open: 'nobody yet', start: 'at the start' } as const

const whoMay = (right: Right): string => {
  if (typeof right === 'string') return WORDS[right]
  return right.length === Role.options.length ? 'everybody' : right.join(', ')
}

/** Calls of one module with the same right share a line. */
const rightsList = (): string => {
  const lines = new Map<string, string[]>()
  for (const { name } of listProcedures(contract)) {
    const [module = '', procedure = ''] = name.split('.')
    const right = rightOf([module, procedure])
    if (right === undefined) throw new Error(`${name} has no row of rights`)
    const line = `- **${module}**, ${whoMay(right)}:`
    lines.set(line, [...(lines.get(line) ?? []), `\`${procedure}\``])
  }
  return [...lines].map(([line, procedures]) => `${line} ${procedures.join(', ')}\n`).join('')
}

export const withRightsTable = (page: string): string => {
  const [before = '', rest = ''] = page.split(BEGIN)
  const [, after = ''] = rest.split(END)
  return `${before}${BEGIN}\n${rightsList()}\n${END}${after}`
}

if (import.meta.main) {
  const file = inProject('docs/security.md')
  writeFileSync(file, withRightsTable(readFileSync(file, 'utf8')))
}
