import { useToday } from '#renderer/app/clock.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { firstPhone, shownPhone } from '#renderer/app/phones.ts'
import { Marked } from '#renderer/ui/Marked.tsx'
import type { Customer } from '#shared/customers/customers.schema.ts'
import { localDateOf } from '#shared/kernel/instant.ts'
import { markMatch } from './mark-match.ts'
import classes from './PersonHits.module.css'

const isNumber = (query: string) => /^[\d\s+()./-]+$/.test(query)

/** The number that was asked for, where the person has several. */
const phoneFor = ({ contacts }: Customer, query: string): string => {
  const digits = query.replace(/\D/g, '')
  const asked = isNumber(query)
    ? contacts.find((contact) => contact.kind === 'phone' && shownPhone(contact).replace(/\D/g, '').includes(digits))
    : undefined
  return asked ? shownPhone(asked) : (firstPhone(contacts) ?? '')
}

type Props = {
  id: string
  people: readonly Customer[]
  query: string
  activeIndex: number
  chosenId: string | undefined
  onChoose: (person: Customer) => void
}

export const hitId = (listId: string, index: number) => `${listId}-${index}`

/** People found, with what tells two of one name apart. Several on one phone are a list, never a silent pick. */
export const PersonHits = ({ id, people, query, activeIndex, chosenId, onChoose }: Props) => {
  const { t, format, timeZone } = useLanguage()
  const today = useToday()
  return (
    <div id={id} role="listbox" aria-label={t('newcase.who')} className={classes.hits}>
      {people.map((person, index) => {
        const facts = [
          t('plural.open_cases', { n: person.openTicketCount }),
          person.storeCredit > 0 && t('today.credit', { amount: format.money(person.storeCredit) }),
          person.lastContactAt && format.relativeDay(localDateOf(person.lastContactAt, timeZone), today),
        ]
        return (
          <div
            key={person.id}
            id={hitId(id, index)}
            role="option"
            tabIndex={-1}
            aria-selected={person.id === chosenId}
            data-active={index === activeIndex || undefined}
            className={classes.hit}
            onMouseDown={(event) => {
              // The field keeps the focus: choosing by mouse is the same as by Enter.
              event.preventDefault()
              onChoose(person)
            }}
          >
            <span className={`${classes.name} kh-cut`}>
              <Marked pieces={markMatch(person.fullName || t('entity.walk_in'), query)} />
            </span>
            <span className="kh-figures">
              <Marked pieces={markMatch(phoneFor(person, query), query)} />
            </span>
            <span className={classes.facts}>{facts.filter(Boolean).join(' · ')}</span>
          </div>
        )
      })}
    </div>
  )
}
