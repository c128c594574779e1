/** The table for people and the file for programs. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { dirname } from 'node:path'
import type { Row } from './judge.ts'
import type { At } from './sampling.ts'

export type Failure = { name: string; why: string }
export type Outcome = { rows: readonly Row[]; failures: readonly Failure[]; seconds: number }

const number = (value: number): string =>
  Number.isFinite(value) ? value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0) : '–'

const pair = (values: Record<At, number>): string => `${number(values.p50)} / ${number(values.p95)}`

const verdict = (within: boolean): string => (within ? 'ok' : 'MISSED')

const HEAD = ['what', 'size', 'ours p50 / p95', 'limit p50 / p95', 'ratio', 'samples', 'budget', '', 'growth', '']

const cellsOf = (row: Row): string[] => [
  row.name,
  row.size === 'large' ? '1 M' : '10 k',
  `${pair(row.ours)} ${row.unit}`,
  pair(row.limit),
  pair(row.ratio),
  String(row.samples),
  row.budget,
  verdict(row.within),
  row.growth ? `×${number(row.growth.times)}` : '',
  row.growth ? verdict(row.growth.within) : '',
]

const line = (cells: readonly string[], widths: readonly number[]): string =>
  `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`

/** A Markdown table, which a terminal shows as well. */
export const tableOf = (rows: readonly Row[]): string => {
  const lines = [HEAD, ...rows.map(cellsOf)]
  const widths = HEAD.map((_, index) => Math.max(...lines.map((cells) => cells[index]?.length ?? 0)))
  const rule = widths.map((width) => '-'.repeat(Math.max(3, width)))
  return [line(HEAD, widths), line(rule, widths), ...lines.slice(1).map((cells) => line(cells, widths))].join('\n')
}

export const notesOf = (rows: readonly Row[]): string[] => {
  const notes = rows.map(({ name, limitIs, note }) => `${name}: the limit is ${limitIs}.${note ? ` ${note}` : ''}`)
  return [...new Set(notes)]
}

export const isWithinBudget = ({ rows, failures }: Outcome): boolean =>
  failures.length === 0 && rows.every(({ within, growth }) => within && growth?.within !== false)

export const writeResults = (path: string, outcome: Outcome): void => {
  mkdirSync(dirname(path), { recursive: true })
  const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, memoryBytes: totalmem(), load: loadavg() }
  const results = { at: new Date().toISOString(), node: process.version, machine, ...outcome }
  writeFileSync(path, `${JSON.stringify(results, null, 2)}\n`)
}
