import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DateStyle, formatDate, formatDayHead, formatDueDay, formatRelativeDay } from './format-date.ts'
import { otherLayouts } from './layout-slip.ts'
import { upper } from './letter-case.ts'
import { addDays, LocalDate, LocalTime, localTimeFrom } from './local-date.ts'
import { readTypedDate } from './typed-date.ts'

// Thursday
const today = LocalDate.parse('2026-05-14')
const now = LocalTime.parse('09:50')

const read = (text: string, at: string = today): string => {
  const result = readTypedDate(text, { today: LocalDate.parse(at), now })
  if (!result.ok) return result.error.code
  return result.value.time === null ? result.value.date : `${result.value.date} ${result.value.time}`
}

describe('days', () => {
  test.each([
    // weekdays: the coming one, never today
    ['ուրբ', '2026-05-15'],
    ['Ուրբ․', '2026-05-15'],
    ['ՈՒՐԲԱԹ', '2026-05-15'],
    ['ուրբաթ օրը', '2026-05-15'],
    ['մինչև ուրբաթ', '2026-05-15'],
    ['մինչեւ ուրբաթ', '2026-05-15'],
    ['մինչեվ ուրբաթ', '2026-05-15'],
    ['ՄԻՆՉԵՎ ՈՒՐԲԱԹ', '2026-05-15'],
    ['շբ', '2026-05-16'],
    ['շաբաթ', '2026-05-16'],
    ['կիր', '2026-05-17'],
    ['երկ', '2026-05-18'],
    ['երկուշաբթի', '2026-05-18'],
    ['երք', '2026-05-19'],
    ['երեքշաբթվա', '2026-05-19'],
    ['չրք', '2026-05-20'],
    ['չորեք', '2026-05-20'],
    ['հինգշաբթի', '2026-05-21'],
    ['հնգ', '2026-05-21'],
    ['пт', '2026-05-15'],
    ['ПТ', '2026-05-15'],
    ['пят', '2026-05-15'],
    ['в пятницу', '2026-05-15'],
    ['до среды', '2026-05-20'],
    ['вс', '2026-05-17'],
    ['воскресенье', '2026-05-17'],
    ['к понедельнику', '2026-05-18'],
    ['fri', '2026-05-15'],
    ['by Friday', '2026-05-15'],
    ['THU', '2026-05-21'],
    // near days
    ['այսօր', '2026-05-14'],
    ['էսօր', '2026-05-14'],
    ['վաղը', '2026-05-15'],
    ['ՎԱՂԸ', '2026-05-15'],
    ['վաղը չէ մյուս օրը', '2026-05-16'],
    ['сегодня', '2026-05-14'],
    ['завтра', '2026-05-15'],
    ['послезавтра', '2026-05-16'],
    ['today', '2026-05-14'],
    ['Tomorrow', '2026-05-15'],
    ['day after tomorrow', '2026-05-16'],
    // counts
    ['3', '2026-05-17'],
    ['+3', '2026-05-17'],
    ['0', '2026-05-14'],
    ['3 օրից', '2026-05-17'],
    ['через 3 дня', '2026-05-17'],
    ['in 3 days', '2026-05-17'],
    ['2 շաբաթ', '2026-05-28'],
    ['через неделю', '2026-05-21'],
    ['1 week', '2026-05-21'],
    // dates
    ['18.5', '2026-05-18'],
    ['18․05', '2026-05-18'],
    ['14.5', '2026-05-14'],
    ['14.05.2026', '2026-05-14'],
    ['1.6.26', '2026-06-01'],
    ['18/5', '2026-05-18'],
    ['2026-05-18', '2026-05-18'],
    ['18 մայիսի', '2026-05-18'],
    ['մայիսի 18', '2026-05-18'],
    ['18 мая', '2026-05-18'],
    ['18 May', '2026-05-18'],
    ['May 18', '2026-05-18'],
    ['18 մայիսի 2026 թ.', '2026-05-18'],
    ['18 мая 2026 г.', '2026-05-18'],
    ['20-ին', '2026-05-20'],
    ['ամսի 20-ին', '2026-05-20'],
    ['3-ին', '2026-06-03'],
    ['20-го', '2026-05-20'],
    ['the 20th', '2026-05-20'],
  ])('%s', (text, date) => {
    expect(read(text)).toBe(date)
  })

  test('a day of the month turns the year as well', () => {
    expect(read('3-ին', '2026-12-30')).toBe('2027-01-03')
    expect(read('5.1', '2026-12-28')).toBe('2027-01-05')
  })
})

describe('hours', () => {
  test.each([
    ['ուրբ 18', '2026-05-15 18:00'],
    ['ուրբ, 18', '2026-05-15 18:00'],
    ['ուրբ 18:30', '2026-05-15 18:30'],
    ['ուրբ 18․30', '2026-05-15 18:30'],
    ['ուրբ 18։30', '2026-05-15 18:30'],
    ['ուրբաթ ժամը 18-ին', '2026-05-15 18:00'],
    ['ուրբաթ, 15 մայիսի, 18:00', '2026-05-15 18:00'],
    ['վաղը 9', '2026-05-15 09:00'],
    ['пт в 18', '2026-05-15 18:00'],
    ['завтра до 18:00', '2026-05-15 18:00'],
    ['fri at 6pm', '2026-05-15 18:00'],
    ['fri 6:30 pm', '2026-05-15 18:30'],
    ['tomorrow 12 am', '2026-05-15 00:00'],
    ['14.5 18', '2026-05-14 18:00'],
    ['18.5, 18:00', '2026-05-18 18:00'],
    ['3 18', '2026-05-17 18:00'],
    ['3 9:00', '2026-05-17 09:00'],
    ['18:00', '2026-05-14 18:00'],
    ['այսօր 18', '2026-05-14 18:00'],
    ['18:00 վաղը', '2026-05-15 18:00'],
    ['May 18 2026 9:05', '2026-05-18 09:05'],
  ])('%s', (text, moment) => {
    expect(read(text)).toBe(moment)
  })
})

describe('the wrong keyboard layout', () => {
  test.each([
    ['gn', '2026-05-15'],
    ['PFDNHF 18', '2026-05-15 18:00'],
    ['акш', '2026-05-15'],
    ['ешьщккщц', 'unknown'],
    ['ещьщккщц', '2026-05-15'],
    ['փ', '2026-05-17'],
    ['էր․ջ', '2026-05-18'],
    ['էձ․ճջ․թճթւ', '2026-05-14'],
  ])('%s', (text, date) => {
    expect(read(text)).toBe(date)
  })

  test('Armenian typed on either of the others', () => {
    for (const other of otherLayouts('վաղը').concat(otherLayouts('ուրբ'))) {
      expect(['2026-05-15']).toContain(read(other))
    }
  })
})

describe('what is refused, and why', () => {
  test.each([
    '',
    '  ',
    'ասդ',
    'когда-нибудь',
    'soon',
    '14 5',
    '14 05',
    'մայիս',
    '1234',
    '5 5 5',
    'ուրբ երկ',
    'пт завтра вчера',
    '18:00 19:00',
    '=1+1',
    'x'.repeat(500),
  ])('%j is unknown', (text) => {
    expect(read(text)).toBe('unknown')
  })

  test.each([
    'երեկ',
    'вчера',
    'yesterday',
    '-1',
    '13.5',
    '14.05.2025',
    '13 մայիսի',
    'այսօր 9:00',
    '9:50',
    '5.1',
    '1.3',
  ])('%j is past', (text) => {
    expect(read(text)).toBe('past')
  })

  test.each([
    '31.2',
    '30 փետրվարի',
    '14.13',
    '32.5',
    '29.02.2027',
    'ուրբ 25:00',
    '24:00',
    '18:60',
    'երկ, 15 մայիսի',
    'վաղը, 16 մայիսի',
    '45-ին',
    'fri 13pm',
  ])('%j is impossible', (text) => {
    expect(read(text)).toBe('impossible')
  })
})

describe('whatever the program writes can be typed back', () => {
  const locale = fc.constantFrom('hy', 'ru', 'en')
  const start = fc.integer({ min: 0, max: 1500 }).map((n) => addDays(LocalDate.parse('2025-01-01'), n))
  const ahead = fc.integer({ min: 0, max: 365 })
  const time = fc.option(
    fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([h, m]) => localTimeFrom(h, m) ?? null),
  )

  test('a promise with its day and hour, in capitals too', () => {
    fc.assert(
      fc.property(locale, start, ahead, time, (language, from, days, hour) => {
        const date = addDays(from, days)
        const text = formatDueDay(date, hour, from, language)
        const wanted = { ok: true, value: { date, time: hour } }
        expect(readTypedDate(text, { today: from })).toEqual(wanted)
        expect(readTypedDate(upper(text), { today: from })).toEqual(wanted)
      }),
      { numRuns: 1500 },
    )
  })

  test('days in every style that names one', () => {
    const styles: DateStyle[] = ['short', 'full', 'weekdayFull']
    fc.assert(
      fc.property(locale, start, ahead, (language, from, days) => {
        const date = addDays(from, days)
        const texts = styles.map((style) => formatDate(date, language, style))
        texts.push(formatRelativeDay(date, from, language), formatDayHead(date, from, language))
        if (days <= 180) texts.push(formatDate(date, language, 'shortest'), formatDate(date, language, 'dayMonth'))
        if (days > 0 && days <= 7) texts.push(formatDate(date, language, 'weekdayShort'))
        for (const text of texts)
          expect(readTypedDate(text, { today: from })).toEqual({ ok: true, value: { date, time: null } })
      }),
      { numRuns: 1000 },
    )
  })

  test('any other text ends in a day or a code', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.:,-+ /ուրբմայпт') }), (text) => {
        const result = readTypedDate(text, { today, now })
        if (result.ok) expect(result.value.date >= today).toBe(true)
        else expect(['unknown', 'past', 'impossible']).toContain(result.error.code)
      }),
    )
  })
})
