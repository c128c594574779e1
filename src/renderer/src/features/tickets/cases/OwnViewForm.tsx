import { Popover, TextInput } from '@mantine/core'
import { IconBookmark, IconPencil } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { errorSentence } from '#renderer/app/errors.ts'
import { useT } from '#renderer/app/language.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { firstFocus } from '#renderer/ui/first-focus.ts'
import type { OwnView } from '#shared/own-views/own-views.schema.ts'
import type { TicketFilter } from '#shared/tickets/tickets.schema.ts'
import classes from './CasesPage.module.css'
import { useOwnViewActs } from './use-own-views.ts'

const LONGEST_NAME = 60

type Props = {
  filter: TicketFilter
  /** The saved list that is shown; without one the present list is saved as a new one. */
  view: OwnView | undefined
  opened: boolean
  onOpened: (opened: boolean) => void
}

type FormProps = Pick<Props, 'filter' | 'view'> & { acts: ReturnType<typeof useOwnViewActs>; onDone: () => void }

const Form = ({ filter, view, acts, onDone }: FormProps) => {
  const t = useT()
  const [name, setName] = useState(view?.name ?? '')
  const typed = name.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed === '' || acts.busy) return
    if (view) acts.rename(view, typed, onDone)
    else acts.save({ name: typed, filter }, onDone)
  }
  return (
    <form className={classes.fields} onSubmit={submit}>
      <TextInput
        ref={firstFocus}
        label={t('views.name')}
        value={name}
        maxLength={LONGEST_NAME}
        error={acts.error ? errorSentence(acts.error, t) : undefined}
        onChange={(event) => {
          acts.forget()
          setName(event.currentTarget.value)
        }}
      />
      <div className={classes.formActs}>
        <ActButton size="small" submit disabled={typed === '' || acts.busy}>
          {t('btn.save')}
        </ActButton>
        {view && (
          <ActButton size="small" look="quiet" onClick={() => acts.remove(view, onDone)}>
            {t('views.remove')}
          </ActButton>
        )}
      </div>
    </form>
  )
}

/** The list as it is narrowed and sorted now, under a name of one's own. */
export const OwnViewForm = ({ filter, view, opened, onOpened }: Props) => {
  const t = useT()
  // Held here, so that the answer is heard also when the form has gone.
  const acts = useOwnViewActs()
  const put = (next: boolean) => {
    acts.forget()
    onOpened(next)
  }
  const Icon = view ? IconPencil : IconBookmark
  const label = t(view ? 'views.edit' : 'views.save')
  return (
    <Popover opened={opened} onChange={put} position="bottom-end" trapFocus returnFocus shadow="md" width={300}>
      <Popover.Target>
        <ActButton
          scope="list"
          act="keepView"
          size="small"
          icon={<Icon size={16} stroke={1.75} aria-hidden />}
          aria-expanded={opened}
          onClick={() => put(!opened)}
        >
          {label}
        </ActButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <Form filter={filter} view={view} acts={acts} onDone={() => put(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}
