import { useT } from '#renderer/app/language.tsx'
import { OptionGroup } from '#renderer/ui/OptionGroup.tsx'
import type { ExportFormat } from '#shared/exporting/exporting.schema.ts'
import type { Settings } from '#shared/settings/settings.schema.ts'
import classes from './export.module.css'

type Separator = Settings['csvSeparator']

type Props = {
  format: ExportFormat
  onFormat: (format: ExportFormat) => void
  separator: Separator
  onSeparator: (separator: Separator) => void
}

/** The kind of file, and of CSV what stands between its columns. */
export const FormatChoice = ({ format, onFormat, separator, onSeparator }: Props) => {
  const t = useT()
  return (
    <div className={classes.pair}>
      <OptionGroup
        label={t('export.file_type')}
        columns={2}
        digits
        options={[
          { value: 'xlsx', label: 'Excel (.xlsx)' },
          { value: 'csv', label: 'CSV' },
        ]}
        value={format}
        onChange={onFormat}
      />
      {format === 'csv' && (
        <OptionGroup
          label={t('export.separator')}
          columns={3}
          digits
          options={[
            { value: ';', label: ';' },
            { value: ',', label: ',' },
            { value: '\t', label: 'Tab' },
          ]}
          value={separator}
          onChange={onSeparator}
        />
      )}
    </div>
  )
}
