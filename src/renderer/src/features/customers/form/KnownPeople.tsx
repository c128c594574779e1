import { useT } from '#renderer/app/language.tsx'
import { DueMark } from '#renderer/ui/DueMark.tsx'
import type { Customer } from '#shared/customers/customers.schema.ts'
import type { CustomerId } from '#shared/kernel/ids.ts'
import { PersonHits } from '../PersonHits.tsx'
import { usePeopleLookup } from '../use-people-lookup.ts'
import classes from './CustomerSheet.module.css'

const ENOUGH_DIGITS = 6
const ENOUGH_LETTERS = 3

type Props = {
  name: string
  phone: string
  /** The person being edited is no double of themselves. */
  ownId: CustomerId | undefined
  onChoose: (person: Customer) => void
}

/** Whoever has the same phone or a like name, shown while one types: a warning, never a pick. */
export const KnownPeople = ({ name, phone, ownId, onChoose }: Props) => {
  const t = useT()
  const digits = phone.replace(/\D/g, '')
  const samePhone = usePeopleLookup(digits.length >= ENOUGH_DIGITS ? phone : '').people.filter(({ id }) => id !== ownId)
  const sameName = usePeopleLookup(!ownId && name.trim().length >= ENOUGH_LETTERS ? name : '').people
  const known = samePhone.length > 0 ? samePhone : sameName
  if (known.length === 0) return null
  return (
    <div role="status" className={classes.known}>
      <DueMark state="due">{t(samePhone.length > 0 ? 'err.duplicate' : 'newcase.same_name')}</DueMark>
      <PersonHits
        id="known-people"
        people={known}
        query={samePhone.length > 0 ? phone : name}
        activeIndex={-1}
        chosenId={undefined}
        onChoose={onChoose}
      />
    </div>
  )
}
