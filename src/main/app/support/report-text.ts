/** The report for whoever helps: what runs, where, how much there is and what went wrong, and nothing about anybody. */
import type { MessageKey, Translate } from '#shared/i18n/translate.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Settings } from '#shared/settings/settings.schema.ts'
import type { CheckedShop } from './check-shop.ts'

export type Facts = Readonly<Record<string, string | number>>

export type ReportFacts = {
  at: Instant
  program: Facts
  computer: Facts
  shop: Facts
  /** Null where no shop is open. */
  settings: Settings | null
  copies: readonly string[]
  /** Null where the file was not looked into. */
  checked: CheckedShop | null
  log: readonly string[]
}

/** Each setting that names nobody and nothing; a new setting is left out until it is listed here. */
const settingFacts = (settings: Settings): Facts => ({
  language: settings.language,
  currency: settings.currency,
  timeZone: settings.timeZone,
  theme: settings.theme,
  closedWeekdays: settings.closedWeekdays.join(' ') || '–',
  closedDays: settings.closedDays.length,
  hours: `${settings.opensAt}–${settings.closesAt}`,
  taxRegime: settings.taxRegime,
  vatRate: settings.vatRate,
  slipWidth: settings.slipWidth,
  slipCopies: settings.slipCopies,
  slipLanguage: settings.slipLanguage,
  csvSeparator: JSON.stringify(settings.csvSeparator),
  lockAfterMinutes: settings.lockAfterMinutes,
  ownListPrinter: settings.listPrinter === '' ? 'no' : 'yes',
  ownSlipPrinter: settings.slipPrinter === '' ? 'no' : 'yes',
})

const lines = (facts: Facts): string[] => Object.entries(facts).map(([name, value]) => `${name}: ${value}`)

export const writeReport = (facts: ReportFacts, t: Translate): string => {
  const { checked, settings } = facts
  const parts: [MessageKey, readonly string[]][] = [
    ['support.program', lines(facts.program)],
    ['support.computer', lines(facts.computer)],
    ['support.shop', [...lines(facts.shop), ...(checked ? lines({ schema: checked.schema, ...checked.rows }) : [])]],
    ['support.checks', checked ? lines(checked.problems) : []],
    ['support.settings', settings ? lines(settingFacts(settings)) : []],
    ['support.copies', facts.copies],
    ['support.log', facts.log],
  ]
  const written = parts.map(([title, rows]) => `${t(title)}\n${(rows.length > 0 ? rows : ['–']).join('\n')}`)
  return `${[`${t('support.title')}\n${t('support.nobody')}\n${facts.at}`, ...written].join('\n\n')}\n`
}
