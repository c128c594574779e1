import { useLayoutEffect, useMemo, useRef } from 'react'
import { useToday } from '#renderer/app/clock.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { foldCorrections, type TimelineRow } from '#renderer/features/timeline/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import type { FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import type { TicketId } from '#shared/kernel/ids.ts'
import { localDateOf } from '#shared/kernel/instant.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import classes from './CaseTimeline.module.css'
import { TimelineItem } from './TimelineItem.tsx'
import { useCaseTimeline } from './tickets.queries.ts'

type Day = { date: LocalDate; rows: TimelineRow[] }

const daysOf = (rows: readonly TimelineRow[], timeZone: string): Day[] => {
  const days: Day[] = []
  for (const row of rows) {
    const date = localDateOf(row.entry.at, timeZone)
    const last = days.at(-1)
    if (last?.date === date) last.rows.push(row)
    else days.push({ date, rows: [row] })
  }
  return days
}

/** The list stands on its lower edge; what is written comes into sight wherever one was reading. */
const useNewestInSight = (lastId: string | undefined) => {
  const scroll = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (lastId) scroll.current?.scrollTo({ top: 0 })
  }, [lastId])
  return scroll
}

type Props = { ticketId: TicketId; promises: readonly FollowUp[] }

/** Everything that happened, by days, the newest at the bottom and in sight. */
export const CaseTimeline = ({ ticketId, promises }: Props) => {
  const { t, format, timeZone } = useLanguage()
  const today = useToday()
  const { entries, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useCaseTimeline(ticketId)
  const rows = useMemo(() => (entries ? foldCorrections(entries) : []), [entries])
  const days = useMemo(() => daysOf(rows, timeZone), [rows, timeZone])
  const scroll = useNewestInSight(rows.at(-1)?.entry.id)

  return (
    <div ref={scroll} className={classes.scroll}>
      <div className={classes.story}>
        {error && (
          <ErrorNotice error={error} acts={<ActButton onClick={() => void refetch()}>{t('btn.retry')}</ActButton>} />
        )}
        {!entries && !error && <Skeleton columns={[48, 18, 480]} />}
        {hasNextPage && (
          <ActButton size="small" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('case.earlier')}
          </ActButton>
        )}
        {days.map(({ date, rows: ofDay }) => (
          <section key={date} aria-label={format.dayHead(date, today)}>
            <h2 className={classes.day}>{format.dayHead(date, today)}</h2>
            <ol className={classes.list}>
              {ofDay.map((row) => (
                <TimelineItem key={row.entry.id} ticketId={ticketId} row={row} promises={promises} />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </div>
  )
}
