import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { opens } from '#renderer/app/inline-form.ts'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useT } from '#renderer/app/language.tsx'
import { leaveFieldOr } from '#renderer/app/leave-field.ts'
import { useMay } from '#renderer/app/shop-context.ts'
import { useLeftOpen } from '#renderer/features/drafts/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import type { Customer } from '#shared/customers/customers.schema.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import { CustomerSheet } from '../form/CustomerSheet.tsx'
import { CreditDialog } from './CreditDialog.tsx'
import classes from './CustomerPage.module.css'
import { CustomerTimeline, type Only } from './CustomerTimeline.tsx'
import { Facts } from './Facts.tsx'
import { NoteForm } from './NoteForm.tsx'

const FILTERS: readonly { only: Only; label: MessageKey }[] = [
  { only: 'all', label: 'customer.all' },
  { only: 'tickets', label: 'nav.cases' },
  { only: 'promises', label: 'nav.promises' },
  { only: 'contacts', label: 'customer.talks' },
  { only: 'money', label: 'nav.money' },
]

export const CustomerView = ({ customer }: { customer: Customer }) => {
  const t = useT()
  const navigate = useNavigate()
  const may = useMay()
  const [params, setParams] = useSearchParams()
  const [noting, setNoting] = useState(false)
  const [credit, setCredit] = useState(false)
  const only = FILTERS.find((filter) => filter.only === params.get('only'))?.only ?? 'all'
  const editing = params.has('form')

  const put = (name: 'only' | 'form', value: string | null) => {
    const next = new URLSearchParams(params)
    if (value === null) next.delete(name)
    else next.set(name, value)
    setParams(next, { replace: true })
  }
  const edit = () => put('form', '')
  useLeftOpen('note', customer.id, () => setNoting(true))
  useLeftOpen('redeem', customer.id, () => setCredit(true), { onlyAsked: true })
  useKeys('customer', {
    note: may('customers.addNote') ? () => setNoting(true) : undefined,
    edit: may('customers.update') ? edit : undefined,
    credit: () => setCredit(true),
  })
  useKeys('everywhere', { back: leaveFieldOr(() => void navigate(-1)) })

  return (
    <div className={classes.page}>
      <Facts customer={customer} onCredit={() => setCredit(true)} />
      <div className={classes.bar}>
        <nav className={classes.filters} aria-label={t('btn.filter')}>
          {FILTERS.map((filter) => (
            <button
              key={filter.only}
              type="button"
              className={classes.filter}
              aria-current={filter.only === only || undefined}
              onClick={() => put('only', filter.only === 'all' ? null : filter.only)}
            >
              {t(filter.label)}
            </button>
          ))}
        </nav>
        {may('customers.addNote') && (
          <ActButton scope="customer" act="note" size="small" {...opens('note')} onClick={() => setNoting(true)}>
            {t('entity.note')}
          </ActButton>
        )}
        {may('customers.update') && (
          <ActButton scope="customer" act="edit" size="small" onClick={edit}>
            {t('btn.edit')}
          </ActButton>
        )}
      </div>
      {noting && <NoteForm customerId={customer.id} onDone={() => setNoting(false)} />}
      <CustomerTimeline customerId={customer.id} only={only} />
      <CustomerSheet
        opened={editing}
        customer={customer}
        onClose={() => put('form', null)}
        onSaved={() => put('form', null)}
        onChoose={({ id }) => void navigate(`/customers/${id}`)}
      />
      <CreditDialog customer={customer} opened={credit} onClose={() => setCredit(false)} />
    </div>
  )
}
