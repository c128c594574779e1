import { useState } from 'react'
import { opens } from '#renderer/app/inline-form.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { useMay } from '#renderer/app/shop-context.ts'
import { useLeftOpen } from '#renderer/features/drafts/public.tsx'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import { SideBlock } from '#renderer/ui/SideBlock.tsx'
import type { Ticket } from '#shared/tickets/tickets.schema.ts'
import { ProductForm } from './ProductForm.tsx'
import classes from './side.module.css'

/** What it is about, and the receipt that proves it. */
export const ProductBlock = ({ ticket }: { ticket: Ticket }) => {
  const { t, format } = useLanguage()
  const mayEdit = useMay()('tickets.update')
  const [editing, setEditing] = useState(false)
  useLeftOpen('product', ticket.id, () => setEditing(true))
  const { product, receiptNumber, purchasedOn } = ticket
  const isEmpty = !product && !receiptNumber && !purchasedOn
  const receipt = [
    receiptNumber && t('case.receipt', { number: receiptNumber }),
    purchasedOn && format.date(purchasedOn, 'full'),
  ].filter(Boolean)
  return (
    <SideBlock
      title={t('newcase.receipt_product')}
      busy={editing}
      act={
        mayEdit &&
        !editing && (
          <LinkButton {...opens('product')} onClick={() => setEditing(true)}>
            {t(isEmpty ? 'btn.add' : 'btn.edit')}
          </LinkButton>
        )
      }
    >
      {editing ? (
        <ProductForm ticket={ticket} onDone={() => setEditing(false)} />
      ) : (
        <>
          {product && <p className={classes.strong}>{product}</p>}
          {receipt.length > 0 && <p className={classes.quiet}>{receipt.join(', ')}</p>}
        </>
      )}
    </SideBlock>
  )
}
