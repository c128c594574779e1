import { type KeyboardEvent, useId, useRef } from 'react'
import { useLanguage } from '#renderer/app/language.tsx'
import { PROMISE_ACTS } from '#renderer/app/words.ts'
import { Blank } from '#renderer/ui/Blank.tsx'
import { BlankChoice } from '#renderer/ui/BlankChoice.tsx'
import { DueBlank } from '#renderer/ui/DueBlank.tsx'
import { firstFocus } from '#renderer/ui/first-focus.ts'
import { FollowUpKind } from '#shared/follow-ups/follow-ups.schema.ts'
import { promiseFormPattern } from '#shared/follow-ups/promise-words.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import classes from './PromiseSentence.module.css'
import type { PromiseForm } from './promise-form.ts'

type Place = 'act' | 'due' | 'about'

const SIGNS = { act: '<act>', due: '<due>', about: '<about>' } satisfies Record<Place, string>
const PLACES: Readonly<Record<string, Place>> = { '<act>': 'act', '<due>': 'due', '<about>': 'about' }

const EXAMPLES: Readonly<Record<FollowUpKind, MessageKey>> = {
  call: 'newcase.about_what',
  message: 'newcase.about_what',
  visit: 'newcase.for_what',
  repair: 'newcase.which_thing',
  order: 'newcase.which_thing',
  other: 'newcase.do_what',
}

type Props = {
  promise: PromiseForm
  onChange: (part: Partial<PromiseForm>) => void
  /** Enter in the last blank. */
  onDone: () => void
  describedBy: string
  /** Work begins here, at the first blank. */
  focus?: boolean
}

/** The promise as a sentence to complete, its blanks in the order of the language. */
export const PromiseSentence = ({ promise, onChange, onDone, describedBy, focus = false }: Props) => {
  const { t, locale } = useLanguage()
  const fields = useRef<Partial<Record<Place, HTMLInputElement | null>>>({})
  const optionsId = useId()

  const parts = t(promiseFormPattern(promise, locale), SIGNS).split(/(<\w+>)/)
  const typed: Place[] = parts.flatMap((part) => PLACES[part] ?? []).filter((place) => place !== 'act')

  const onEnter = (place: Place) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey) return
    event.preventDefault()
    const next = typed[typed.indexOf(place) + 1]
    if (next) fields.current[next]?.focus()
    else onDone()
  }

  const blanks = {
    act: () => (
      <BlankChoice
        ref={focus ? firstFocus : undefined}
        label={t('newcase.what_we_do')}
        options={FollowUpKind.options.map((kind) => ({ value: kind, label: t(PROMISE_ACTS[kind]) }))}
        value={promise.kind}
        onChange={(kind) => onChange({ kind })}
      />
    ),
    due: () => (
      <DueBlank
        ref={(node) => {
          fields.current.due = node
        }}
        label={t('promise.due')}
        value={promise.due}
        placeholder={t('newcase.no_promise')}
        describedBy={describedBy}
        onChange={(due) => onChange({ due })}
        onKeyDown={onEnter('due')}
      />
    ),
    about: () => (
      <Blank
        ref={(node) => {
          fields.current.about = node
        }}
        id={optionsId}
        label={t(EXAMPLES[promise.kind])}
        value={promise.about}
        placeholder={t(EXAMPLES[promise.kind])}
        maxLength={300}
        onChange={(event) => onChange({ about: event.currentTarget.value })}
        onKeyDown={onEnter('about')}
      />
    ),
  }

  return (
    <div className={classes.sentence}>
      {parts.map((part) => {
        const place = PLACES[part]
        if (place) return <span key={place}>{blanks[place]()}</span>
        const text = part.trim()
        return text === '' ? null : (
          <span key={part} className={/^[.,։]/u.test(text) ? classes.close : undefined}>
            {text}
          </span>
        )
      })}
    </div>
  )
}
