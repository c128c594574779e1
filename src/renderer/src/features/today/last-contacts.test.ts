import { expect, test } from 'vitest'
import { type EventKind, TimelineEntry } from '#shared/tickets/timeline.schema.ts'
import { lastContacts } from './last-contacts.ts'

const ID = '01890a5d-ac96-774b-bcce-b302099a8057'

const entry = (kind: EventKind, hour: number, over: Partial<TimelineEntry> = {}) =>
  TimelineEntry.parse({
    id: ID,
    kind,
    at: `2026-05-14T0${hour}:00:00.000Z`,
    actor: { id: ID, name: 'Մարիամ' },
    body: `${kind} ${hour}`,
    details: {},
    ticket: null,
    customerId: null,
    corrects: null,
    correctedBy: null,
    ...over,
  })

const bodies = (entries: readonly TimelineEntry[]) => lastContacts(entries).map(({ body }) => body)

test('the last two contacts, the newest last, whatever order they come in', () => {
  const entries = [entry('note', 9), entry('call', 7), entry('no_answer', 8)]
  expect(bodies(entries)).toEqual(['no_answer 8', 'note 9'])
  expect(bodies([...entries].reverse())).toEqual(['no_answer 8', 'note 9'])
})

test('what only the program did is no contact', () => {
  expect(bodies([entry('created', 7), entry('slip_printed', 8), entry('status_changed', 9)])).toEqual([])
})

test('a corrected text gives way to its correction', () => {
  expect(bodies([entry('note', 7, { correctedBy: TimelineEntry.shape.id.parse(ID) }), entry('note', 8)])).toEqual([
    'note 8',
  ])
})
