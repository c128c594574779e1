import type { Random } from '../random.ts'
import type { DemoContact, Language } from './plan.types.ts'

const PREFIXES = [
  '33',
  '41',
  '43',
  '44',
  '49',
  '55',
  '77',
  '88',
  '91',
  '93',
  '94',
  '95',
  '96',
  '97',
  '98',
  '99',
] as const
// Blocks that look like filler on the screen too.
const BLOCKS = ['00', '01', '10'] as const

type Digits = readonly [prefix: string, block: string, middle: string, end: string]

const SPELLINGS: readonly (readonly [(digits: Digits) => string, number])[] = [
  [([p, a, b, c]) => `0${p} ${a}-${b}-${c}`, 60],
  [([p, a, b, c]) => `0${p}${a}${b}${c}`, 12],
  [([p, a, b, c]) => `+374 ${p} ${a}${b}${c}`, 10],
  [([p, a, b, c]) => `(0${p}) ${a} ${b} ${c}`, 7],
  [([p, a, b, c]) => `0${p} ${a}${b}${c}`, 6],
  [([p, a, b, c]) => `00374 ${p} ${a} ${b} ${c}`, 3],
  [([p, a, b, c]) => `+374${p}${a}${b}${c}`, 2],
]

const ABROAD: Record<Language, readonly ((tail: string) => string)[]> = {
  hy: [(tail) => `+7 900 00${tail.slice(0, 1)}-${tail.slice(1, 3)}-${tail.slice(2)}`],
  ru: [
    (tail) => `+7 900 00${tail.slice(0, 1)}-${tail.slice(1, 3)}-${tail.slice(2)}`,
    (tail) => `8 (900) 00${tail.slice(0, 1)}-${tail.slice(1, 3)}-${tail.slice(2)}`,
  ],
  en: [(tail) => `+1 202 555 01${tail.slice(2)}`, (tail) => `+995 555 00 ${tail.slice(0, 2)} ${tail.slice(2)}`],
}

/** Numbers as people scribble them; the shop keeps them as they are. */
export const UNUSABLE_PHONES = [
  '093 12-34',
  '077 00-11-2',
  '8 (916) 00-12',
  '+374 9 100 20',
  '4-16-22',
  '05544',
] as const

const LABELS = ['տուն', 'աշխ.', 'ամուսին', 'երկրորդ', 'Viber'] as const

const two = (value: number): string => String(value).padStart(2, '0')

/** Each call answers with a number that no other customer has. */
export const createPhoneBook = (random: Random, taken: Iterable<string>) => {
  const used = new Set([...taken].map((raw) => raw.replace(/\D/g, '').slice(-8)))
  const digits = (): Digits => {
    for (;;) {
      const number = [
        random.pick(PREFIXES),
        random.pick(BLOCKS),
        two(random.int(0, 99)),
        two(random.int(0, 99)),
      ] as const
      if (used.has(number.join(''))) continue
      used.add(number.join(''))
      return number
    }
  }
  const local = (): string => random.weighted(SPELLINGS)(digits())
  return {
    phone: (language: Language): DemoContact => {
      const abroad = language !== 'hy' && random.chance(language === 'en' ? 0.35 : 0.12)
      const raw = abroad ? random.pick(ABROAD[language])(two(random.int(10, 99)) + two(random.int(0, 99))) : local()
      return { kind: 'phone', raw, label: '' }
    },
    second: (): DemoContact => ({ kind: 'phone', raw: local(), label: random.pick(LABELS) }),
  }
}
