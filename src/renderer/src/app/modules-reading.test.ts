import { expect, test } from 'vitest'
import { modulesReading } from './modules-reading.ts'

test('a commit makes the answers of every module stale that reads its tables', () => {
  expect(modulesReading(['follow_up', 'ticket'])).toEqual(
    expect.arrayContaining(['followUps', 'tickets', 'customers', 'printing', 'search']),
  )
  expect(modulesReading(['draft'])).toEqual(['drafts'])
})

test('each module is named once', () => {
  const modules = modulesReading(['customer', 'contact', 'ticket'])
  expect(new Set(modules).size).toBe(modules.length)
})

test('bookkeeping that no screen shows makes nothing stale', () => {
  expect(modulesReading(['number_counter', 'change_log'])).toEqual([])
})
