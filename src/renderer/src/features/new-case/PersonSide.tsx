import type { Ref } from 'react'
import { HintLine } from '#renderer/app/HintLine.tsx'
import { type Act, ariaKey, keyOf } from '#renderer/app/keyboard/key-map.ts'
import { useT } from '#renderer/app/language.tsx'
import { useScreenHint } from '#renderer/app/screen-hint.ts'
import { NewPersonForm, PersonField } from '#renderer/features/customers/public.tsx'
import { KeyCap } from '#renderer/ui/KeyCap.tsx'
import type { Customer } from '#shared/customers/customers.schema.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { Person } from './new-case.form.ts'
import { PersonCard } from './PersonCard.tsx'
import { PersonLine } from './PersonLine.tsx'
import classes from './PersonSide.module.css'

type Props = {
  lookup: string
  onLookup: (lookup: string) => void
  person: Person
  onPerson: (person: Person) => void
  onChoose: (person: Customer) => void
  onNew: () => void
  onUnnamed: () => void
  onDone: () => void
  problem: MessageKey | undefined
  /** One line instead of the card: on a narrow screen the story needs the room. */
  folded: boolean
  onUnfold: () => void
  ref: Ref<HTMLInputElement>
}

/** The left of the sheet: who it is. The card of whoever was chosen stays in sight. */
export const PersonSide = (props: Props) => {
  const { lookup, onLookup, person, onPerson, onChoose, onNew, onUnnamed, onDone, problem, ref } = props
  const t = useT()
  const hint = useScreenHint('newCase')
  const line = (act: Act<'newCase'>, label: MessageKey, onClick: () => void) => (
    <button type="button" className={classes.act} aria-keyshortcuts={ariaKey('newCase', act)} onClick={onClick}>
      <KeyCap>{keyOf('newCase', act).cap}</KeyCap>
      {t(label)}
    </button>
  )
  if (props.folded && person.is === 'known') {
    return (
      <section className={classes.side} aria-label={t('newcase.who')}>
        <PersonLine id={person.id} onUnfold={props.onUnfold} />
      </section>
    )
  }
  return (
    <section className={classes.side} aria-label={t('newcase.who')}>
      <PersonField
        ref={ref}
        query={lookup}
        onQuery={onLookup}
        chosenId={person.is === 'known' ? person.id : undefined}
        onChoose={onChoose}
        onNew={onNew}
        problem={person.is === 'none' ? problem : undefined}
      />
      {person.is === 'known' && <PersonCard id={person.id} />}
      {person.is === 'unnamed' && <p className={classes.unnamed}>{t('entity.walk_in')}</p>}
      {person.is === 'new' && (
        <NewPersonForm
          person={person}
          onChange={onPerson}
          onChoose={onChoose}
          onLeave={() => onPerson({ is: 'none' })}
          onDone={onDone}
          problem={problem}
        />
      )}
      <div className={classes.acts}>
        {line('newPerson', 'btn.new_customer', onNew)}
        {line('noName', 'btn.no_name', onUnnamed)}
      </div>
      {hint.shown && person.is === 'none' && lookup === '' && (
        <div className={classes.hint}>
          <HintLine screen="newCase" onHide={hint.hide} keyless />
        </div>
      )}
    </section>
  )
}
