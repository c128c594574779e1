import { expect, test } from 'vitest'
import { createDraftSaver, type DraftState } from './draft-saver.ts'

const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

const start = () => {
  const calls: string[] = []
  const states: DraftState[] = []
  let due: (() => void) | undefined
  let failing = false
  const saver = createDraftSaver<string>({
    save: async (value) => {
      if (failing) throw new Error('disk full')
      calls.push(`save ${value}`)
    },
    discard: async () => {
      calls.push('discard')
    },
    isEmpty: (value) => value === '',
    onState: (state) => states.push(state),
    timers: {
      set: (run, ms) => {
        expect(ms).toBeGreaterThan(0)
        due = run
        return 1
      },
      clear: () => {
        due = undefined
      },
    },
  })
  const tick = async () => {
    const run = due
    due = undefined
    run?.()
    await settle()
  }
  return { saver, calls, states, tick, isWaiting: () => due !== undefined, fail: (on: boolean) => (failing = on) }
}

test('the newest text is written once, and typing on does not put the writing off', async () => {
  const { saver, calls, tick, states } = start()
  saver.change('բ')
  saver.change('բա')
  saver.change('բարև')
  await tick()
  expect(calls).toEqual(['save բարև'])
  expect(states.at(-1)).toBe('saved')
})

test('a form that was never filled leaves no draft behind, an emptied one takes its draft away', async () => {
  const { saver, calls, tick } = start()
  saver.change('')
  await tick()
  expect(calls).toEqual([])
  saver.change('ա')
  await tick()
  saver.change('')
  await tick()
  expect(calls).toEqual(['save ա', 'discard'])
})

test('a failed write is said and tried again with the newest text', async () => {
  const { saver, calls, states, tick, fail } = start()
  fail(true)
  saver.change('ա')
  await tick()
  expect(states.at(-1)).toBe('failed')
  saver.change('աբ')
  fail(false)
  await tick()
  expect(calls).toEqual(['save աբ'])
  expect(states.at(-1)).toBe('saved')
})

test('after the record is saved nothing writes the draft again', async () => {
  const { saver, calls, tick, isWaiting } = start()
  saver.change('ա')
  await saver.end()
  saver.change('աբ')
  expect(isWaiting()).toBe(false)
  await tick()
  await saver.flush()
  expect(calls).toEqual([])
})

test('leaving the screen writes what is not written yet', async () => {
  const { saver, calls } = start()
  saver.change('ա')
  await saver.flush()
  expect(calls).toEqual(['save ա'])
})

test('a draft that was found and then emptied is taken away', async () => {
  const { saver, calls, tick } = start()
  saver.found()
  saver.change('')
  await tick()
  expect(calls).toEqual(['discard'])
})
