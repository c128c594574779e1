import { useMediaQuery } from '@mantine/hooks'
import { IconDownload } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { activeFrom } from '#renderer/app/active-row.ts'
import { useNow } from '#renderer/app/clock.ts'
import { countText } from '#renderer/app/counts.ts'
import { useDesk } from '#renderer/app/desk.ts'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useLanguage } from '#renderer/app/language.tsx'
import { KeyHint, Page } from '#renderer/app/Page.tsx'
import { useMay, useShop } from '#renderer/app/shop-context.ts'
import { exportPath } from '#renderer/features/exporting/public.tsx'
import { PrintDialog } from '#renderer/features/printing/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { QuietChoice } from '#renderer/ui/QuietChoice.tsx'
import { RowList, type RowListHandle } from '#renderer/ui/RowList.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import { type TicketId, TicketId as TicketIdSchema } from '#shared/kernel/ids.ts'
import type { PrintSource } from '#shared/printing/printing.schema.ts'
import { TicketFilter } from '#shared/tickets/tickets.schema.ts'
import { CaseFilters } from './CaseFilters.tsx'
import { CaseHead, CaseRow } from './CaseRow.tsx'
import classes from './CasesPage.module.css'
import { CaseViews } from './CaseViews.tsx'
import { ChosenActs } from './ChosenActs.tsx'
import { caseSentence } from './case-cells.ts'
import { exportOfList } from './case-export.ts'
import { activeFields, isWorthSaving, ownViewOf } from './case-filter.ts'
import { FilterTokens } from './FilterTokens.tsx'
import { OwnViewForm } from './OwnViewForm.tsx'
import { type FilterPart, useCaseCount, useCaseFilter, useCases } from './use-cases.ts'
import { useOwnViews } from './use-own-views.ts'

const SORTS: Readonly<Record<TicketFilter['sort'], MessageKey>> = {
  newest: 'sort.newest',
  oldest: 'sort.oldest',
  due: 'sort.due',
}

const COLUMNS = [82, 206, 240, 214, 172] as const

const Empty = ({ filter, onFilter }: { filter: TicketFilter; onFilter: (filter: TicketFilter) => void }) => {
  const { t } = useLanguage()
  const { openNewCase } = useDesk()
  const narrowed = activeFields(filter).length > 0 || filter.view !== 'open'
  if (narrowed) {
    return (
      <EmptyState
        title={t('cases.empty_view')}
        next={t('cases.empty_view_next')}
        act={<ActButton onClick={() => onFilter(TicketFilter.parse({ view: 'all' }))}>{t('cases.show_all')}</ActButton>}
      />
    )
  }
  return (
    <EmptyState
      title={t('empty.cases')}
      next={t('cases.empty_next')}
      act={
        <ActButton scope="everywhere" act="newCase" onClick={() => openNewCase()}>
          {t('btn.new_case')}
        </ActButton>
      }
    />
  )
}

/** Chosen by hand in any order; what is not in sight any more comes last. */
const inListOrder = (chosen: ReadonlySet<string>, items: readonly { id: string }[]): TicketId[] => {
  const seen = items.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
  return [...new Set([...seen, ...chosen])].map((id) => TicketIdSchema.parse(id))
}

/** All cases, by views and filters; opened, chosen and handed out by keys. */
export const CasesPage = () => {
  const { t, format, timeZone } = useLanguage()
  const now = useNow()
  const { me } = useShop()
  const may = useMay()
  const own = useOwnViews()
  const navigate = useNavigate()
  const location = useLocation()
  const narrow = useMediaQuery('(max-width: 1099px)') ?? false
  const { filter, setFilter, changeFilter } = useCaseFilter()
  const { cases, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData } = useCases(filter)
  const count = useCaseCount(filter)
  const late = useCaseCount(TicketFilter.parse({ view: 'late' }))
  const list = useRef<RowListHandle>(null)
  const [activeId, setActiveId] = useState(() => activeFrom(location.state))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [filtering, setFiltering] = useState(false)
  const [keeping, setKeeping] = useState(false)
  const [printing, setPrinting] = useState<PrintSource>()

  const items = useMemo(() => (cases ?? []).map((ticket) => ({ id: ticket.id, row: ticket })), [cases])
  const words = { t, format, timeZone, now }
  const isThere = items.length > 0
  useEffect(() => {
    if (isThere) list.current?.focusNext()
  }, [isThere])

  const open = (id: string) => {
    void navigate(`${location.pathname}${location.search}`, { replace: true, state: { activeId: id } })
    void navigate(`/cases/${id}`)
  }
  const choose = (id: string) =>
    setChosen((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const chosenIds = inListOrder(chosen, items)
  const unchoose = () => setChosen(new Set())
  const put = (next: TicketFilter) => {
    unchoose()
    setFilter(next)
  }
  const narrowBy = (part: FilterPart) => {
    unchoose()
    changeFilter(part)
  }
  const openPrint = () => setPrinting({ what: 'cases', filter, ids: chosen.size > 0 ? chosenIds : null, phones: true })
  const print = may('printing.printCases') ? openPrint : undefined
  const view = ownViewOf(filter, own)
  const mayKeep = may('ownViews.create') && (view !== undefined || isWorthSaving(filter))
  useKeys('list', { filter: () => setFiltering(true), keepView: mayKeep ? () => setKeeping(true) : undefined, print })
  useKeys('everywhere', { print })
  useKeys('everywhere', { back: unchoose }, { enabled: chosen.size > 0 })

  return (
    <Page
      title={t('nav.cases')}
      // The acts with what is chosen need the room.
      hint={chosen.size === 0 ? 'cases' : undefined}
      foot={
        chosen.size > 0 ? (
          <ChosenActs chosen={chosenIds} onPrint={openPrint} onDone={unchoose} />
        ) : (
          <>
            {count !== undefined && <span>{t('cases.count', { n: count, shown: countText(count, format) })}</span>}
            {late !== undefined && late > 0 && (
              <span className={classes.late}>{t('cases.late_count', { n: late, shown: countText(late, format) })}</span>
            )}
          </>
        )
      }
      keys={
        // The acts with what is chosen need the room.
        chosen.size === 0 && (
          <>
            <KeyHint scope="list" acts={['up', 'down']} says="keys.move" />
            <KeyHint scope="list" acts={['choose']} says="cases.choose" />
            <KeyHint scope="list" acts={['open']} says="cases.open" />
            {print && <KeyHint scope="list" acts={['print']} says="cases.print" />}
          </>
        )
      }
    >
      <div className={classes.page}>
        <CaseViews filter={filter} own={own} onFilter={put} />
        <div className={classes.filters}>
          <CaseFilters filter={filter} onChange={narrowBy} opened={filtering} onOpened={setFiltering} />
          <FilterTokens filter={filter} onFilter={put} />
          <div className={classes.sort}>
            <QuietChoice
              label={t('cases.sort')}
              hideLabel
              value={filter.sort}
              options={TicketFilter.shape.sort.unwrap().options.map((value) => ({ value, label: t(SORTS[value]) }))}
              onChange={(sort) => changeFilter({ sort })}
            />
            {mayKeep && <OwnViewForm filter={filter} view={view} opened={keeping} onOpened={setKeeping} />}
            {may('exporting.run') && (
              <ActButton
                size="small"
                icon={<IconDownload size={16} stroke={1.75} aria-hidden />}
                onClick={() => void navigate(exportPath(exportOfList(filter, me.id)))}
              >
                {t('btn.export')}
              </ActButton>
            )}
          </div>
        </div>
        <CaseHead narrow={narrow} />
        <div className={classes.list} aria-busy={isPlaceholderData}>
          {error && (
            <ErrorNotice error={error} acts={<ActButton onClick={() => void refetch()}>{t('btn.retry')}</ActButton>} />
          )}
          {!cases && !error && <Skeleton columns={COLUMNS} />}
          {cases && !isThere && <Empty filter={filter} onFilter={put} />}
          {isThere && (
            <RowList
              ref={list}
              label={t('nav.cases')}
              items={items}
              activeId={activeId}
              sentence={(ticket) => caseSentence(ticket, words)}
              render={(ticket) => <CaseRow ticket={ticket} words={words} narrow={narrow} />}
              onActive={setActiveId}
              onOpen={open}
              chosen={chosen}
              onChoose={choose}
              onEnd={hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : undefined}
            />
          )}
        </div>
      </div>
      <PrintDialog source={printing} onClose={() => setPrinting(undefined)} />
    </Page>
  )
}
