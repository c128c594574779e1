import { useState } from 'react'
import { LanguageProvider, machineTimeZone } from '#renderer/app/language.tsx'
import type { Locale } from '#shared/kernel/locales.ts'
import { FirstStartForm } from './FirstStartForm.tsx'

/** Four questions, then the shop is open. The language answers at once. */
export const FirstStart = ({ folder, language }: { folder: string; language: Locale }) => {
  const [locale, setLocale] = useState(language)
  return (
    <LanguageProvider locale={locale} timeZone={machineTimeZone()} currency="AMD">
      <FirstStartForm folder={folder} locale={locale} onLocale={setLocale} />
    </LanguageProvider>
  )
}
