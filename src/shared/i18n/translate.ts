import type { Locale } from '#shared/kernel/locales.ts'
import en from './en.json' with { type: 'json' }
import hy from './hy.json' with { type: 'json' }
import { compileMessage, type MessageValues, type WriteMessage } from './message.ts'
import ru from './ru.json' with { type: 'json' }

export type MessageKey = keyof typeof en

export type Translate = (key: MessageKey, values?: MessageValues) => string

/** What went wrong while a message was written; for the log, the user sees the English text meanwhile. */
export type MessageProblem = { code: 'missing' | 'broken'; key: string; locale: Locale; detail?: string }

type Catalog = Readonly<Partial<Record<string, string>>>

const NOTHING = '—'
const NO_VALUES: MessageValues = {}

/** A translator over given catalogues, so that gaps can be shown to fall back. */
export const createTranslatorFrom = (
  catalogs: Readonly<Record<Locale, Catalog>>,
  locale: Locale,
  onProblem: (problem: MessageProblem) => void = () => {},
): Translate => {
  const written = new Map<string, WriteMessage>()
  const reported = new Set<string>()

  const report = (problem: MessageProblem): void => {
    const once = `${problem.locale} ${problem.key} ${problem.code}`
    if (reported.has(once)) return
    reported.add(once)
    onProblem(problem)
  }

  const write = (key: string, from: Locale, values: MessageValues): string | undefined => {
    const message = catalogs[from][key]
    if (!message) {
      report({ code: 'missing', key, locale: from })
      return undefined
    }
    const id = `${from} ${key}`
    try {
      const known = written.get(id) ?? compileMessage(message, from)
      written.set(id, known)
      return known(values)
    } catch (error) {
      report({ code: 'broken', key, locale: from, detail: error instanceof Error ? error.message : String(error) })
      return undefined
    }
  }

  return (key, values = NO_VALUES) =>
    write(key, locale, values) ?? (locale === 'en' ? NOTHING : (write(key, 'en', values) ?? NOTHING))
}

/**
 * The words of one language. A gap or a broken message is told to `onProblem` once and falls back to English, then to
 * a dash; a key is never shown.
 */
export const createTranslator = (locale: Locale, onProblem?: (problem: MessageProblem) => void): Translate =>
  createTranslatorFrom({ hy, ru, en }, locale, onProblem)
