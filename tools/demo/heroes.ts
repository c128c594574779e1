/** The people and cases that the pictures of the product show, each at its place in the order of numbers. */
import { z } from 'zod'
import heroesJson from '../../resources/demo/heroes.json' with { type: 'json' }
import { Kind, Reason } from './pools.ts'

const StaffName = z.enum(['aram', 'nune', 'mariam', 'sona', 'gayane'])
const Moment = z.tuple([z.int(), z.string()])
const Status = z.enum([
  'new',
  'in_progress',
  'waiting_customer',
  'waiting_supplier',
  'waiting_delivery',
  'waiting_repair',
  'resolved',
  'closed',
])
const Channel = z.enum(['counter', 'phone', 'messenger', 'social', 'email', 'web_shop', 'delivery', 'review', 'other'])

const HeroPromise = z.object({
  id: z.string(),
  kind: z.enum(['call', 'message', 'visit', 'repair', 'order', 'other']),
  about: z.string(),
  due: Moment,
  who: StaffName,
})
export type HeroPromise = z.infer<typeof HeroPromise>

const HeroAct = z.discriminatedUnion('do', [
  z.object({ do: z.literal('write'), kind: z.enum(['call', 'message', 'note']), text: z.string() }),
  z.object({ do: z.literal('status'), status: Status }),
  z.object({ do: z.literal('reached'), promise: z.string(), text: z.string() }),
  z.object({ do: z.literal('noAnswer'), promise: z.string(), text: z.string() }),
  z.object({ do: z.literal('keep'), promise: z.string(), text: z.string() }),
  z.object({ do: z.literal('move'), promise: z.string(), due: Moment, text: z.string() }),
  z.object({ do: z.literal('promise'), promise: HeroPromise }),
  z.object({
    do: z.literal('money'),
    id: z.string(),
    kind: z.enum(['refund', 'exchange', 'repair', 'discount', 'store_credit']),
    method: z.enum(['cash', 'card', 'transfer', 'store_credit']),
    amount: z.int().positive(),
    reason: Reason,
  }),
  z.object({ do: z.literal('reverse'), money: z.string(), text: z.string() }),
  z.object({
    do: z.literal('recover'),
    apology: z.string(),
    whatHappened: z.string(),
    whatChanges: z.string(),
    until: z.int().nullable(),
  }),
])
export type HeroAct = z.infer<typeof HeroAct>

const HeroCase = z.object({
  /** The number that the case has when today is 14 May 2026; its distance to the last one holds on any day. */
  number: z.int(),
  person: z.string(),
  at: Moment,
  by: StaffName,
  assignee: StaffName,
  kind: Kind,
  reason: Reason,
  channel: Channel,
  text: z.string(),
  product: z.string(),
  receipt: z.string(),
  boughtDay: z.int().nullable(),
  promise: HeroPromise.optional(),
  next: z.array(z.tuple([z.int(), z.string(), StaffName, HeroAct])),
})
export type HeroCase = z.infer<typeof HeroCase>

const HeroPerson = z.object({
  name: z.string(),
  given: z.string(),
  surname: z.string(),
  language: z.enum(['hy', 'ru', 'en']),
  phones: z.array(z.tuple([z.string(), z.string()])),
  channel: z.enum(['phone', 'viber', 'whatsapp']),
  birthday: z.string().nullable(),
  tags: z.array(z.string()),
  address: z.string(),
  note: z.string(),
  consent: z.string().nullable(),
})

/** The number of the newest case on that day. */
export const LAST_NUMBER = 430

export const heroes = z
  .object({
    people: z.record(z.string(), HeroPerson),
    unfinished: z.array(z.object({ at: Moment, by: StaffName, text: z.string(), lookup: z.string() })),
    cases: z.array(HeroCase),
  })
  .parse(heroesJson)
