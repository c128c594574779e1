import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useDesk } from '#renderer/app/desk.ts'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useLanguage } from '#renderer/app/language.tsx'
import { Page } from '#renderer/app/Page.tsx'
import { useMay } from '#renderer/app/shop-context.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { RowList, type RowListHandle } from '#renderer/ui/RowList.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import type { Compensation } from '#shared/compensations/compensations.schema.ts'
import { ReverseQuestion } from '../ReverseQuestion.tsx'
import classes from './Ledger.module.css'
import { LedgerEmpty } from './LedgerEmpty.tsx'
import { LedgerFilters } from './LedgerFilters.tsx'
import { LedgerFoot } from './LedgerFoot.tsx'
import { canReverse, LedgerHead, LedgerRow } from './LedgerRow.tsx'
import { monthOf, withMonth } from './ledger-filter.ts'
import { entrySentence, subtitleOf } from './ledger-words.ts'
import { type MonthsHandle, MonthsSide } from './MonthsSide.tsx'
import { useLedgerRows, useLedgerTotals, useLedgerView, useMonths } from './use-ledger.ts'

const COLUMNS = [64, 72, 80, 160, 194, 100, 78, 102] as const

/** Where one was in the ledger, on the way back from a case. */
const activeFrom = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'activeId' in state && typeof state.activeId === 'string'
    ? state.activeId
    : undefined

/** The ledger: what was given back and for what, by months, with sums that follow the filters. */
export const MoneyPage = () => {
  const { t, format } = useLanguage()
  const navigate = useNavigate()
  const location = useLocation()
  const { covered } = useDesk()
  const mayReverse = useMay()('compensations.reverse')
  const narrow = useMediaQuery('(max-width: 1099px)') ?? false
  const { today, view, setView } = useLedgerView()
  const { entries, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData } =
    useLedgerRows(view)
  const totals = useLedgerTotals(view)
  const months = useMonths()
  const list = useRef<RowListHandle>(null)
  const side = useRef<MonthsHandle>(null)
  const period = useRef<HTMLButtonElement>(null)
  const [activeId, setActiveId] = useState(() => activeFrom(location.state))
  const [periodOpened, setPeriodOpened] = useState(false)
  const [reversing, setReversing] = useState<Compensation>()

  const words = { t, format, today }
  const items = useMemo(() => (entries ?? []).map((entry) => ({ id: entry.id, row: entry })), [entries])
  const rows = entries ?? []
  const active = rows.find(({ id }) => id === activeId) ?? rows[0]
  const isThere = active !== undefined
  useEffect(() => {
    if (isThere && !covered && document.activeElement === document.body) list.current?.focusNext()
  }, [isThere, covered])

  const open = (id: string) => {
    const entry = rows.find((row) => row.id === id)
    if (!entry) return
    void navigate(`${location.pathname}${location.search}`, { replace: true, state: { activeId: id } })
    void navigate(`/cases/${entry.ticket.id}`)
  }
  const reverse = (id: string | undefined) => {
    const entry = rows.find((row) => row.id === id)
    if (entry && mayReverse && canReverse(entry)) setReversing(entry)
  }
  useKeys('money', {
    reverse: mayReverse && active && canReverse(active) ? () => reverse(active.id) : undefined,
    filter: () => {
      period.current?.focus()
      setPeriodOpened(true)
    },
    months: narrow ? undefined : () => side.current?.focus(),
  })

  return (
    <Page
      title={t('nav.money')}
      subtitle={subtitleOf(view, words)}
      hint={active && mayReverse ? 'money' : undefined}
      footless
    >
      <div className={classes.page}>
        {!narrow && (
          <MonthsSide
            ref={side}
            lines={months.lines}
            known={months.known}
            chosen={monthOf(view)}
            onChoose={(month) => setView(withMonth(view, month))}
          />
        )}
        <div className={classes.ledger}>
          <LedgerFilters
            view={view}
            today={today}
            onView={setView}
            months={narrow ? months.lines : undefined}
            periodOpened={periodOpened}
            onPeriodOpened={setPeriodOpened}
            periodRef={period}
          />
          <LedgerHead />
          <div className={classes.list} aria-busy={isPlaceholderData}>
            {(error ?? totals.error) && (
              <ErrorNotice
                error={error ?? totals.error}
                more={t('safe.nothing_lost')}
                acts={
                  <ActButton
                    onClick={() => {
                      void refetch()
                      void totals.refetch()
                    }}
                  >
                    {t('btn.retry')}
                  </ActButton>
                }
              />
            )}
            {!entries && !error && <Skeleton columns={COLUMNS} />}
            {entries && !isThere && <LedgerEmpty view={view} today={today} onView={setView} />}
            {isThere && (
              <RowList
                ref={list}
                label={t('money.ledger')}
                items={items}
                activeId={active.id}
                sentence={(entry) => entrySentence(entry, words)}
                render={(entry, state) => <LedgerRow entry={entry} words={words} active={state.active} />}
                onActive={setActiveId}
                onOpen={open}
                onAct={(_, id) => reverse(id)}
                onEnd={hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : undefined}
              />
            )}
          </div>
          {totals.data && <LedgerFoot totals={totals.data} />}
        </div>
      </div>
      <ReverseQuestion entry={reversing} onDone={() => setReversing(undefined)} />
    </Page>
  )
}
