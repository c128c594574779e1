import { TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { activeFrom } from '#renderer/app/active-row.ts'
import { useToday } from '#renderer/app/clock.ts'
import { countText } from '#renderer/app/counts.ts'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useLanguage } from '#renderer/app/language.tsx'
import { leaveFieldOr } from '#renderer/app/leave-field.ts'
import { KeyHint, Page } from '#renderer/app/Page.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { useMay } from '#renderer/app/shop-context.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { KeyCap } from '#renderer/ui/KeyCap.tsx'
import { QuietChoice } from '#renderer/ui/QuietChoice.tsx'
import { RowList, type RowListHandle } from '#renderer/ui/RowList.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import type { Cursor } from '#shared/kernel/page.ts'
import { CustomerSheet } from '../form/CustomerSheet.tsx'
import { usePeopleLookup } from '../use-people-lookup.ts'
import { CustomerHead, CustomerRow } from './CustomerRow.tsx'
import classes from './CustomersPage.module.css'
import { customerSentence, listItemOf } from './customer-cells.ts'

const COLUMNS = [198, 122, 142, 82, 160] as const
const SHOWN = ['all', 'open', 'credit'] as const
type Shown = (typeof SHOWN)[number]
const SORTS = ['name', 'newest'] as const
type Sort = (typeof SORTS)[number]

const oneOf = <V extends string>(options: readonly V[], value: string | null): V | undefined =>
  options.find((option) => option === value)

const useCustomers = (shown: Shown, sort: Sort) => {
  const query = useInfiniteQuery(
    rpc.customers.list.infiniteOptions({
      input: (cursor: Cursor | null) => ({
        cursor,
        sort,
        onlyWithCredit: shown === 'credit' || undefined,
        onlyWithOpenTickets: shown === 'open' || undefined,
      }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  )
  const customers = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data])
  return { ...query, customers }
}

/** Everybody the shop knows; found by typing, opened by Enter. */
export const CustomersPage = () => {
  const { t, format, timeZone } = useLanguage()
  const today = useToday()
  const navigate = useNavigate()
  const mayCreate = useMay()('customers.create')
  const location = useLocation()
  const [params, setParams] = useSearchParams()
  const narrow = useMediaQuery('(max-width: 1099px)') ?? false
  const shown = oneOf(SHOWN, params.get('shown')) ?? 'all'
  const sort = oneOf(SORTS, params.get('sort')) ?? 'name'
  const [query, setQuery] = useState('')
  const list = useRef<RowListHandle>(null)
  const field = useRef<HTMLInputElement>(null)
  const [activeId, setActiveId] = useState(() => activeFrom(location.state))
  const { customers, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useCustomers(shown, sort)
  const lookup = usePeopleLookup(query)
  const { data: count } = useQuery(rpc.customers.count.queryOptions())

  const searching = query.trim() !== ''
  const rows = searching ? lookup.people.map(listItemOf) : customers
  const items = (rows ?? []).map((row) => ({ id: row.id, row }))
  const words = { t, format, timeZone, today }
  const isThere = items.length > 0
  useEffect(() => {
    if (isThere && !searching) list.current?.focusNext()
  }, [isThere, searching])

  const put = (name: 'shown' | 'sort', value: string) => {
    const next = new URLSearchParams(params)
    next.set(name, value)
    setParams(next, { replace: true })
  }
  const open = (id: string) => {
    void navigate(`${location.pathname}${location.search}`, { replace: true, state: { activeId: id } })
    void navigate(`/customers/${id}`)
  }
  const forming = params.has('form')
  const form = (opened: boolean) => {
    const next = new URLSearchParams(params)
    if (opened) next.set('form', '')
    else next.delete('form')
    setParams(next, { replace: true })
  }
  useKeys('list', { filter: () => field.current?.focus() })
  useKeys('customers', { create: () => form(true) }, { enabled: mayCreate })
  useKeys('everywhere', { back: searching ? leaveFieldOr(() => setQuery('')) : undefined })

  return (
    <Page
      title={t('nav.customers')}
      hint={isThere ? 'customers' : undefined}
      foot={count !== undefined && <span>{t('customers.count', { n: count, shown: countText(count, format) })}</span>}
      keys={
        <>
          <KeyHint scope="list" acts={['up', 'down']} says="keys.move" />
          <KeyHint scope="list" acts={['open']} says="cases.open" />
        </>
      }
    >
      <div className={classes.page}>
        <div className={classes.tools}>
          <TextInput
            ref={field}
            className={classes.lookup}
            size="sm"
            aria-label={t('customers.find')}
            placeholder={t('customers.find')}
            value={query}
            maxLength={300}
            leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
            rightSection={<KeyCap>F</KeyCap>}
            onChange={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
              event.preventDefault()
              list.current?.focusNext()
            }}
          />
          {!searching && (
            <>
              <QuietChoice
                label={t('customers.shown')}
                hideLabel
                value={shown}
                options={[
                  { value: 'all', label: t('search.all') },
                  { value: 'open', label: t('customers.with_open') },
                  { value: 'credit', label: t('customers.with_credit') },
                ]}
                onChange={(value) => put('shown', value)}
              />
              <QuietChoice
                label={t('cases.sort')}
                hideLabel
                value={sort}
                options={[
                  { value: 'name', label: t('sort.name') },
                  { value: 'newest', label: t('sort.newest') },
                ]}
                onChange={(value) => put('sort', value)}
              />
            </>
          )}
          {mayCreate && (
            <ActButton
              scope="customers"
              act="create"
              size="small"
              className={classes.create}
              icon={<IconPlus size={16} stroke={1.75} aria-hidden />}
              onClick={() => form(true)}
            >
              {t('btn.new_customer')}
            </ActButton>
          )}
        </div>
        <div className={classes.thead}>
          <CustomerHead narrow={narrow} />
        </div>
        <div className={classes.list}>
          {(error ?? lookup.error) && (
            <ErrorNotice
              error={error ?? lookup.error}
              acts={<ActButton onClick={() => void refetch()}>{t('btn.retry')}</ActButton>}
            />
          )}
          {!rows && !error && <Skeleton columns={COLUMNS} />}
          {rows && !isThere && !lookup.isFetching && (
            <EmptyState
              title={t(searching ? 'empty.search' : shown === 'all' ? 'empty.customers' : 'empty.list')}
              next={t(searching ? 'empty.search_hint' : 'customers.empty_next')}
              act={
                mayCreate && (
                  <ActButton scope="customers" act="create" onClick={() => form(true)}>
                    {t('btn.new_customer')}
                  </ActButton>
                )
              }
            />
          )}
          {isThere && (
            <RowList
              ref={list}
              label={t('nav.customers')}
              items={items}
              activeId={activeId}
              sentence={(customer) => customerSentence(customer, words)}
              render={(customer) => <CustomerRow customer={customer} words={words} narrow={narrow} />}
              onActive={setActiveId}
              onOpen={open}
              onEnd={!searching && hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : undefined}
            />
          )}
        </div>
      </div>
      <CustomerSheet
        opened={forming}
        customer={undefined}
        onClose={() => form(false)}
        onSaved={({ id }) => void navigate(`/customers/${id}`)}
        onChoose={({ id }) => void navigate(`/customers/${id}`)}
      />
    </Page>
  )
}
