import { useFormat, useT } from '#renderer/app/language.tsx'
import { ImportEncoding, type OpenedImport, type ReadOptions } from '#shared/importing/importing.schema.ts'
import classes from './ImportFile.module.css'
import { ENCODING_NAMES, LAYOUT_NAMES, SEPARATOR_WORDS } from './importing.words.ts'

type Props = { opened: OpenedImport; options: ReadOptions; onOptions: (options: ReadOptions) => void }

const TITLE_ROWS = 15

/** What was recognised, each fact changeable where it stands. */
export const FileFacts = ({ opened, options, onOptions }: Props) => {
  const t = useT()
  const format = useFormat()
  const { fileName, layout, rowCount, encoding, separator, sheets, sheet, headerRow } = opened
  const change = (changed: ReadOptions) => onOptions({ ...options, ...changed })
  const known = SEPARATOR_WORDS.map(([value, word]) => ({ value, label: t(word) }))
  const current = known.find(({ value }) => value === separator)
  return (
    <header className={classes.facts}>
      <div className={classes.factLine}>
        <h2 className={classes.fileName} title={fileName}>
          {fileName}
        </h2>
        <Fact label={t('import.layout')} value={layout === 'other' ? t('import.layout_other') : LAYOUT_NAMES[layout]} />
        <Fact label={t('import.rows_read')} value={format.number(rowCount)} />
      </div>
      <div className={classes.factLine}>
        {encoding && (
          <Choice
            label={t('import.encoding')}
            value={encoding}
            options={ImportEncoding.options.map((value) => ({ value, label: ENCODING_NAMES[value] }))}
            onChange={(value) => change({ encoding: value })}
          />
        )}
        {current && (
          <Choice
            label={t('import.separator')}
            value={current.value}
            options={known}
            onChange={(value) => change({ separator: value, headerRow: undefined })}
          />
        )}
        {sheets.length > 1 && sheet !== null && (
          <Choice
            label={t('import.sheet')}
            value={sheet}
            options={sheets.map((value) => ({ value, label: value }))}
            onChange={(value) => change({ sheet: value, headerRow: undefined })}
          />
        )}
        <Choice
          label={t('import.header_row')}
          value={String(headerRow)}
          options={Array.from({ length: Math.max(TITLE_ROWS, headerRow) + 1 }, (_, row) => ({
            value: String(row),
            label: row === 0 ? t('import.no_header') : t('import.row_n', { n: row }),
          }))}
          onChange={(value) => change({ headerRow: Number(value) })}
        />
      </div>
    </header>
  )
}

const Fact = ({ label, value }: { label: string; value: string }) => (
  <p className={classes.fact}>
    {label} <span className={classes.value}>{value}</span>
  </p>
)

type ChoiceProps<V extends string> = {
  label: string
  value: V
  options: readonly { value: V; label: string }[]
  onChange: (value: V) => void
}

const Choice = <V extends string>({ label, value, options, onChange }: ChoiceProps<V>) => (
  <label className={classes.fact}>
    {label}
    <select
      className={classes.choice}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value)
        if (chosen) onChange(chosen.value)
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
)
