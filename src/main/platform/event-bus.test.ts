import { expect, test } from 'vitest'
import { createEventBus } from './event-bus.ts'

const change = (table: 'ticket' | 'customer', uuid: string) => ({ table, id: 1, uuid })

/** A pause that ends when the test says so. */
const heldPause = () => {
  let release = () => {}
  return {
    pause: () =>
      new Promise<void>((resolve) => {
        release = resolve
      }),
    release: () => release(),
  }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

test('a burst of commits is told once', async () => {
  const { pause, release } = heldPause()
  const bus = createEventBus(pause)
  const told = bus.watch(new AbortController().signal)
  const first = told.next()
  bus.publish([change('ticket', 'a')])
  await settle()
  bus.publish([change('ticket', 'a'), change('customer', 'b')])
  release()

  expect((await first).value).toEqual({ tables: ['ticket', 'customer'], ids: ['a', 'b'] })
})

test('what is committed while a listener is busy waits for it', async () => {
  const bus = createEventBus(async () => {})
  const told = bus.watch(new AbortController().signal)
  const first = told.next()
  bus.publish([change('ticket', 'a')])
  await first
  bus.publish([change('ticket', 'b')])
  bus.publish([change('customer', 'c')])

  expect((await told.next()).value).toEqual({ tables: ['ticket', 'customer'], ids: ['b', 'c'] })
})

test('more ids than a screen can use are told as the whole table', async () => {
  const bus = createEventBus(async () => {})
  const told = bus.watch(new AbortController().signal)
  const first = told.next()
  bus.publish(Array.from({ length: 10_000 }, (_, n) => change('customer', String(n))))

  expect((await first).value).toEqual({ tables: ['customer'], ids: [] })
})

test('a listener that goes is told no more', async () => {
  const stop = new AbortController()
  const bus = createEventBus(async () => {})
  const told = bus.watch(stop.signal)
  const waiting = told.next()
  stop.abort()

  expect(await waiting).toEqual({ done: true, value: undefined })
  bus.publish([change('ticket', 'a')])
  expect(await told.next()).toEqual({ done: true, value: undefined })
})
