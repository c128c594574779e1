import { NativeSelect, Textarea } from '@mantine/core'
import { type Ref, useId } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { CHANNELS, KINDS } from '#renderer/app/words.ts'
import { FieldError } from '#renderer/ui/ErrorNotice.tsx'
import { OptionGroup } from '#renderer/ui/OptionGroup.tsx'
import { Channel, TicketKind } from '#shared/tickets/tickets.schema.ts'
import { ReasonChoice } from './ReasonChoice.tsx'
import { ReceiptFields } from './ReceiptFields.tsx'
import classes from './StorySide.module.css'
import type { NewCase } from './use-new-case.ts'

type Props = Pick<NewCase, 'form' | 'change' | 'problems'> & {
  textRef: Ref<HTMLTextAreaElement>
  receiptOpen: boolean
  onReceipt: () => void
}

/** What happened, in the customer's own words; why and where, by one key each. */
export const StorySide = ({ form, change, problems, textRef, receiptOpen, onReceipt }: Props) => {
  const t = useT()
  const textId = useId()
  return (
    <section className={classes.side} aria-label={t('apology.what_happened')}>
      <div>
        <div className={classes.head}>
          <label htmlFor={textId} className={classes.label}>
            {t('apology.what_happened')}
            <span className={classes.hint}>{t('newcase.own_words')}</span>
          </label>
          <NativeSelect
            variant="unstyled"
            aria-label={t('field.kind')}
            className={classes.kind}
            data={TicketKind.options.map((kind) => ({ value: kind, label: t(KINDS[kind]) }))}
            value={form.kind}
            onChange={(event) => change({ kind: TicketKind.parse(event.currentTarget.value) })}
          />
        </div>
        <Textarea
          id={textId}
          ref={textRef}
          data-autofocus
          autosize
          minRows={4}
          maxRows={9}
          maxLength={20_000}
          value={form.text}
          error={problems.text && <FieldError>{t(problems.text)}</FieldError>}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
      </div>
      <ReasonChoice value={form.reasonId} onChange={(reasonId) => change({ reasonId })} />
      <OptionGroup
        label={t('field.channel')}
        columns={3}
        digits
        options={Channel.options.map((channel) => ({ value: channel, label: t(CHANNELS[channel]) }))}
        value={form.channel}
        onChange={(channel) => change({ channel })}
      />
      <ReceiptFields
        values={form}
        onChange={change}
        opened={receiptOpen}
        onOpen={onReceipt}
        problem={problems.purchasedOn}
      />
    </section>
  )
}
