import { TextInput } from '@mantine/core'
import { IconReceipt } from '@tabler/icons-react'
import { useT } from '#renderer/app/language.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { DayText } from '#renderer/ui/DayText.tsx'
import { firstFocus } from '#renderer/ui/first-focus.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { NewCaseForm } from './new-case.form.ts'
import classes from './StorySide.module.css'

type Fields = Pick<NewCaseForm, 'product' | 'receiptNumber' | 'purchasedOn'>

type Props = {
  values: Fields
  onChange: (part: Partial<Fields>) => void
  opened: boolean
  onOpen: () => void
  problem: MessageKey | undefined
}

/** Product and receipt, folded away until wanted. */
export const ReceiptFields = ({ values, onChange, opened, onOpen, problem }: Props) => {
  const t = useT()
  if (!opened) {
    const summary = [values.product, values.receiptNumber].filter(Boolean).join(', ')
    return (
      <div className={classes.folded}>
        <IconReceipt size={18} stroke={1.75} aria-hidden />
        <span className="kh-cut">{summary || t('newcase.receipt_product')}</span>
        <ActButton scope="newCase" act="receipt" size="small" onClick={onOpen}>
          {t('newcase.attach')}
        </ActButton>
      </div>
    )
  }
  const field = (name: 'product' | 'receiptNumber', label: MessageKey, first = false) => (
    <TextInput
      ref={first ? firstFocus : null}
      label={t(label)}
      value={values[name]}
      maxLength={300}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <div className={classes.receipt}>
      {field('product', 'entity.product', true)}
      {field('receiptNumber', 'doc.receipt_no')}
      <DayText
        label={t('doc.purchase_date')}
        lean="past"
        text={values.purchasedOn}
        onText={(purchasedOn) => onChange({ purchasedOn })}
        placeholder={t('newcase.purchase_example')}
        asked={problem !== undefined}
      />
    </div>
  )
}
