import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useT } from '#renderer/app/language.tsx'
import { useReasons } from '#renderer/app/reasons.ts'
import { rpc } from '#renderer/app/rpc.ts'
import { useShop } from '#renderer/app/shop-context.ts'
import { DayText } from '#renderer/ui/DayText.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import classes from './CaseMoney.module.css'
import type { MoneyForm, MoneyProblems } from './compensation-form.ts'

type Texts = Exclude<keyof MoneyForm, 'kind' | 'method' | 'amount'>

type Props = { form: MoneyForm; onChange: (patch: Partial<MoneyForm>) => void; problems: MoneyProblems }

/** What the accountant will ask for; each of it may stay empty. */
export const CompensationDetails = ({ form, onChange, problems }: Props) => {
  const t = useT()
  const { settings } = useShop()
  const { data: staff = [] } = useQuery(rpc.staff.list.queryOptions())
  const { reasons, nameOf } = useReasons()

  const field = (name: Texts, label: MessageKey, placeholder?: string) => {
    const problem = problems[name]
    return (
      <TextInput
        label={t(label)}
        value={form[name]}
        maxLength={300}
        placeholder={placeholder}
        error={problem && t(problem)}
        onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      />
    )
  }

  const day = (name: 'receiptDate' | 'basisDate', label: MessageKey) => (
    <DayText
      label={t(label)}
      lean="past"
      text={form[name]}
      onText={(text) => onChange({ [name]: text })}
      asked={problems[name] !== undefined}
    />
  )

  return (
    <>
      <div className={classes.pair}>
        {field('receiptNumber', 'doc.receipt_no')}
        {day('receiptDate', 'doc.receipt_date')}
      </div>
      <div className={classes.pair}>
        {field('registerNumber', 'doc.register_no')}
        {field('fiscalNumber', 'doc.fiscal_no')}
      </div>
      <div className={classes.pair}>
        {field('basisNumber', 'money.basis_number')}
        {day('basisDate', 'doc.date')}
      </div>
      {field('returnReceiptNumber', 'doc.return_receipt_no')}
      {field('productName', 'entity.product')}
      <div className={classes.pair}>
        {field('productCode', 'money.product_code')}
        {field('quantity', 'money.quantity')}
      </div>
      {field('vatRate', 'acc.vat_rate', settings.taxRegime === 'vat' ? settings.vatRate : undefined)}
      <p className={classes.hint}>{t('law.check_accountant')}</p>
      <NativeSelect
        label={t('money.approved_by')}
        data={[
          { value: '', label: '–' },
          ...staff.filter(({ working }) => working).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={form.approvedById}
        onChange={(event) => onChange({ approvedById: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('reason.title')}
        data={[
          { value: '', label: t('money.reason_of_case') },
          ...reasons.filter(({ retired }) => !retired).map((reason) => ({ value: reason.id, label: nameOf(reason) })),
        ]}
        value={form.reasonId}
        onChange={(event) => onChange({ reasonId: event.currentTarget.value })}
      />
      <Textarea
        label={t('entity.note')}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={20_000}
        value={form.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
    </>
  )
}
