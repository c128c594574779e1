import { NativeSelect, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { CONSENT_STATES, PREFERRED_CHANNELS } from '#renderer/app/words.ts'
import { DayText } from '#renderer/ui/DayText.tsx'
import { firstFocus } from '#renderer/ui/first-focus.ts'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import { Consent, PreferredChannel } from '#shared/customers/customers.schema.ts'
import { LANGUAGE_NAMES, LOCALES } from '#shared/i18n/locales.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import { Locale } from '#shared/kernel/locales.ts'
import { ContactsEditor } from './ContactsEditor.tsx'
import classes from './CustomerSheet.module.css'
import type { CustomerForm, CustomerProblems } from './customer-form.ts'

type Texts = { [Field in keyof CustomerForm]: CustomerForm[Field] extends string ? Field : never }[keyof CustomerForm]

type Props = { form: CustomerForm; onChange: (part: Partial<CustomerForm>) => void; problems: CustomerProblems }

export const CustomerFields = ({ form, onChange, problems }: Props) => {
  const t = useT()
  const [more, setMore] = useState(false)

  const text = (name: Texts, label: MessageKey, placeholder?: MessageKey) => {
    const problem = name === 'fullName' || name === 'birthday' ? problems[name] : undefined
    return (
      <TextInput
        label={t(label)}
        value={form[name]}
        maxLength={300}
        placeholder={placeholder && t(placeholder)}
        error={problem && t(problem)}
        ref={name === 'fullName' ? firstFocus : undefined}
        onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      />
    )
  }
  const area = (name: 'note' | 'preferences', label: MessageKey) => (
    <Textarea
      label={t(label)}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={20_000}
      value={form[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  )

  return (
    <>
      {text('fullName', 'field.full_name')}
      <ContactsEditor lines={form.contacts} onChange={(contacts) => onChange({ contacts })} />
      {area('note', 'customer.note')}
      <div className={classes.pair}>
        <NativeSelect
          label={t('field.preferred_channel')}
          data={[
            { value: '', label: '–' },
            ...PreferredChannel.options.map((value) => ({ value, label: t(PREFERRED_CHANNELS[value]) })),
          ]}
          value={form.preferredChannel}
          onChange={(event) =>
            onChange({ preferredChannel: PreferredChannel.safeParse(event.currentTarget.value).data ?? '' })
          }
        />
        <NativeSelect
          label={t('field.language')}
          data={[{ value: '', label: '–' }, ...LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))]}
          value={form.language}
          onChange={(event) => onChange({ language: Locale.safeParse(event.currentTarget.value).data ?? '' })}
        />
      </div>
      {area('preferences', 'field.preferences')}
      <TagsInput
        label={t('field.tags')}
        maxTags={50}
        maxLength={100}
        value={form.tags}
        clearable={false}
        onChange={(tags) => onChange({ tags })}
      />
      <div className={classes.pair}>
        <NativeSelect
          label={t('privacy.consent')}
          data={[
            { value: '', label: '–' },
            ...Consent.shape.state.options.map((value) => ({ value, label: t(CONSENT_STATES[value]) })),
          ]}
          value={form.consentState}
          onChange={(event) =>
            onChange({ consentState: Consent.shape.state.safeParse(event.currentTarget.value).data ?? '' })
          }
        />
        {form.consentState !== '' && (
          <DayText
            label={t('customer.consent_on')}
            lean="past"
            text={form.consentOn}
            onText={(consentOn) => onChange({ consentOn })}
            placeholder={t('customer.consent_today')}
            asked={problems.consentOn !== undefined}
          />
        )}
      </div>
      {form.consentState !== '' && text('consentSource', 'customer.consent_source', 'customer.consent_example')}
      {more ? (
        <>
          {text('birthday', 'field.birthday', 'customer.birthday_example')}
          {text('address', 'field.address')}
          <div className={classes.pair}>
            {text('givenName', 'field.name')}
            {text('surname', 'field.surname')}
          </div>
          <div className={classes.pair}>
            {text('patronymic', 'field.patronymic')}
            {text('taxNumber', 'doc.tin')}
          </div>
          {text('company', 'entity.company')}
        </>
      ) : (
        <LinkButton className={classes.more} onClick={() => setMore(true)}>
          {t('customer.more')}
        </LinkButton>
      )}
    </>
  )
}
