import { useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useDesk } from '#renderer/app/desk.ts'
import { useMay } from '#renderer/app/shop-context.ts'
import { type OutcomeKind, useOutcomes } from '#renderer/features/follow-ups/public.tsx'
import type { RowListHandle } from '#renderer/ui/RowList.tsx'
import { rowAfter } from '#renderer/ui/row-steps.ts'
import type { FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import type { TypedDate } from '#shared/kernel/typed-date.ts'
import { useBoard } from './today.queries.ts'
import { shownGroups } from './today.rows.ts'
import { boardItems, printedItems } from './today-items.tsx'
import { useLastPrintedList, usePrintedRows } from './use-printed-list.ts'

/** The list of today, its focused row, and what may be done with it. */
export const useTodayList = () => {
  const navigate = useNavigate()
  const { covered } = useDesk()
  const maySettle = useMay()('followUps.reached')
  const list = useRef<RowListHandle>(null)
  const [activeId, setActiveId] = useState<string>()
  /** The blank for «later» is open on the focused row. */
  const [asking, setAsking] = useState(false)
  const [inPrintedOrder, setInPrintedOrder] = useState(false)
  const { data: board, error, refetch } = useBoard()
  const printed = useLastPrintedList()
  const printedRows = usePrintedRows(inPrintedOrder ? printed?.id : undefined)

  const focusRow = (id: string | undefined) => {
    setActiveId(id)
    list.current?.focusNext()
  }
  const { gone, failure, record, forget } = useOutcomes(focusRow)

  const items = useMemo(() => {
    if (inPrintedOrder && printed) return printedItems(printed, printedRows ?? [])
    return board ? boardItems(shownGroups(board, gone), board.settledToday) : []
  }, [board, gone, inPrintedOrder, printed, printedRows])
  const rows = useMemo(() => items.flatMap((item) => ('row' in item ? [item.row.followUp] : [])), [items])
  const active = rows.find(({ id }) => id === activeId) ?? rows[0]

  // The list is what one came for: arrows and digits work from the first moment.
  const hasRows = active !== undefined
  useEffect(() => {
    if (hasRows && !covered && document.activeElement === document.body) list.current?.focusNext()
  }, [hasRows, covered])

  const settle = (outcome: OutcomeKind, followUp: FollowUp, due?: TypedDate) => {
    setAsking(false)
    focusRow(
      rowAfter(
        rows.map(({ id }) => id),
        followUp.id,
      ),
    )
    void record(outcome, followUp, due)
  }

  const act = (name: string, id: string | undefined = active?.id) => {
    const followUp = rows.find((row) => row.id === id)
    if (!followUp) return
    if (name === 'open') void navigate(`/cases/${followUp.ticket.id}`)
    else if (!maySettle || followUp.status !== 'open') return
    else if (name === 'reached' || name === 'noAnswer' || name === 'done') settle(name, followUp)
    else if (name === 'later') {
      setActiveId(followUp.id)
      setAsking(true)
    }
  }

  return {
    list,
    board,
    error,
    refetch,
    items,
    active,
    failure,
    forget,
    asking: asking && active !== undefined,
    printed,
    inPrintedOrder,
    togglePrintedOrder: () => {
      setInPrintedOrder((now) => !now)
      focusRow(undefined)
    },
    onActive: (id: string) => {
      setActiveId(id)
      if (id !== active?.id) setAsking(false)
    },
    act,
    ask: (open: boolean) => {
      setAsking(open)
      if (!open) list.current?.focusNext()
    },
    later: (due: TypedDate) => active && settle('later', active, due),
  }
}
