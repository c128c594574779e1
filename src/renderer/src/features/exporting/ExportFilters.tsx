import { useQuery } from '@tanstack/react-query'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { FilterChoice } from '#renderer/ui/FilterChoice.tsx'
import { Token } from '#renderer/ui/Token.tsx'
import type { ExportKind } from '#shared/exporting/exporting.schema.ts'
import { CustomerId } from '#shared/kernel/ids.ts'
import classes from './export.module.css'
import type { FilterValue, FilterValues } from './export-path.ts'
import { useFilterFields } from './use-filter-fields.ts'

type Props = { what: ExportKind; values: FilterValues; onChange: (name: string, value: FilterValue) => void }

const CustomerToken = ({ id, onRemove }: { id: CustomerId; onRemove: () => void }) => {
  const t = useT()
  const { data } = useQuery(rpc.customers.get.queryOptions({ input: { id } }))
  return <Token label={t('entity.customer')} value={data?.fullName ?? ''} onRemove={onRemove} />
}

/** What of all that goes into the file. */
export const ExportFilters = ({ what, values, onChange }: Props) => {
  const t = useT()
  const fields = useFilterFields(what)
  const customer = CustomerId.safeParse(values.customerId).data
  return (
    <fieldset className={classes.filters}>
      <legend className={classes.legend}>{t('export.filters_title')}</legend>
      {fields.map(({ name, label, all, options }) => (
        <FilterChoice
          key={name}
          label={t('cases.token', { label })}
          all={all}
          options={options}
          value={values[name] === undefined || values[name] === null ? null : String(values[name])}
          onChange={(value) => onChange(name, value === 'true' ? true : value)}
        />
      ))}
      {customer && <CustomerToken id={customer} onRemove={() => onChange('customerId', null)} />}
    </fieldset>
  )
}
