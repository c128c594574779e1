/** The words of the demonstration shop, read from resources/demo and checked for shape. */
import { z } from 'zod'
import chatEn from '../../resources/demo/chat-en.json' with { type: 'json' }
import chatHy from '../../resources/demo/chat-hy.json' with { type: 'json' }
import chatRu from '../../resources/demo/chat-ru.json' with { type: 'json' }
import complaintsEn from '../../resources/demo/complaints-en.json' with { type: 'json' }
import complaintsHy from '../../resources/demo/complaints-hy.json' with { type: 'json' }
import complaintsRu from '../../resources/demo/complaints-ru.json' with { type: 'json' }
import people from '../../resources/demo/customers.json' with { type: 'json' }
import namesJson from '../../resources/demo/names.json' with { type: 'json' }
import promisesJson from '../../resources/demo/promises.json' with { type: 'json' }
import recoveryJson from '../../resources/demo/recovery.json' with { type: 'json' }
import requestsEn from '../../resources/demo/requests-en.json' with { type: 'json' }
import requestsHy from '../../resources/demo/requests-hy.json' with { type: 'json' }
import requestsRu from '../../resources/demo/requests-ru.json' with { type: 'json' }
import notesJson from '../../resources/demo/staff-notes.json' with { type: 'json' }
import type { Language } from './plan.types.ts'

const kinds = ['complaint', 'question', 'request', 'return', 'praise', 'suggestion', 'review'] as const
const reasons = [
  'defect',
  'size',
  'wrong_item',
  'delivery_late',
  'staff',
  'waiting',
  'price',
  'promise',
  'no_receipt',
  'other',
] as const
const themes = [
  'repair',
  'exchange',
  'size',
  'refund',
  'order',
  'delivery',
  'answer',
  'staff',
  'price',
  'receipt',
  'call',
  'info',
  'thanks',
] as const
const classes = ['any', 'shoe', 'boot', 'heel', 'sandal', 'sport', 'kids', 'bag', 'wallet', 'belt', 'care'] as const

export const Kind = z.enum(kinds)
export const Reason = z.enum(reasons)
const Theme = z.enum(themes)
export type Theme = z.infer<typeof Theme>
export const ProductClass = z.enum(classes)
export type ProductClass = z.infer<typeof ProductClass>

/** What a customer says; `theme` is what the shop can do about it. `style` is how it is written. */
export type Saying = {
  kind: z.infer<typeof Kind>
  reason: z.infer<typeof Reason>
  on: ProductClass
  theme: Theme
  text: string
  language: Language
  style: 'plain' | 'informal' | 'translit'
}

const Complaints = z.record(Reason, z.array(z.tuple([ProductClass, Theme, z.string()])))
const Requests = z.record(Kind.exclude(['complaint']), z.array(z.tuple([Reason, ProductClass, Theme, z.string()])))
const Chat = z.record(
  z.enum(['informal', 'translit']),
  z.array(z.tuple([Kind, Reason, ProductClass, Theme, z.string()])),
)

const sayingsOf = (language: Language, complaints: unknown, requests: unknown, chat: unknown): Saying[] => [
  ...Object.entries(Complaints.parse(complaints)).flatMap(([reason, rows]) =>
    rows.map(([on, theme, text]): Saying => {
      return { kind: 'complaint', reason: Reason.parse(reason), on, theme, text, language, style: 'plain' }
    }),
  ),
  ...Object.entries(Requests.parse(requests)).flatMap(([kind, rows]) =>
    rows.map(([reason, on, theme, text]): Saying => {
      return { kind: Kind.parse(kind), reason, on, theme, text, language, style: 'plain' }
    }),
  ),
  ...Object.entries(Chat.parse(chat)).flatMap(([style, rows]) =>
    rows.map(([kind, reason, on, theme, text]): Saying => {
      return { kind, reason, on, theme, text, language, style: style === 'translit' ? 'translit' : 'informal' }
    }),
  ),
]

export const sayings: readonly Saying[] = [
  ...sayingsOf('hy', complaintsHy, requestsHy, chatHy),
  ...sayingsOf('ru', complaintsRu, requestsRu, chatRu),
  ...sayingsOf('en', complaintsEn, requestsEn, chatEn),
]

const PromiseKindWord = z.enum(['call', 'message', 'visit', 'repair', 'order', 'other'])
/** `news` tells how the matter stands, a `deed` ends it. `needs` is what the customer must have mentioned. */
const Phrase = z
  .tuple([Theme, ProductClass, z.enum(['news', 'deed']), PromiseKindWord, z.string()])
  .rest(z.string())
  .transform(([theme, on, role, kind, about, ...needs]) => ({ theme, on, role, kind, about, needs: needs[0] ?? '' }))
export type Phrase = z.infer<typeof Phrase>

const inThree = <T extends z.ZodType>(item: T) => z.object({ hy: z.array(item), ru: z.array(item), en: z.array(item) })

export const phrases = inThree(Phrase).parse(promisesJson)

const Words = z.array(z.string())
const Apology = z
  .tuple([Theme, z.string(), z.string(), z.string()])
  .rest(z.string())
  .transform(([theme, apology, happened, changes, ...needs]) => {
    return { theme, apology, happened, changes, needs: needs[0] ?? '' }
  })

export const apologies = inThree(Apology).parse(recoveryJson)

const Note = z.union([
  z.string().transform((text) => ({ text, needs: '' })),
  z.tuple([z.string(), z.string()]).transform(([text, needs]) => ({ text, needs })),
])

export const staffNotes = z
  .object({
    notes: z.record(Theme, z.array(Note)),
    /** Of a matter that is settled while the customer is still there. */
    atOnce: z.record(Theme, Words),
    kept: z.record(Theme, Words),
    ordered: Words,
    reached: Words,
    noAnswer: Words,
    /** What `needs` names here is the theme. */
    moved: z.array(Note),
    cancelled: Words,
    reopened: Words,
    waiting_customer: Words,
    waiting_supplier: Words,
    waiting_delivery: Words,
    waiting_repair: Words,
  })
  .parse(notesJson)

const Spelled = z.tuple([z.string(), z.string(), z.string()])

export const names = z
  .object({
    women: z.array(Spelled),
    men: z.array(Spelled),
    surnames: z.array(Spelled),
    russian: Words,
    foreign: Words,
    patronymics: Words,
  })
  .parse(namesJson)

export const customerWords = z.object({ tags: Words, notes: Words, streets: Words, towns: Words }).parse(people)
