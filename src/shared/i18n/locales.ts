import { Locale } from '#shared/kernel/locales.ts'

export { Locale }

export const LOCALES = Locale.options

export const DEFAULT_LOCALE: Locale = 'hy'

/** Each language in its own words, for the place where it is chosen. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { hy: 'Հայերեն', ru: 'Русский', en: 'English' }
