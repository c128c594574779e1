import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { FieldError } from '#renderer/ui/ErrorNotice.tsx'
import { SlipCard, SlipPart } from '#renderer/ui/SlipCard.tsx'
import type { Customer } from '#shared/customers/customers.schema.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import { cleanPhones } from '#shared/kernel/phone.ts'
import classes from './NewPersonForm.module.css'
import type { NewPerson } from './new-person.ts'
import { PersonHits } from './PersonHits.tsx'
import { usePeopleLookup } from './use-people-lookup.ts'

const ENOUGH_DIGITS = 6
const ENOUGH_LETTERS = 3

const onEnter = (run: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || event.ctrlKey) return
  event.preventDefault()
  run()
}

type Props = {
  person: NewPerson
  onChange: (person: NewPerson) => void
  onChoose: (person: Customer) => void
  onLeave: () => void
  onDone: () => void
  problem: MessageKey | undefined
}

/** A new person inline: a name or a phone is enough, and whoever is already there is shown while typing. */
export const NewPersonForm = ({ person, onChange, onChoose, onLeave, onDone, problem }: Props) => {
  const t = useT()
  const digits = person.phone.replace(/\D/g, '')
  const samePhone = usePeopleLookup(digits.length >= ENOUGH_DIGITS ? person.phone : '').people
  const sameName = usePeopleLookup(person.fullName.trim().length >= ENOUGH_LETTERS ? person.fullName : '').people
  const known = samePhone.length > 0 ? samePhone : sameName
  const name = useRef<HTMLInputElement>(null)
  const phone = useRef<HTMLInputElement>(null)
  const [askPhone] = useState(person.fullName !== '')
  useEffect(() => (askPhone ? phone : name).current?.focus(), [askPhone])
  const doubtful = digits.length >= ENOUGH_DIGITS && cleanPhones(person.phone).some(({ valid }) => !valid)

  return (
    <SlipCard label={t('btn.new_customer')}>
      <SlipPart>
        <div className={classes.fields}>
          <TextInput
            ref={name}
            label={t('field.full_name')}
            value={person.fullName}
            maxLength={300}
            error={problem && t(problem)}
            onChange={(event) => onChange({ ...person, fullName: event.currentTarget.value })}
            onKeyDown={onEnter(() => (person.phone === '' ? phone.current?.focus() : onDone()))}
          />
          <TextInput
            ref={phone}
            label={t('field.phone')}
            inputMode="tel"
            value={person.phone}
            maxLength={300}
            onChange={(event) => onChange({ ...person, phone: event.currentTarget.value })}
            onKeyDown={onEnter(onDone)}
          />
          {doubtful && <FieldError>{t('newcase.phone_doubtful')}</FieldError>}
          <div className={classes.acts}>
            <ActButton size="small" look="quiet" onClick={onLeave}>
              {t('btn.cancel')}
            </ActButton>
          </div>
        </div>
      </SlipPart>
      {known.length > 0 && (
        <SlipPart>
          <p role="status" className={classes.known}>
            {t(samePhone.length > 0 ? 'err.duplicate' : 'newcase.same_name')}
          </p>
          <PersonHits
            id="same-people"
            people={known}
            query={samePhone.length > 0 ? person.phone : person.fullName}
            activeIndex={-1}
            chosenId={undefined}
            onChoose={onChoose}
          />
        </SlipPart>
      )}
    </SlipCard>
  )
}
