import { IconAlertTriangle, IconCheck, IconClock, IconPlus, IconX, type TablerIcon } from '@tabler/icons-react'
import { useToday } from '#renderer/app/clock.ts'
import { opens } from '#renderer/app/inline-form.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { useMay } from '#renderer/app/shop-context.ts'
import { PROMISE_STATES } from '#renderer/app/words.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { KeptFocus } from '#renderer/ui/KeptFocus.tsx'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import { SideBlock } from '#renderer/ui/SideBlock.tsx'
import type { FollowUp, FollowUpState } from '#shared/follow-ups/follow-ups.schema.ts'
import { promisePhrase } from '#shared/follow-ups/promise-words.ts'
import type { FollowUpId } from '#shared/kernel/ids.ts'
import { sentenceStart } from '#shared/kernel/letter-case.ts'
import type { Ticket } from '#shared/tickets/tickets.schema.ts'
import { ShownPromiseActs } from './PromiseActs.tsx'
import classes from './side.module.css'

const ICONS: Readonly<Record<FollowUpState, TablerIcon>> = {
  open: IconClock,
  late: IconAlertTriangle,
  kept: IconCheck,
  kept_late: IconCheck,
  missed: IconAlertTriangle,
  cancelled: IconX,
}

const LOOKS: Readonly<Record<FollowUpState, string | undefined>> = {
  open: classes.due,
  late: classes.late,
  kept: classes.kept,
  kept_late: classes.kept,
  missed: classes.late,
  cancelled: undefined,
}

const useWhen = ({ dueOn, dueTime, status, settledAt }: FollowUp): string => {
  const { format } = useLanguage()
  const today = useToday()
  if (status !== 'open') return settledAt ? format.day(settledAt, 'shortest') : ''
  if (dueOn === today && dueTime) return dueTime
  return dueOn === today ? format.relativeDay(dueOn, today) : format.date(dueOn, 'shortest')
}

type LineProps = { promise: FollowUp; shown: boolean; onShow: (id: FollowUpId) => void }

const Line = ({ promise, shown, onShow }: LineProps) => {
  const { t, locale } = useLanguage()
  const when = useWhen(promise)
  const { state, status, movedCount } = promise
  const Icon = ICONS[state]
  const content = (
    <>
      <Icon size={16} stroke={1.75} className={LOOKS[state]} aria-label={t(PROMISE_STATES[state])} />
      <span className={classNames(classes.promise, 'kh-cut')} title={promisePhrase(promise, locale)}>
        {sentenceStart(promisePhrase(promise, locale))}
      </span>
      <span className={classNames(classes.when, LOOKS[state])}>{when}</span>
      {movedCount > 0 && <span className={classes.moved}>{t('today.moved_times', { n: movedCount })}</span>}
    </>
  )
  if (status !== 'open') return <div className={classes.line}>{content}</div>
  return (
    <button
      type="button"
      aria-pressed={shown}
      className={classNames(classes.line, classes.choice, shown && classes.shown)}
      onClick={() => onShow(promise.id)}
    >
      {content}
    </button>
  )
}

type Props = {
  ticket: Ticket
  promises: readonly FollowUp[] | undefined
  /** The one in the band. */
  shownId: FollowUpId | undefined
  onShow: (id: FollowUpId) => void
  onAdd: () => void
}

/** All promises of the case, what became of them, and how often they were moved. */
export const PromisesBlock = ({ ticket, promises = [], shownId, onShow, onAdd }: Props) => {
  const { t } = useLanguage()
  const may = useMay()
  const kept = promises.filter(({ status }) => status === 'kept').length
  const counted = promises.filter(({ status }) => status !== 'cancelled').length
  const shown = promises.find(({ id }) => id === shownId)
  return (
    <SideBlock
      title={t('nav.promises')}
      note={promises.length > 0 && t('case.kept_of', { kept, all: counted })}
      act={
        ticket.status !== 'closed' &&
        may('followUps.create') && (
          <LinkButton {...opens('promise')} aria-label={t('promise.add')} title={t('promise.add')} onClick={onAdd}>
            <IconPlus size={16} stroke={1.75} aria-hidden />
          </LinkButton>
        )
      }
    >
      <KeptFocus>
        {promises.map((promise) => (
          <Line key={promise.id} promise={promise} shown={promise.id === shownId} onShow={onShow} />
        ))}
        {shown && may('followUps.assign') && <ShownPromiseActs key={shown.id} promise={shown} />}
      </KeptFocus>
    </SideBlock>
  )
}
