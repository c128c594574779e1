import { useLanguage } from '#renderer/app/language.tsx'
import { RECORD_KINDS } from '#shared/recovery/recovery.schema.ts'
import type { SalvagedShop } from '#shared/recovery/salvage.schema.ts'
import classes from './RestoreDialog.module.css'
import { KIND_WORDS } from './WhatChanges.tsx'

/** What was recovered and what is missing, as far as it is known by name. */
export const SalvageOutcome = ({ shop }: { shop: SalvagedShop }) => {
  const { t, format } = useLanguage()
  const missing = [
    { words: t('salvage.numbers'), list: shop.missingNumbers },
    { words: t('salvage.customers'), list: shop.missingCustomers },
    { words: t('salvage.days'), list: shop.missingDays },
  ].filter(({ list }) => list.length > 0)
  return (
    <>
      <p className={classes.lead} role="status">
        <strong>{t(shop.isComplete ? 'salvage.all' : 'salvage.some')}</strong>
        {' · '}
        {shop.copyAt ? t('salvage.copy', { when: format.moment(shop.copyAt) }) : t('salvage.no_copy')}
      </p>
      <table className={classes.changes}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('salvage.recovered')}</th>
            <th scope="col">{t('salvage.missing')}</th>
          </tr>
        </thead>
        <tbody>
          {RECORD_KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(KIND_WORDS[kind])}</th>
              <td>{format.number(shop.recovered[kind])}</td>
              <td>{format.number(shop.missing[kind])}</td>
            </tr>
          ))}
          {shop.missingEntries > 0 && (
            <tr>
              <th scope="row" colSpan={2}>
                {t('salvage.entries')}
              </th>
              <td>{format.number(shop.missingEntries)}</td>
            </tr>
          )}
        </tbody>
      </table>
      {missing.map(({ words, list }) => (
        <p key={words} className={classes.safe}>
          {words}
          <span className={classes.names}>{list.join(', ')}</span>
        </p>
      ))}
      <p className={classes.safe}>{t('salvage.safe')}</p>
      <p className={classes.lead}>{t('salvage.report_at', { path: shop.report })}</p>
    </>
  )
}
