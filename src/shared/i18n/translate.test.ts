import { describe, expect, test } from 'vitest'
import en from './en.json' with { type: 'json' }
import { createTranslator, createTranslatorFrom, type MessageKey, type MessageProblem } from './translate.ts'

const NBSP = '\u00a0'

describe('words', () => {
  test('come in the language asked for', () => {
    expect(createTranslator('hy')('btn.new_case')).toBe('Նոր դիմում')
    expect(createTranslator('ru')('btn.new_case')).toBe('Новое обращение')
    expect(createTranslator('en')('btn.new_case')).toBe('New case')
    expect(createTranslator('en')('followup.today_list')).toBe("Today's follow-ups")
  })

  test('take values as they are, markup included', () => {
    const t = createTranslator('hy')
    expect(t('staff.working_now', { name: 'Արամ' })).toBe('Հիմա աշխատում է՝ Արամ')
    expect(t('staff.working_now', { name: "<b>{O'Hara}" })).toBe("Հիմա աշխատում է՝ <b>{O'Hara}")
  })

  test('count in each language’s own way, with our digit groups', () => {
    const counts = (locale: 'hy' | 'ru' | 'en') =>
      [0, 1, 2, 5, 21, 1234, 12_345].map((n) => createTranslator(locale)('plural.open_cases', { n }))
    expect(counts('hy')).toEqual([
      'Բաց դիմում չկա',
      '1 բաց դիմում',
      '2 բաց դիմում',
      '5 բաց դիմում',
      '21 բաց դիմում',
      '1234 բաց դիմում',
      `12${NBSP}345 բաց դիմում`,
    ])
    expect(counts('ru')).toEqual([
      'Открытых обращений нет',
      '1 открытое обращение',
      '2 открытых обращения',
      '5 открытых обращений',
      '21 открытое обращение',
      `1${NBSP}234 открытых обращения`,
      `12${NBSP}345 открытых обращений`,
    ])
    expect(counts('en').slice(0, 3)).toEqual(['No open cases', '1 open case', '2 open cases'])
  })

  test('order in each language’s own way', () => {
    const nth = (locale: 'hy' | 'ru' | 'en') =>
      [1, 2, 3, 4, 21].map((n) => createTranslator(locale)('ordinal.nth', { n }))
    expect(nth('hy')).toEqual(['1-ին', '2-րդ', '3-րդ', '4-րդ', '21-րդ'])
    expect(nth('ru')).toEqual(['1-й', '2-й', '3-й', '4-й', '21-й'])
    expect(nth('en')).toEqual(['1st', '2nd', '3rd', '4th', '21st'])
  })

  test('numbers in plain places are grouped too, texts are left alone', () => {
    expect(createTranslator('hy')('load.progress', { done: 12_500, total: 100_000 })).toBe(
      `Կատարված է՝ 12${NBSP}500 / 100${NBSP}000`,
    )
    expect(createTranslator('en')('load.progress', { done: 12_500, total: '100000' })).toBe('12,500 of 100000 done')
  })
})

describe('gaps', () => {
  const key: MessageKey = 'btn.save'
  const other: MessageKey = 'staff.working_now'
  const withGaps = (catalog: Record<string, string>, english: Record<string, string> = en) => {
    const problems: MessageProblem[] = []
    const t = createTranslatorFrom({ hy: catalog, ru: catalog, en: english }, 'hy', (problem) => problems.push(problem))
    return { t, problems }
  }

  test('a missing word is the English one, and told once', () => {
    const { t, problems } = withGaps({})
    expect([t(key), t(key)]).toEqual(['Save', 'Save'])
    expect(problems).toEqual([{ code: 'missing', key, locale: 'hy' }])
  })

  test('a broken message and a missing value fall back as well', () => {
    const { t, problems } = withGaps({ [key]: 'Պահել {', [other]: 'Հիմա՝ {who}' })
    expect(t(key)).toBe('Save')
    expect(t(other, { name: 'Արամ' })).toBe('Working now: Արամ')
    expect(problems.map(({ code, key: at }) => [code, at])).toEqual([
      ['broken', key],
      ['broken', other],
    ])
  })

  test('nobody ever sees a key', () => {
    const { t, problems } = withGaps({}, {})
    expect(t(key)).toBe('—')
    expect(createTranslator('en')(other)).toBe('—')
    expect(problems).toHaveLength(2)
  })
})

test('two hundred thousand messages take well under three seconds, since each message is read once', () => {
  const t = createTranslator('ru')
  const start = performance.now()
  for (let i = 0; i < 100_000; i += 1) {
    t('btn.save')
    t('plural.case', { n: i })
  }
  expect(performance.now() - start).toBeLessThan(3000)
})
