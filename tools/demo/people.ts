import { createRandom, type Random } from '../random.ts'
import { heroes } from './heroes.ts'
import { createPhoneBook, UNUSABLE_PHONES } from './phones.ts'
import type { DemoContact, DemoCustomer, Language } from './plan.types.ts'
import { customerWords, names } from './pools.ts'

type Name = { given: string; surname: string; full: string; latin: string }
type Draft = Omit<DemoCustomer, 'key' | 'consent'> & { consentSource: string | null }

/** A customer with how often the person turns up. */
export type Person = {
  customer: Omit<DemoCustomer, 'consent'>
  consentSource: string | null
  refuses: boolean
  weight: number
}

const SHARE: Record<'ru' | 'en', number> = { ru: 0.22, en: 0.13 }
const SCRIPT: Record<Language, 0 | 1 | 2> = { hy: 0, ru: 1, en: 2 }

const CHANNELS: readonly (readonly [DemoCustomer['preferredChannel'], number])[] = [
  ['viber', 34],
  ['phone', 30],
  ['whatsapp', 12],
  ['telegram', 8],
  ['sms', 4],
  ['email', 4],
  [null, 8],
]

const armenianName = (random: Random, language: Language): Name => {
  const first = random.pick(random.chance(0.58) ? names.women : names.men)
  const last = random.pick(names.surnames)
  const script = SCRIPT[language]
  return {
    given: first[script],
    surname: last[script],
    full: `${first[script]} ${last[script]}`,
    latin: `${first[2]} ${last[2]}`,
  }
}

const splitName = (full: string): Name => {
  const parts = full.split(' ')
  return { given: parts[0] ?? full, surname: parts.at(-1) ?? '', full, latin: /^[\x20-\x7e]+$/.test(full) ? full : '' }
}

/** Names of people who came to the country first, then of locals in their own script; nobody twice. */
const createNames = (random: Random, taken: Iterable<string>) => {
  const used = new Set(taken)
  const others: Record<Language, string[]> = {
    hy: [],
    ru: random.shuffled(names.russian),
    en: random.shuffled(names.foreign),
  }
  return (language: Language): Name => {
    const other = others[language].pop()
    if (other !== undefined) return splitName(other)
    for (;;) {
      const name = armenianName(random, language)
      if (used.has(name.full)) continue
      used.add(name.full)
      return name
    }
  }
}

const address = (random: Random): string =>
  random.chance(0.82)
    ? `ք. Երևան, ${random.pick(customerWords.streets)} ${random.int(1, 96)}, բն. ${random.int(1, 84)}`
    : `${random.pick(customerWords.towns)} ${random.int(1, 70)}`

const email = ({ latin }: Name): DemoContact[] => {
  const local = latin
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, '')
    .trim()
    .replaceAll(' ', '.')
  return local ? [{ kind: 'email', raw: `${local}@example.com`, label: '' }] : []
}

const draftOf = (random: Random, language: Language, name: Name, contacts: DemoContact[]): Draft => ({
  name: name.full,
  given: name.given,
  surname: name.surname,
  patronymic: language === 'hy' && random.chance(0.04) ? random.pick(names.patronymics) : '',
  language,
  writesLatin: language === 'hy' && random.chance(0.1),
  contacts: [...contacts, ...(random.chance(0.25) ? email(name) : [])],
  preferredChannel: random.weighted(CHANNELS),
  address: random.chance(0.4) ? address(random) : '',
  birthday: random.chance(0.3)
    ? `--${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`
    : null,
  note: random.chance(0.28) ? random.pick(customerWords.notes) : '',
  tags: random.chance(0.35) ? [...new Set([random.pick(customerWords.tags), random.pick(customerWords.tags)])] : [],
  consentSource: random.chance(0.6) ? random.pick(['բանավոր', 'բանավոր', 'կայքում', 'գրավոր']) : null,
})

const heroDrafts = (): (Draft & { key: string })[] =>
  Object.entries(heroes.people).map(([key, person]) => ({
    key,
    name: person.name,
    given: person.given,
    surname: person.surname,
    patronymic: '',
    language: person.language,
    writesLatin: false,
    contacts: person.phones.map(([raw, label]) => ({ kind: 'phone', raw, label })),
    preferredChannel: person.channel,
    address: person.address,
    birthday: person.birthday && `--${person.birthday}`,
    note: person.note,
    tags: person.tags,
    consentSource: person.consent,
  }))

const twin = (base: Draft, name: string, language: Language, contacts: DemoContact[]): Draft => {
  const { given, surname } = splitName(name)
  return { ...base, name, given, surname, patronymic: '', language, writesLatin: false, contacts }
}

/** Three different people whose names sound the same, and one person who was entered twice. */
const specialDrafts = (random: Random, phones: ReturnType<typeof createPhoneBook>): Draft[] => {
  const plain = (): Draft => draftOf(random, 'hy', splitName('—'), [])
  const raw = phones.second().raw.replace(/\D/g, '').slice(-8)
  const spelled = [`0${raw.slice(0, 2)} ${raw.slice(2, 4)}-${raw.slice(4, 6)}-${raw.slice(6)}`, `+374${raw}`] as const
  return [
    twin(plain(), 'Արամ Հակոբյան', 'hy', [phones.phone('hy')]),
    twin(plain(), 'Арам Акопян', 'ru', [phones.phone('hy')]),
    twin(plain(), 'Aram Hakobyan', 'en', [phones.phone('hy')]),
    twin(plain(), 'Սուսաննա Մելիքյան', 'hy', [{ kind: 'phone', raw: spelled[0], label: '' }]),
    twin(plain(), 'Сусанна Меликян', 'ru', [{ kind: 'phone', raw: spelled[1], label: '' }]),
  ]
}

const phonesOf = ({ contacts }: Draft): DemoContact[] => contacts.filter(({ kind }) => kind === 'phone')

/** In a family several people answer the same telephone; a few wrote theirs down wrong, others have two or three. */
const spiceContacts = (random: Random, drafts: Draft[], phones: ReturnType<typeof createPhoneBook>): void => {
  const local = random.shuffled(drafts.filter(({ language }) => language === 'hy'))
  for (let family = 0; family < Math.floor(drafts.length / 30); family++) {
    const [one, other] = local.splice(0, 2)
    if (!one || !other) return
    other.surname = one.surname
    other.name = `${other.given} ${one.surname}`
    other.contacts = [...phonesOf(one), ...other.contacts.filter(({ kind }) => kind === 'email')]
    other.address = one.address
  }
  for (const raw of UNUSABLE_PHONES) {
    const draft = local.pop()
    if (draft) draft.contacts = [{ kind: 'phone', raw, label: '' }, ...(random.chance(0.5) ? [phones.second()] : [])]
  }
  for (const draft of local.splice(0, Math.floor(drafts.length / 11))) {
    draft.contacts.push(phones.second(), ...(random.chance(0.2) ? [phones.second()] : []))
  }
}

const WEIGHTS: readonly (readonly [number, number])[] = [
  [7, 4],
  [3, 22],
  [1, 66],
  [0, 8],
]

export const createPeople = (seed: number, count: number): Person[] => {
  const random = createRandom(seed, 'people')
  const known = heroDrafts()
  const phones = createPhoneBook(
    random,
    known.flatMap(({ contacts }) => contacts.map(({ raw }) => raw)),
  )
  const nextName = createNames(
    random,
    known.map(({ name }) => name),
  )
  const special = specialDrafts(random, phones)
  const still = { ru: Math.round(count * SHARE.ru), en: Math.round(count * SHARE.en) }
  for (const { language } of [...known, ...special]) if (language !== 'hy') still[language]--
  const drafts = Array.from({ length: Math.max(0, count - known.length - special.length) }, (_, index) => {
    const language: Language = index < still.ru ? 'ru' : index < still.ru + still.en ? 'en' : 'hy'
    return draftOf(random, language, nextName(language), [phones.phone(language)])
  })
  spiceContacts(random, drafts, phones)
  const others = random.shuffled([...special, ...drafts]).map((draft, index) => ({ ...draft, key: `c${index + 1}` }))
  return [...known, ...others].map(({ consentSource, ...customer }, index) => ({
    customer,
    consentSource,
    refuses: consentSource !== null && index >= known.length && random.chance(0.12),
    weight: index < known.length ? 0 : random.weighted(WEIGHTS),
  }))
}
