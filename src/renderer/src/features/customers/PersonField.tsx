import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type Ref, useId, useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { FieldError } from '#renderer/ui/ErrorNotice.tsx'
import type { Customer } from '#shared/customers/customers.schema.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import classes from './PersonField.module.css'
import { hitId, PersonHits } from './PersonHits.tsx'
import { usePeopleLookup } from './use-people-lookup.ts'

type Props = {
  query: string
  onQuery: (query: string) => void
  chosenId: string | undefined
  onChoose: (person: Customer) => void
  onNew: () => void
  problem: MessageKey | undefined
  ref: Ref<HTMLInputElement>
}

/** One field that takes digits or letters; arrows and Enter choose. */
export const PersonField = ({ query, onQuery, chosenId, onChoose, onNew, problem, ref }: Props) => {
  const t = useT()
  const listId = useId()
  const [active, setActive] = useState(0)
  const { people, error, isFetching } = usePeopleLookup(query)
  const typed = query.trim()
  const shown = people.length > 0
  const index = Math.min(active, people.length - 1)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive(Math.min(index + 1, people.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(index - 1, 0))
    else if (event.key === 'Enter' && !event.ctrlKey) {
      const person = people[index]
      if (person) onChoose(person)
      else if (typed !== '' && !isFetching) onNew()
    } else return
    event.preventDefault()
  }

  return (
    <div>
      <TextInput
        ref={ref}
        label={t('newcase.who')}
        description={t('newcase.who_hint')}
        classNames={{ label: classes.label, description: classes.hint, input: classes.lookup }}
        inputWrapperOrder={['label', 'description', 'input', 'error']}
        value={query}
        maxLength={300}
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
        rightSectionWidth={84}
        rightSection={shown && <span className={classes.count}>{t('newcase.people_found', { n: people.length })}</span>}
        role="combobox"
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-activedescendant={shown ? hitId(listId, index) : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        error={problem && <FieldError>{t(problem)}</FieldError>}
        onChange={(event) => {
          setActive(0)
          onQuery(event.currentTarget.value)
        }}
        onKeyDown={onKeyDown}
      />
      {error ? <FieldError>{t('err.unknown')}</FieldError> : null}
      {shown && (
        <PersonHits
          id={listId}
          people={people}
          query={query}
          activeIndex={index}
          chosenId={chosenId}
          onChoose={onChoose}
        />
      )}
      {!shown && typed !== '' && !isFetching && !error && (
        <p className={classes.nobody}>{t('newcase.nobody_found', { text: typed })}</p>
      )}
    </div>
  )
}
