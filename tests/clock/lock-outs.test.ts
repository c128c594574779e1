/** Waits after wrong PINs under every kind of clock: never shorter than promised, and over one day. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPinsService } from '#main/features/staff/pins.service.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { expectOk, openTestShop, type TestShop } from '#tests/support/test-shop.ts'

const PIN = '2580'
/** Of the computer's own counting of time, which no setting of the clock changes; a start begins it anew. */
let ms: number
let shop: TestShop
beforeEach(() => {
  ms = 0
  shop = openTestShop(tempFolder(), { stopwatch: () => ms })
})
afterEach(() => shop.close())

const clerkRow = () => shop.services.staff.getByRowId(shop.clerk.actor.staffId)
let pins: ReturnType<typeof createPinsService>

const start = (): void => {
  ms = 0
  pins = createPinsService({ door: shop.door, staff: shop.services.staff, stopwatch: () => ms })
}

const enter = async (pin: string): Promise<string | number> => {
  const entered = await pins.check(clerkRow(), pin)
  if (entered.ok) return 'in'
  return entered.error.code === 'PIN_WAIT' ? entered.error.seconds : entered.error.code
}

/** Locked out for half a minute. */
const lockOut = async (): Promise<void> => {
  start()
  expectOk(await pins.set(shop.owner.actor, { id: shop.clerk.id, pin: PIN }))
  for (let n = 0; n < 4; n += 1) await enter('0000')
  expect(await enter('0000')).toBe(30)
}

const CLOCKS: readonly (readonly [string, (second: number) => void])[] = [
  ['goes back an hour', () => shop.clock.set('2026-05-14', '09:00')],
  ['goes back a month', () => shop.clock.set('2026-04-14', '10:00')],
  ['goes ahead ten years', () => shop.clock.set('2036-05-14', '10:00')],
  ['passes the end of 32-bit seconds', () => shop.clock.set('2038-01-20', '10:00')],
  ['stands still', () => {}],
  ['jumps to and fro', (second) => shop.clock.set(second % 2 === 0 ? '2036-05-14' : '2006-05-14', '10:00')],
]

test.each(CLOCKS)(
  'a clock that %s neither shortens a wait nor lengthens it; a start lets it begin anew',
  async (_, set) => {
    await lockOut()
    const waitSeconds = async (): Promise<(string | number)[]> => {
      const told = []
      for (const second of [0, 1, 29]) {
        ms = second * 1_000
        set(second)
        told.push(await enter(PIN))
      }
      return told
    }

    expect(await waitSeconds()).toEqual([30, 29, 1])
    start()
    expect(await waitSeconds()).toEqual([30, 29, 1])
    ms = 29_999
    expect(await enter(PIN)).toBe(1)
    ms = 30_000
    set(30)
    expect(await enter(PIN)).toBe('in')
    start()
    expect(await enter(PIN)).toBe('in')
  },
)
