import { describe, expect, test } from 'vitest'
import { FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import { createTranslator } from '#shared/i18n/translate.ts'
import { createFormat } from '#shared/kernel/format.ts'
import { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { dueCell, rowSentence, shownGroups } from './today.rows.ts'

const ID = '01890a5d-ac96-774b-bcce-b302099a8057'
const words = {
  t: createTranslator('hy'),
  format: createFormat({ locale: 'hy', timeZone: 'Asia/Yerevan', currency: 'AMD' }),
  locale: 'hy' as const,
  today: LocalDate.parse('2026-05-14'),
  now: LocalTime.parse('09:50'),
}

const followUp = (over: Record<string, unknown> = {}): FollowUp =>
  FollowUp.parse({
    id: ID,
    version: 1,
    ticket: { id: ID, number: '2026-00412', title: 'Տակացուն պոկվել է' },
    customer: { id: ID, name: 'Անահիտ Սարգսյան', phone: '+37491234567' },
    kind: 'call',
    about: 'նորոգման',
    dueOn: '2026-05-14',
    dueTime: '10:00',
    firstDueOn: '2026-05-14',
    movedCount: 0,
    noAnswerCount: 0,
    assignee: null,
    status: 'open',
    state: 'open',
    settledAt: null,
    createdAt: '2026-05-12T08:00:00.000Z',
    createdBy: { id: ID, name: 'Մարիամ' },
    ...over,
  })

describe('the term in the first cell', () => {
  test('a late promise counts its days', () => {
    expect(dueCell(followUp({ dueOn: '2026-05-11' }), 'late', words)).toEqual({ text: '3 օր', look: 'late' })
  })

  test('one whose hour has passed today says the hour', () => {
    expect(dueCell(followUp({ dueTime: '09:00' }), 'late', words)).toEqual({ text: '09:00', look: 'late' })
  })

  test('an hour within sixty minutes stands out, a later one does not', () => {
    expect(dueCell(followUp(), 'today', words).look).toBe('soon')
    expect(dueCell(followUp({ dueTime: '10:50' }), 'today', words).look).toBe('soon')
    expect(dueCell(followUp({ dueTime: '10:51' }), 'today', words).look).toBe('plain')
  })

  test('the same hour tomorrow is plain', () => {
    expect(dueCell(followUp({ dueOn: '2026-05-15' }), 'tomorrow', words)).toEqual({ text: '10:00', look: 'plain' })
  })

  test('later in the week the day comes first', () => {
    const saturday = followUp({ dueOn: '2026-05-16', dueTime: '12:00' })
    expect(dueCell(saturday, 'this_week', words)).toEqual({ text: 'շբ 12:00', look: 'small' })
    expect(dueCell(followUp({ dueOn: '2026-05-16', dueTime: null }), 'this_week', words).text).toBe('շբ')
  })

  test('a promise for the day has no hour', () => {
    expect(dueCell(followUp({ dueTime: null }), 'today', words).text).toBe('')
  })
})

describe('the row as it is heard', () => {
  test('who, phone, what, by when', () => {
    expect(rowSentence(followUp(), 'today', words)).toBe(
      'այսօր 10:00, Անահիտ Սարգսյան, 091 23-45-67, զանգել նորոգման մասին, 2026-00412',
    )
  })

  test('late is said first', () => {
    expect(rowSentence(followUp({ dueOn: '2026-05-11' }), 'late', words)).toMatch(
      /^ուշացել է 3 օրով, 11 մայիսի 10:00, /,
    )
  })

  test('a person without a name is named by the number, once', () => {
    const nameless = followUp({ customer: { id: ID, name: '', phone: '+37491234567' } })
    expect(rowSentence(nameless, 'today', words).match(/091 23-45-67/g)).toHaveLength(1)
  })

  test('a walk-in is called so', () => {
    expect(rowSentence(followUp({ customer: null }), 'today', words)).toContain('Անանուն հաճախորդ')
  })
})

describe('groups', () => {
  const board = {
    today: words.today,
    groups: [
      { key: 'late' as const, count: 0, items: [] },
      { key: 'today' as const, count: 1, items: [followUp()] },
      { key: 'tomorrow' as const, count: 0, items: [] },
    ],
    settledToday: 0,
    next: null,
  }

  test('empty ones are left out, but today stays to say that all is done', () => {
    expect(shownGroups(board, new Set()).map(({ key }) => key)).toEqual(['today'])
  })

  test('a row on its way out is no longer counted', () => {
    expect(shownGroups(board, new Set([ID]))).toEqual([{ key: 'today', count: 0, items: [] }])
  })
})
