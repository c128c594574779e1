import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import { createTranslator, type Translate } from '#shared/i18n/translate.ts'
import { createFormat, type Format } from '#shared/kernel/format.ts'
import type { Locale } from '#shared/kernel/locales.ts'
import type { Currency } from '#shared/kernel/money.ts'

type Language = { locale: Locale; timeZone: string; currency: Currency; t: Translate; format: Format }

const LanguageContext = createContext<Language | null>(null)

type Props = { locale: Locale; timeZone: string; currency: Currency; children: ReactNode }

/** Words and figures of one language; another `locale` changes every screen at once. */
export const LanguageProvider = ({ locale, timeZone, currency, children }: Props) => {
  const language = useMemo(
    () => ({
      locale,
      timeZone,
      currency,
      t: createTranslator(locale),
      format: createFormat({ locale, timeZone, currency }),
    }),
    [locale, timeZone, currency],
  )
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return <LanguageContext value={language}>{children}</LanguageContext>
}

export const useLanguage = (): Language => {
  const language = useContext(LanguageContext)
  if (!language) throw new Error('A screen stands outside of LanguageProvider')
  return language
}

export const useT = (): Translate => useLanguage().t

export const useFormat = (): Format => useLanguage().format

export const machineTimeZone = (): string => new Intl.DateTimeFormat('en').resolvedOptions().timeZone
