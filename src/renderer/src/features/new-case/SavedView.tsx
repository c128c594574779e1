import { IconInbox, IconPlus, IconPrinter, type TablerIcon } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useToday } from '#renderer/app/clock.ts'
import { type Act, ariaKey, keyOf } from '#renderer/app/keyboard/key-map.ts'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useLanguage } from '#renderer/app/language.tsx'
import { KINDS } from '#renderer/app/words.ts'
import { PaperNotice, SlipSide, usePaper } from '#renderer/features/printing/public.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { DueMark } from '#renderer/ui/DueMark.tsx'
import { KeyCap } from '#renderer/ui/KeyCap.tsx'
import type { FollowUpKind } from '#shared/follow-ups/follow-ups.schema.ts'
import { promiseSentence } from '#shared/follow-ups/promise-words.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { TypedDate } from '#shared/kernel/typed-date.ts'
import type { Ticket } from '#shared/tickets/tickets.schema.ts'
import classes from './SavedView.module.css'

/** A second Enter of a double press must not open the case. */
const DEAF_MS = 600

type Promised = { kind: FollowUpKind; about: string; due: TypedDate } | null

type Props = { ticket: Ticket; promised: Promised; onNext: () => void; onOpen: () => void; onClose: () => void }

const useListening = (): boolean => {
  const [listening, setListening] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setListening(true), DEAF_MS)
    return () => clearTimeout(timer)
  }, [])
  return listening
}

/** The number, large; the sentence to say; what comes next. */
export const SavedView = ({ ticket, promised, onNext, onOpen, onClose }: Props) => {
  const { t, format, locale } = useLanguage()
  const today = useToday()
  const listening = useListening()
  const paper = usePaper()
  const print = () => void paper.print({ what: 'slip', ticketId: ticket.id })
  const ready = (run: () => void) => (listening ? run : () => {})
  useKeys('saved', { print: ready(print), next: ready(onNext), open: ready(onOpen), close: onClose }, { blocks: true })

  const dash = ticket.number.lastIndexOf('-') + 1
  const who = [
    ticket.customer?.name || t('entity.walk_in'),
    ticket.customer?.phone && format.phone(ticket.customer.phone),
    t(KINDS[ticket.kind]),
  ]
  const said = [
    t(ticket.kind === 'complaint' || ticket.kind === 'return' ? 'newcase.sorry' : 'newcase.thanks'),
    promised &&
      promiseSentence(
        { kind: promised.kind, about: promised.about, dueOn: promised.due.date, dueTime: promised.due.time },
        today,
        locale,
      ),
  ]
  const act = (name: Act<'saved'>, label: MessageKey, more: MessageKey, Icon: TablerIcon, run: () => void) => (
    <button
      type="button"
      className={classNames(classes.act, name === 'print' && classes.primary)}
      aria-keyshortcuts={ariaKey('saved', name)}
      onClick={run}
    >
      <KeyCap large look="clear">
        {keyOf('saved', name).cap}
      </KeyCap>
      <span>
        <strong>{t(label)}</strong>
        {t(more)}
      </span>
      <Icon size={18} stroke={1.75} aria-hidden />
    </button>
  )

  return (
    <div className={classes.saved}>
      <div className={classes.view}>
        <DueMark state="kept">{t('newcase.saved_at', { time: format.time(ticket.createdAt) })}</DueMark>
        <p role="status" className={classes.number} aria-label={t('ok.case_saved', { number: ticket.number })}>
          <span className={classes.year}>{ticket.number.slice(0, dash)}</span>
          <strong>{ticket.number.slice(dash)}</strong>
        </p>
        <p className={classes.who}>{who.filter(Boolean).join(' · ')}</p>
        <div className={classes.tell}>
          <p className={classes.tellHead}>{t('promise.tell')}</p>
          <p className={classes.sentence}>{said.filter(Boolean).join(' ')}</p>
        </div>
        <div className={classes.acts}>
          {act('print', 'btn.print_slip', 'newcase.print_more', IconPrinter, print)}
          {act('next', 'btn.next_case', 'newcase.next_more', IconPlus, onNext)}
          {act('open', 'btn.open_case', 'newcase.open_more', IconInbox, onOpen)}
          <PaperNotice paper={paper} />
        </div>
      </div>
      <SlipSide ticketId={ticket.id} />
    </div>
  )
}
