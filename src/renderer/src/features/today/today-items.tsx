import type { RowItem } from '#renderer/ui/RowList.tsx'
import type { BoardGroup, FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import type { PrintedList, PrintedRow } from '#shared/printing/printing.schema.ts'
import { PrintedHead, TodayHead } from './TodayHead.tsx'
import type { GroupKey } from './today.rows.ts'

/** `position`: the number on the paper, in the order of a printed list. */
export type TodayRowData = { followUp: FollowUp; group: GroupKey; position?: number }

export const boardItems = (groups: readonly BoardGroup[], settledToday: number): RowItem<TodayRowData>[] =>
  groups.flatMap((group): RowItem<TodayRowData>[] => [
    { head: group.key, content: <TodayHead group={group} settledToday={settledToday} /> },
    ...group.items.map((followUp) => ({ id: followUp.id, row: { followUp, group: group.key } })),
  ])

/** In the order of the paper; a settled row keeps its place, since the paper does too. */
export const printedItems = (list: PrintedList, rows: readonly PrintedRow[]): RowItem<TodayRowData>[] => [
  { head: 'printed', content: <PrintedHead list={list} /> },
  ...rows.map(({ followUp, position }) => ({
    id: followUp.id,
    row: { followUp, position, group: followUp.state === 'late' ? ('late' as const) : ('today' as const) },
  })),
]
