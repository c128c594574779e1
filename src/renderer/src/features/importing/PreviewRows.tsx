import { useState } from 'react'
import { useFormat, useT } from '#renderer/app/language.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { PreviewRow } from '#shared/importing/importing.schema.ts'
import fileClasses from './ImportFile.module.css'
import classes from './ImportTable.module.css'
import type { Previewed } from './use-import.ts'

const E164 = /^\+\d{8,15}$/

type Outcome = PreviewRow['outcome']

const OUTCOMES: readonly [Outcome, MessageKey][] = [
  ['created', 'import.create'],
  ['updated', 'import.update'],
  ['skipped', 'import.skip'],
]

/** The three figures, and the rows behind the one that is looked at; what is skipped says why. */
export const PreviewRows = ({ previewed }: { previewed: Previewed }) => {
  const t = useT()
  const format = useFormat()
  const { report, rows } = previewed
  const [picked, setPicked] = useState<Outcome>()
  const shown = picked ?? OUTCOMES.find(([outcome]) => report[outcome] > 0)?.[0] ?? 'created'
  const listed = rows.filter(({ outcome }) => outcome === shown)
  return (
    <>
      <div className={fileClasses.figures}>
        {OUTCOMES.map(([outcome, word]) => (
          <button
            key={outcome}
            type="button"
            className={fileClasses.figure}
            aria-pressed={outcome === shown}
            onClick={() => setPicked(outcome)}
          >
            <b className={fileClasses.count}>{format.number(report[outcome])}</b>
            <span>{t(word)}</span>
          </button>
        ))}
      </div>
      <div className={fileClasses.rows}>
        {listed.length === 0 && <p className={fileClasses.none}>{t('import.nobody')}</p>}
        {listed.length > 0 && (
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col" className={classes.narrow}>
                  {t('import.row')}
                </th>
                <th scope="col">{t('field.full_name')}</th>
                <th scope="col">{shown === 'skipped' ? t('import.skip_reason') : t('field.phone')}</th>
              </tr>
            </thead>
            <tbody>
              {listed.map(({ row, name, phone, reason }) => (
                <tr key={row}>
                  <td>{format.number(row)}</td>
                  <td title={name}>{name || '–'}</td>
                  <td className={reason ? fileClasses.reason : 'kh-figures'}>
                    {reason ? t(`import.reason_${reason}`) : E164.test(phone) ? format.phone(phone) : phone}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {report[shown] > listed.length && (
          <p className={fileClasses.none}>{t('import.first_shown', { n: format.number(listed.length) })}</p>
        )}
      </div>
    </>
  )
}
