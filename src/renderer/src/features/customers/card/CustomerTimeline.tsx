import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useToday } from '#renderer/app/clock.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { foldCorrections, type TimelineRow } from '#renderer/features/timeline/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { type RowItem, RowList, type RowListHandle } from '#renderer/ui/RowList.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import type { CustomerId } from '#shared/kernel/ids.ts'
import { localDateOf } from '#shared/kernel/instant.ts'
import { sentenceStart } from '#shared/kernel/letter-case.ts'
import type { Cursor } from '#shared/kernel/page.ts'
import classes from './CustomerTimeline.module.css'
import { EntryRow } from './EntryRow.tsx'
import { entrySentence } from './entry-cells.ts'

export type Only = 'all' | 'tickets' | 'money' | 'contacts' | 'promises'

const COLUMNS = [72, 18, 480] as const

/** Everything about a person in one list, newest first, by months. */
export const CustomerTimeline = ({ customerId, only }: { customerId: CustomerId; only: Only }) => {
  const { t, format, timeZone } = useLanguage()
  const today = useToday()
  const navigate = useNavigate()
  const list = useRef<RowListHandle>(null)
  const [activeId, setActiveId] = useState<string>()
  const query = useInfiniteQuery(
    rpc.customers.timeline.infiniteOptions({
      input: (cursor: Cursor | null) => ({ id: customerId, only, cursor }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  )
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = query
  const rows = useMemo(() => foldCorrections(data?.pages.flatMap((page) => page.items) ?? []), [data])
  const isThere = rows.length > 0
  useEffect(() => {
    if (isThere && document.activeElement === document.body) list.current?.focusNext()
  }, [isThere])
  const items = useMemo(() => {
    const made: RowItem<TimelineRow>[] = []
    let month = ''
    for (const row of rows) {
      const name = sentenceStart(format.date(localDateOf(row.entry.at, timeZone), 'monthYearFirst'))
      if (name !== month) made.push({ head: name, content: <div className={classes.month}>{name}</div> })
      month = name
      made.push({ id: row.entry.id, row })
    }
    return made
  }, [rows, format, timeZone])
  const words = { t, format, timeZone, today }

  const open = (id: string) => {
    const ticket = rows.find(({ entry }) => entry.id === id)?.entry.ticket
    if (ticket) void navigate(`/cases/${ticket.id}`)
  }

  return (
    <div className={classes.list}>
      {error && (
        <ErrorNotice error={error} acts={<ActButton onClick={() => void refetch()}>{t('btn.retry')}</ActButton>} />
      )}
      {!data && !error && <Skeleton columns={COLUMNS} />}
      {data && !isThere && <EmptyState title={t('empty.list')} next={t('customer.empty_next')} />}
      {isThere && (
        <RowList
          ref={list}
          key={only}
          label={t('entity.timeline')}
          items={items}
          activeId={activeId}
          sentence={(row) => entrySentence(row, words)}
          render={(row) => <EntryRow row={row} words={words} />}
          onActive={setActiveId}
          onOpen={open}
          onEnd={hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : undefined}
        />
      )}
    </div>
  )
}
