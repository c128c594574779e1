import { IntlMessageFormat } from 'intl-messageformat'
import { formatNumber } from '#shared/kernel/format-number.ts'
import type { Locale } from '#shared/kernel/locales.ts'

export type MessageValues = Readonly<Record<string, string | number>>

/** Writes one message; throws when a value is missing or the message is broken. */
export type WriteMessage = (values: MessageValues) => string

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

const ARGUMENT = 1

/** Names that steer a plural or a choice, and so must stay numbers. */
const steeringNames = (elements: readonly Element[]): string[] =>
  elements.flatMap((element) => {
    if (!('options' in element)) return 'value' in element && element.type !== ARGUMENT ? [element.value] : []
    return [element.value, ...Object.values(element.options).flatMap((option) => steeringNames(option.value))]
  })

/** Every name a message asks for. */
export const argumentNames = (message: string): string[] => {
  const names = (elements: readonly Element[]): string[] =>
    elements.flatMap((element) => {
      if ('options' in element) {
        return [element.value, ...Object.values(element.options).flatMap((option) => names(option.value))]
      }
      return element.type === ARGUMENT ? [element.value] : []
    })
  return [...new Set(names(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst()))].sort()
}

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Each made when a message first asks for it: the rules of one language take as long to load as a screen of words. */
const formattersOf = (locale: Locale) => {
  // The digits of `#` come from our own module: Electron has no Armenian numbers.
  const numbers = once(() =>
    Object.defineProperty(new Intl.NumberFormat('en'), 'format', {
      value: (value: number) => formatNumber(value, locale),
    }),
  )
  const cardinal = once(() => new Intl.PluralRules(locale))
  const ordinal = once(() => new Intl.PluralRules(locale, { type: 'ordinal' }))
  return {
    getNumberFormat: numbers,
    getDateTimeFormat: (): never => {
      throw new Error('A date enters a message as text, written by the format module')
    },
    getPluralRules: (_locales: unknown, options?: Intl.PluralRulesOptions) =>
      options?.type === 'ordinal' ? ordinal() : cardinal(),
  }
}

const formatters = new Map<Locale, ReturnType<typeof formattersOf>>()

const formattersFor = (locale: Locale) => {
  const known = formatters.get(locale) ?? formattersOf(locale)
  formatters.set(locale, known)
  return known
}

/** Reads a message once. Numbers in plain places are written in the language's digit groups. */
export const compileMessage = (message: string, locale: Locale): WriteMessage => {
  if (!/[{']/.test(message)) return () => message
  const compiled = new IntlMessageFormat(message, locale, undefined, {
    formatters: formattersFor(locale),
    ignoreTag: true,
  })
  const steering = new Set(steeringNames(compiled.getAst()))
  return (values) => {
    const written: Record<string, string | number> = {}
    for (const [name, value] of Object.entries(values)) {
      written[name] = typeof value === 'number' && !steering.has(name) ? formatNumber(value, locale) : value
    }
    return String(compiled.format(written))
  }
}
