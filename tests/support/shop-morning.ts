/** The shoe shop «Կրունկ» shortly before ten, whatever the hour of the machine: its clock is one that shows nine now. */
import { join } from 'node:path'
import type { Services } from '#main/app/compose.ts'
import { createShop } from '#main/app/create-shop.ts'
import { openShop } from '#main/app/open-shop.ts'
import { systemClock } from '#main/platform/clock.ts'
import { newUuid } from '#main/platform/db/uuid.ts'
import { loadDevice } from '#main/platform/device.ts'
import type { FollowUpKind } from '#shared/follow-ups/follow-ups.schema.ts'
import { type Instant, instantOf, localDateOf, localTimeOf } from '#shared/kernel/instant.ts'
import { addDays, type LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import type { Locale } from '#shared/kernel/locales.ts'
import { Amount } from '#shared/kernel/money.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Settings } from '#shared/settings/settings.schema.ts'
import { giveToApp, makeAppFolder } from './electron-app.ts'

const MORNING = '09'
const OFFSETS = Array.from({ length: 27 }, (_, index) => index - 12)

/** The zone whose clocks show nine now (POSIX signs: Etc/GMT-4 is east of Greenwich). */
const morningZone = (): string => {
  const zones = OFFSETS.map((hours) => (hours === 0 ? 'Etc/GMT' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`))
  const zone = zones.find((name) => localTimeOf(systemClock(), name).startsWith(MORNING))
  if (!zone) throw new Error('it is nine nowhere')
  return zone
}

type Line = {
  days: number
  time: string | null
  name: string
  phone: string
  about: string
  kind?: FollowUpKind
  story: string
  credit?: number
  note?: string
}

const LINES: readonly Line[] = [
  {
    days: -3,
    time: '12:00',
    name: 'Տիգրան Ավետիսյան',
    phone: '077 41-08-22',
    kind: 'other',
    about: 'ասել՝ երբ կգա 43 չափսը',
    story: '43 չափսը վերջացել էր, խնդրել է ասել, երբ կգա։',
  },
  {
    days: -2,
    time: null,
    name: 'Наталья Кравченко',
    phone: '095 60-17-34',
    about: 'замены молнии',
    story: 'Молния на сапоге разошлась на третий день.',
  },
  {
    days: -1,
    time: null,
    name: 'Գոհար Մկրտչյան',
    phone: '043 19-55-70',
    kind: 'other',
    about: 'վերադարձնել գումարը քարտին',
    story: 'Քարտից երկու անգամ է գանձվել։',
  },
  {
    days: 0,
    time: '10:00',
    name: 'Անահիտ Սարգսյան',
    phone: '091 23-45-67',
    about: 'նորոգման',
    story: 'Երկարաճիտ կոշիկ, 38 չափս՝ ձախի տակացուն պոկվել է։',
    credit: 4000,
    note: 'Չզանգել մինչև 9:30։',
  },
  {
    days: 0,
    time: '11:00',
    name: 'Հովհաննես Գևորգյան',
    phone: '098 30-12-46',
    kind: 'other',
    about: 'հայտնել, թե առաքիչը երբ կլինի',
    story: 'Առաքումն ուշանում է։',
  },
  {
    days: 0,
    time: '12:00',
    name: 'Մերի Պետրոսյան',
    phone: '055 77-90-03',
    kind: 'other',
    about: 'պատրաստել փոխանակման զույգը',
    story: 'Փոխանակում՝ 37-ը 38-ով։',
  },
  {
    days: 0,
    time: '14:00',
    name: 'Արմեն Խաչատրյան',
    phone: '093 48-61-15',
    kind: 'other',
    about: 'ճշտել՝ արդյոք ճարմանդը եկել է',
    story: 'Ճարմանդը չի փակվում։',
  },
  {
    days: 0,
    time: '15:30',
    name: 'Սիրանուշ Տեր-Մինասյան',
    phone: '010 52-34-18',
    kind: 'other',
    about: 'վերադարձնել 18 900 ֏ կանխիկ',
    story: 'Կոշիկը նեղ է, կրած չէ։',
  },
  {
    days: 0,
    time: '17:00',
    name: 'Ольга Симонян',
    phone: '096 11-28-73',
    kind: 'message',
    about: 'доставки',
    story: 'Заказ с сайта не пришёл.',
  },
  {
    days: 0,
    time: '18:30',
    name: 'Կարեն Դանիելյան',
    phone: '041 66-20-95',
    kind: 'other',
    about: 'ստուգել՝ արդյոք գոհ է նորոգումից',
    story: 'Նորոգել ենք կրունկը։',
  },
  {
    days: 1,
    time: '10:00',
    name: 'Լիլիթ Գասպարյան',
    phone: '094 05-83-61',
    kind: 'other',
    about: 'հայտնել մատակարարի պատասխանը',
    story: 'Ներկը երկու շաբաթում թափվել է։',
  },
  {
    days: 1,
    time: '12:00',
    name: 'Վահագն Ստեփանյան',
    phone: '077 93-14-50',
    kind: 'other',
    about: 'հանձնել փոխարինված գոտին',
    story: 'Գոտու ճարմանդը կոտրվել է։',
  },
  {
    days: 1,
    time: '16:00',
    name: 'Նարինե Բաղդասարյան',
    phone: '099 27-46-08',
    kind: 'other',
    about: 'հանձնել նոր զույգը, 38 չափս',
    story: 'Զույգի չափսերը տարբեր են։',
  },
  {
    days: 2,
    time: '12:00',
    name: 'Ռուզաննա Ալեքսանյան',
    phone: '091 70-35-29',
    about: 'պայուսակի կարի',
    story: 'Պայուսակի կարը քանդվում է։',
  },
  {
    days: 3,
    time: null,
    name: 'Լուսինե Հարությունյան',
    phone: '094 57-40-12',
    about: 'առաքման',
    story: 'Առաքումն ուշանում է։',
  },
  {
    days: 4,
    time: null,
    name: 'Սուրեն Բաբայան',
    phone: '077 22-40-12',
    kind: 'repair',
    about: 'ձախ կոշիկը',
    story: 'Տակացուն ճաքել է։',
  },
]

/** What tests write into the shop's past, before the lines of the morning. */
export type Past = {
  services: Services
  /** The owner at the till. */
  actor: { staffId: number }
  today: LocalDate
  /** From here on it is this hour, so many days ago, on the shop's clock. */
  at: (daysAgo: number, time: string) => void
}

export const must = <T>(result: Result<T, { code: string }>): T => {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

type Options = {
  language?: Locale
  theme?: Settings['theme']
  /** Clerks beside the owner: more than one name asks who is at the till. */
  staff?: readonly string[]
  accountant?: string
  /** By name. */
  pins?: Readonly<Record<string, string>>
  lines?: number
  past?: (past: Past) => void
}

/** User data with the shop in it, ready for `launchApp({ userData })`. */
export const makeShopMorning = async (options: Options = {}): Promise<{ userData: string; today: LocalDate }> => {
  const { language = 'hy', theme = 'light', staff = [], accountant, pins = {}, lines = LINES.length, past } = options
  const timeZone = morningZone()
  const today = localDateOf(systemClock(), timeZone)
  const userData = makeAppFolder('morning')
  const folder = join(userData, 'shop')
  let moment: Instant | undefined
  const deps = {
    device: loadDevice(userData, newUuid),
    program: 'test',
    now: () => moment ?? systemClock(),
    newUuid,
    machineTimeZone: timeZone,
    log: { error: () => '', note: () => {} },
  }
  must(createShop(folder, { name: '«Կրունկ»', language, currency: 'AMD', ownerName: 'Մարիամ', timeZone }, deps))
  const shop = must(openShop(folder, deps))
  const { services } = shop
  const owner = services.staff.findOwner()
  if (!owner) throw new Error('no owner')
  const actor = { staffId: owner.id }
  must(services.settings.update(actor, { theme, shopAddress: 'Տիգրան Մեծի 12', shopPhone: '010 52-34-00' }))
  for (const name of staff) must(services.staff.create(actor, { name, role: 'clerk' }))
  if (accountant) must(services.staff.create(actor, { name: accountant, role: 'accountant' }))
  for (const { id, name } of services.staff.list()) {
    if (pins[name]) must(await services.pins.set(actor, { id, pin: pins[name] }))
  }
  const at = (daysAgo: number, time: string) => {
    moment = instantOf(addDays(today, -daysAgo), LocalTime.parse(time), timeZone)
  }
  past?.({ services, actor, today, at })
  moment = undefined
  services.search.prepare(actor)
  for (const _ of services.search.fill(actor));

  for (const { days, time, name, phone, about, kind = 'call', story, credit, note } of LINES.slice(0, lines)) {
    const contacts = [{ kind: 'phone' as const, raw: phone }]
    const customer = must(
      services.customers.create(actor, { fullName: name, contacts, note, preferredChannel: 'viber', language: 'hy' }),
    )
    const dueOn = addDays(today, days)
    const followUp = { kind, about, dueOn, dueTime: time === null ? null : LocalTime.parse(time) }
    const ticket = must(
      services.tickets.create(actor, { kind: 'complaint', description: story, customerId: customer.id, followUp }),
    )
    if (!credit) continue
    const amount = Amount.parse(credit * 100)
    const given = { ticketId: ticket.id, kind: 'store_credit' as const, method: 'store_credit' as const, amount }
    must(services.compensations.create(actor, given))
  }
  await shop.close({ copy: false })
  giveToApp(userData)
  return { userData, today }
}
