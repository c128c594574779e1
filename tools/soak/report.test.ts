import { expect, test } from 'vitest'
import { type CampaignLine, type Figures, isReached } from './figures.ts'
import { reportOf } from './report.ts'

const line = (name: string, figures: Figures): CampaignLine => ({ name, rounds: 500, seed: 77, seconds: 12, figures })

const ENOUGH: readonly CampaignLine[] = [
  line('kills of the core', { kills: 800, acknowledged: 4_000, lost: 0, wrong: 0 }),
  line('killed upgrades', { kills: 400, wrong: 0, note: 'half of them half way' }),
  line('power cuts', { cuts: 25_000, acknowledged: 205, lost: 0, wrong: 0 }),
  line('damaged files', { damages: 480, acknowledged: 8_000, wrong: 0 }),
  line('contract fuzz', { badInputs: 3_000, wrong: 0 }),
]

const ran = { passed: 5, failed: 0, at: new Date('2026-11-28T06:00:00Z') }

const rowOf = (report: string, name: string): string[] =>
  report
    .split('\n')
    .find((each) => each.startsWith(`| ${name} `))
    ?.split('|')
    .map((cell) => cell.trim())
    .slice(1, -1) ?? []

test('the targets are reached by all campaigns together', () => {
  expect(isReached(ENOUGH)).toBe(true)
})

test.each<[string, CampaignLine[]]>([
  ['an acknowledged row is lost', [line('more kills', { kills: 1, lost: 1 })]],
  ['a verdict is wrong', [line('more damages', { damages: 1, wrong: 1 })]],
])('they are missed where %s, whatever else was done', (_, more) => {
  expect(isReached([...ENOUGH, ...more])).toBe(false)
})

test.each(ENOUGH.map(({ name }) => name))('they are missed without the %s', (name) => {
  expect(isReached(ENOUGH.filter((each) => each.name !== name))).toBe(false)
})

test('the report has each campaign with its seed, and the sums beside the targets', () => {
  const report = reportOf(ENOUGH, ran)

  expect(report).toContain('2026-11-28')
  expect(report).toContain('tests: 5 passed, 0 failed')
  expect(rowOf(report, 'power cuts')).toEqual([
    'power cuts',
    '500',
    '',
    '25,000',
    '',
    '',
    '205',
    '0',
    '0',
    '77',
    '12 s',
  ])
  expect(rowOf(report, '**all**').slice(2, 9)).toEqual(
    ['1,200', '25,000', '480', '3,000', '12,205', '0', '0'].map((sum) => `**${sum}**`),
  )
  expect(rowOf(report, 'target').slice(2, 9)).toEqual(['≥ 1,200', '≥ 25,000', '≥ 480', '≥ 3,000', '', '≤ 0', '≤ 0'])
  expect(report).toContain('- killed upgrades: half of them half way')
})

test('what went wrong stands in the report', () => {
  const report = reportOf([...ENOUGH, line('more kills', { kills: 1, acknowledged: 3, lost: 2, wrong: 1 })], {
    ...ran,
    failed: 1,
  })

  expect(report).toContain('tests: 5 passed, 1 failed')
  expect(rowOf(report, '**all**').slice(7, 9)).toEqual(['**2**', '**1**'])
})
