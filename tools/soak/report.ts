/** `docs/reliability.md`: figures, seeds and machine of the last `npm run soak`. */
import { cpus, totalmem } from 'node:os'
import { type CampaignLine, COUNTED, type Counted, sumOf, TARGETS } from './figures.ts'

const HEADS: Readonly<Record<Counted, string>> = {
  kills: 'kills',
  cuts: 'power cuts',
  damages: 'damages',
  badInputs: 'bad inputs',
  acknowledged: 'acknowledged rows',
  lost: 'lost',
  wrong: 'wrong verdicts',
}

const grouped = (value: number): string => value.toLocaleString('en-US')

const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const campaignRow = ({ name, rounds, seed, seconds, figures }: CampaignLine): string =>
  rowOf([
    name,
    grouped(rounds),
    ...COUNTED.map((figure) => (figures[figure] === undefined ? '' : grouped(figures[figure]))),
    String(seed),
    `${seconds} s`,
  ])

const targetOf = (figure: Counted): string => {
  const target = TARGETS.find((each) => each.figure === figure)
  if (!target) return ''
  return target.atLeast === undefined ? `≤ ${target.atMost}` : `≥ ${grouped(target.atLeast)}`
}

export const reportOf = (lines: readonly CampaignLine[], ran: { passed: number; failed: number; at: Date }): string => {
  const head = ['campaign', 'rounds', ...COUNTED.map((figure) => HEADS[figure]), 'seed', 'time']
  const notes = lines.flatMap(({ name, figures }) => (figures.note ? [`- ${name}: ${figures.note}`] : []))
  return `${[
    '# Reliability',
    '',
    'Made by `npm run soak`, which runs the long versions of the tests that work by chance. Each prints its seed;',
    '`KHOSTUM_SEED` runs it again with the same chance. `npm test` runs the short versions with new seeds every time.',
    '',
    `${ran.at.toISOString().slice(0, 10)} · ${cpus().length} cores of ${cpus()[0]?.model.trim() ?? 'an unknown kind'} · ` +
      `${Math.round(totalmem() / 2 ** 30)} GiB · ${process.platform} · Node ${process.version} · ` +
      `tests: ${ran.passed} passed, ${ran.failed} failed`,
    '',
    rowOf(head),
    rowOf(head.map(() => '---')),
    ...lines.map(campaignRow),
    rowOf(['**all**', '', ...COUNTED.map((figure) => `**${grouped(sumOf(lines, figure))}**`), '', '']),
    rowOf(['target', '', ...COUNTED.map(targetOf), '', '']),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ].join('\n')}\n`
}
