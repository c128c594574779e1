import { Popover } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useNavigate } from 'react-router'
import { useToday } from '#renderer/app/clock.ts'
import { useDesk } from '#renderer/app/desk.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import type { Draft, DraftKind } from '#shared/drafts/drafts.schema.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import { useDrafts } from './drafts.queries.ts'
import { SHORT_FORMS, shortFormOf } from './short-form.ts'
import classes from './UnfinishedButton.module.css'
import { askedFor } from './use-left-open.ts'

const KIND_WORDS: Readonly<Record<DraftKind, MessageKey>> = {
  ticket: 'btn.new_case',
  customer: 'entity.customer',
  event: 'entity.note',
  compensation: 'money.amount',
}

const wordsOf = ({ kind, payload }: Draft): MessageKey => {
  const form = shortFormOf(payload)
  return form ? SHORT_FORMS[form.name].words : KIND_WORDS[kind]
}

/** Opens a draft where it was begun. */
export const useOpenDraft = () => {
  const { openNewCase } = useDesk()
  const navigate = useNavigate()
  return ({ kind, id, subjectId, payload }: Draft) => {
    const form = shortFormOf(payload)
    if (form) void navigate(`/${SHORT_FORMS[form.name].page}/${subjectId}`, { state: askedFor(id) })
    else if (kind === 'ticket') openNewCase({ draftId: id })
    else if (kind === 'customer') void navigate(subjectId ? `/customers/${subjectId}?form` : '/customers?form')
    else void navigate(subjectId ? `/cases/${subjectId}` : '/cases')
  }
}

type Props = { opened: boolean; onOpened: (opened: boolean) => void }

/** «Անավարտ՝ 2»: says quietly that something is unfinished, and leads back to it. */
export const UnfinishedButton = ({ opened, onOpened }: Props) => {
  const { t, format } = useLanguage()
  const today = useToday()
  const open = useOpenDraft()
  const { data: drafts = [] } = useDrafts()
  if (drafts.length === 0) return null
  return (
    <Popover opened={opened} onChange={onOpened} position="top-start" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <button type="button" className={classes.button} onClick={() => onOpened(!opened)}>
          <IconPencil size={16} stroke={1.75} aria-hidden />
          {t('plural.unfinished', { n: drafts.length })}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={6}>
        <ul className={classes.list} aria-label={t('newcase.unfinished')}>
          {drafts.map((draft) => (
            <li key={draft.id}>
              <button
                type="button"
                className={classes.item}
                onClick={() => {
                  onOpened(false)
                  open(draft)
                }}
              >
                <span className="kh-cut">{draft.title || t('status.draft')}</span>
                <span className={classes.when}>{format.relativeMoment(draft.updatedAt, today)}</span>
                <span className={classes.what}>{t(wordsOf(draft))}</span>
              </button>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
