import { useT } from '#renderer/app/language.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { type ImportColumn, ImportField } from '#shared/importing/importing.schema.ts'
import fileClasses from './ImportFile.module.css'
import classes from './ImportTable.module.css'
import { FIELD_WORDS } from './importing.words.ts'

type Props = {
  columns: readonly ImportColumn[]
  fields: readonly ImportField[]
  onField: (index: number, field: ImportField) => void
}

/** Each column of the file with a few of its values, and where they go. */
export const ColumnFields = ({ columns, fields, onField }: Props) => {
  const t = useT()
  return (
    <section aria-label={t('import.mapping')} className={fileClasses.mapping}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('import.column')}</th>
            <th scope="col">{t('import.samples')}</th>
            <th scope="col">{t('import.goes_to')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ index, title, samples }) => {
            const name = title || t('import.untitled', { n: index + 1 })
            const field = fields[index] ?? 'leave_out'
            return (
              <tr key={index} className={classNames(field === 'leave_out' && classes.left)}>
                <th scope="row" title={name} className={fileClasses.columnName}>
                  {name}
                </th>
                <td className={classes.samples} title={samples.join('\n')}>
                  {samples.join(' · ')}
                </td>
                <td>
                  <FieldChoice
                    label={`${t('import.goes_to')} ${name}`}
                    value={field}
                    onChange={(to) => onField(index, to)}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

type ChoiceProps = { label: string; value: ImportField; onChange: (field: ImportField) => void }

const FieldChoice = ({ label, value, onChange }: ChoiceProps) => {
  const t = useT()
  return (
    <select
      aria-label={label}
      className={classes.select}
      value={value}
      onChange={(event) => onChange(ImportField.parse(event.currentTarget.value))}
    >
      {ImportField.options.map((option) => (
        <option key={option} value={option}>
          {t(FIELD_WORDS[option])}
        </option>
      ))}
    </select>
  )
}
