import { beforeEach, expect, test } from 'vitest'
import { BURST_GAP_MS, createBurst } from './burst.ts'

type Timer = { at: number; run: () => void }

let now = 0
let timers = new Map<number, Timer>()
let heard: string[] = []
let burst: ReturnType<typeof createBurst<string>>

const pass = (ms: number) => {
  now += ms
  for (const [id, { at, run }] of [...timers]) {
    if (at > now) continue
    timers.delete(id)
    run()
  }
}

beforeEach(() => {
  now = 0
  timers = new Map()
  heard = []
  let last = 0
  burst = createBurst<string>({
    onSingle: (press) => heard.push(`key ${press}`),
    onCode: (code) => heard.push(`code ${code}`),
    timers: {
      set: (run, ms) => {
        last += 1
        timers.set(last, { at: now + ms, run })
        return last
      },
      clear: (id) => void timers.delete(id),
    },
  })
})

const type = (text: string, gap: number) => {
  for (const sign of text) {
    burst.sign(sign, sign)
    pass(gap)
  }
}

test('a lone key acts once no other can follow', () => {
  burst.sign('1', '1')
  pass(BURST_GAP_MS - 1)
  expect(heard).toEqual([])
  pass(1)
  expect(heard).toEqual(['key 1'])
})

test('keys pressed one after the other by hand each act', () => {
  type('13', 150)
  expect(heard).toEqual(['key 1', 'key 3'])
})

test('a scanned number is a code and marks nothing', () => {
  type('2026-00412', 8)
  expect(burst.enter()).toBe(true)
  expect(heard).toEqual(['code 2026-00412'])
})

test('a scanner that sends no Enter is heard too', () => {
  type('2026-00412', 8)
  pass(BURST_GAP_MS)
  expect(heard).toEqual(['code 2026-00412'])
})

test('a few keys hit at once are neither a code nor an act', () => {
  type('12', 5)
  pass(BURST_GAP_MS)
  expect(heard).toEqual([])
})

test('Enter by itself is left to the list', () => {
  expect(burst.enter()).toBe(false)
  burst.sign('3', '3')
  expect(burst.enter()).toBe(false)
  expect(heard).toEqual(['key 3'])
})
