import { NativeSelect, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { uuidv7 } from 'uuidv7'
import { useT } from '#renderer/app/language.tsx'
import { CONTACT_KINDS } from '#renderer/app/words.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { FieldError } from '#renderer/ui/ErrorNotice.tsx'
import { ContactKind } from '#shared/customers/customers.schema.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import { canonicalEmail } from '#shared/kernel/email.ts'
import { cleanPhones } from '#shared/kernel/phone.ts'
import classes from './CustomerSheet.module.css'
import { type ContactLine, newLine } from './customer-form.ts'

const ENOUGH = 6

/** Doubtful contacts are kept as they were typed, and said to be doubtful. */
const doubtOf = ({ kind, raw }: ContactLine): MessageKey | undefined => {
  if (raw.trim().length < ENOUGH) return undefined
  if (kind === 'phone' && cleanPhones(raw).some(({ valid }) => !valid)) return 'newcase.phone_doubtful'
  if (kind === 'email' && !canonicalEmail(raw)) return 'customer.email_doubtful'
  return undefined
}

type Props = { lines: readonly ContactLine[]; onChange: (lines: ContactLine[]) => void }

/** Phones and other ways to reach somebody; an empty line is always there to type into. */
export const ContactsEditor = ({ lines, onChange }: Props) => {
  const t = useT()
  const put = (index: number, part: Partial<ContactLine>) => {
    const next = lines.map((line, at) => (at === index ? { ...line, ...part } : line))
    onChange(next.at(-1)?.raw.trim() === '' ? next : [...next, newLine(uuidv7())])
  }
  return (
    <fieldset className={classes.contacts}>
      <legend className={classes.legend}>{t('customer.contacts')}</legend>
      {lines.map((line, index) => {
        const doubt = doubtOf(line)
        const number = index + 1
        return (
          <div key={line.key} className={classes.contact}>
            <NativeSelect
              aria-label={`${t('field.kind')} ${number}`}
              data={ContactKind.options.map((kind) => ({ value: kind, label: t(CONTACT_KINDS[kind]) }))}
              value={line.kind}
              onChange={(event) => put(index, { kind: ContactKind.parse(event.currentTarget.value) })}
            />
            <TextInput
              aria-label={`${t(CONTACT_KINDS[line.kind])} ${number}`}
              inputMode={line.kind === 'phone' ? 'tel' : undefined}
              value={line.raw}
              maxLength={300}
              onChange={(event) => put(index, { raw: event.currentTarget.value })}
            />
            <TextInput
              aria-label={`${t('customer.contact_label')} ${number}`}
              placeholder={t('customer.contact_label')}
              value={line.label}
              maxLength={300}
              onChange={(event) => put(index, { label: event.currentTarget.value })}
            />
            <ActButton
              look="quiet"
              aria-label={`${t('btn.delete')} ${number}`}
              disabled={lines.length === 1}
              onClick={() => onChange(lines.filter((_, at) => at !== index))}
            >
              <IconX size={16} stroke={1.75} aria-hidden />
            </ActButton>
            {doubt && (
              <div className={classes.doubt}>
                <FieldError>{t(doubt)}</FieldError>
              </div>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
