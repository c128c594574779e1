import { useFormat, useT } from '#renderer/app/language.tsx'
import type { SkippedRow } from '#shared/importing/importing.schema.ts'
import classes from './ImportFile.module.css'
import tableClasses from './ImportTable.module.css'

const SHOWN = 500

/** Every skipped row with its reason; a file of thousands shows the first ones. */
export const SkippedRows = ({ reasons }: { reasons: readonly SkippedRow[] }) => {
  const t = useT()
  const format = useFormat()
  if (reasons.length === 0) return null
  return (
    <section aria-label={t('import.skipped')} className={classes.skipped}>
      <table className={tableClasses.table}>
        <thead>
          <tr>
            <th scope="col" className={tableClasses.narrow}>
              {t('import.row')}
            </th>
            <th scope="col">{t('import.skip_reason')}</th>
          </tr>
        </thead>
        <tbody>
          {reasons.slice(0, SHOWN).map(({ row, reason }) => (
            <tr key={row}>
              <td>{format.number(row)}</td>
              <td>{t(`import.reason_${reason}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {reasons.length > SHOWN && <p className={classes.none}>{t('import.first_shown', { n: format.number(SHOWN) })}</p>}
    </section>
  )
}
