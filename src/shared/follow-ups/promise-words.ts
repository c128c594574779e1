import { createTranslator, type MessageKey, type Translate } from '#shared/i18n/translate.ts'
import { formatDueDay } from '#shared/kernel/format-date.ts'
import type { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import type { Locale } from '#shared/kernel/locales.ts'
import type { FollowUpKind } from './follow-ups.schema.ts'

type Said = { kind: FollowUpKind; about: string }
type Due = { dueOn: LocalDate; dueTime: LocalTime | null }

const ACTS: Readonly<Record<Exclude<FollowUpKind, 'other'>, MessageKey>> = {
  call: 'promise.act_call',
  message: 'promise.act_write',
  visit: 'promise.act_visit',
  repair: 'promise.act_repair',
  order: 'promise.act_order',
}

const PHRASES: Readonly<Record<Exclude<FollowUpKind, 'other'>, MessageKey>> = {
  call: 'promise.phrase_call',
  message: 'promise.phrase_message',
  visit: 'promise.phrase_visit',
  repair: 'promise.phrase_repair',
  order: 'promise.phrase_order',
}

/** The whole sentence around the blank `{about}`, which each act wants in its own case. */
const SENTENCES: Readonly<Record<FollowUpKind, MessageKey>> = {
  call: 'promise.say_call',
  message: 'promise.say_message',
  visit: 'promise.say_visit',
  repair: 'promise.say_object',
  order: 'promise.say_object',
  other: 'promise.say_other',
}

/** The matter already says how it hangs on the act: «նորոգման մասին», «о замене», «when it is ready». */
const OWN_LINK: Readonly<Record<Locale, RegExp>> = {
  hy: /(?:^|\s)(?:մասին|համար|վերաբերյալ|առթիվ|կապակցությամբ|հարցով|ժամանակ)$|^(?:որ|թե|երբ|եթե)\s|՝/u,
  ru: /^(?:насч[её]т|по|про|о|об|обо|когда|если|что|чтобы|для|и)\s|:/iu,
  en: /^(?:about|regarding|on|for|to|when|if|whether|that|because|and)\s|:/iu,
}

const translators: Partial<Record<Locale, Translate>> = {}

const wordsOf = (locale: Locale): Translate => {
  const words = translators[locale] ?? createTranslator(locale)
  translators[locale] = words
  return words
}

/** A promise is said in the language its matter is written in: half a sentence in each would be no sentence. */
export const promiseLanguage = (about: string, locale: Locale): Locale => {
  if (/\p{Script=Armenian}/u.test(about)) return 'hy'
  return /\p{Script=Cyrillic}/u.test(about) ? 'ru' : locale
}

/** «զանգել», «позвонить»: the act alone; empty for `other`, whose matter is the act itself. */
export const promiseAct = (kind: FollowUpKind, locale: Locale): string =>
  kind === 'other' ? '' : wordsOf(locale)(ACTS[kind])

const closed = (about: string): string => about.trim().replace(/[։.:…]+$/u, '')

/** What was promised, without the term, as a row says it: «զանգել նորոգման մասին». */
export const promisePhrase = ({ kind, about: typed }: Said, locale: Locale): string => {
  const about = closed(typed)
  const language = promiseLanguage(about, locale)
  const t = wordsOf(language)
  if (kind === 'other') return about || t('promise.act_contact')
  if (about === '') return t(ACTS[kind])
  return OWN_LINK[language].test(about) ? `${t(ACTS[kind])} ${about}` : t(PHRASES[kind], { about })
}

/** The pattern of the sentence, with its places `{act}`, `{due}`, `{about}`, for this act and matter. */
export const promisePattern = ({ kind, about: typed }: Said, language: Locale): MessageKey => {
  const about = closed(typed)
  if (kind === 'other') return about === '' ? 'promise.say_bare' : 'promise.say_other'
  if (about === '') return 'promise.say_bare'
  return OWN_LINK[language].test(about) ? 'promise.say_free' : SENTENCES[kind]
}

/** The same pattern while the blanks are still being filled in: each of the three always has its place. */
export const promiseFormPattern = ({ kind, about: typed }: Said, language: Locale): MessageKey => {
  if (kind === 'other') return SENTENCES.repair
  const about = closed(typed)
  return about !== '' && OWN_LINK[language].test(about) ? 'promise.say_free' : SENTENCES[kind]
}

/** The promise as it is said aloud and printed: «Խոստանում ենք զանգել մինչև ուրբաթ, 15 մայիսի նորոգման մասին։». */
export const promiseSentence = (promise: Said & Due, today: LocalDate, locale: Locale): string => {
  const about = closed(promise.about)
  const language = promiseLanguage(about, locale)
  const t = wordsOf(language)
  return t(promisePattern({ kind: promise.kind, about }, language), {
    act: promiseAct(promise.kind, language) || t('promise.act_contact'),
    due: formatDueDay(promise.dueOn, promise.dueTime, today, language),
    about,
  })
}
