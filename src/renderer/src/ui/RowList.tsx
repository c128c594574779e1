import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { classNames } from './class-names.ts'
import { pinnedRange, stuckHead } from './pinned-rows.ts'
import classes from './RowList.module.css'
import { stepTo } from './row-steps.ts'

export type RowItem<Row> = { head: string; content: ReactNode } | { id: string; row: Row }

/** Puts the focus on the active row, as soon as it is drawn. */
export type RowListHandle = { focusNext: () => void }

type Props<Row> = {
  label: string
  items: readonly RowItem<Row>[]
  /** The whole row as one sentence: the name of the option. */
  sentence: (row: Row) => string
  render: (row: Row, state: { active: boolean }) => ReactNode
  activeId: string | undefined
  onActive: (id: string) => void
  onOpen?: (id: string) => void
  /** Space chooses; chosen rows stay marked. */
  chosen?: ReadonlySet<string>
  onChoose?: (id: string) => void
  /** An element with `data-act` inside a row was clicked: acts for the mouse, whose keys act on the focused row. */
  onAct?: (act: string, id: string) => void
  rowHeight?: number
  headHeight?: number
  activeHeight?: number
  /** The last rows came into sight: the next page may be read. */
  onEnd?: () => void
  ref?: Ref<RowListHandle>
}

const AHEAD = 12

const rowOf = ({ target }: MouseEvent): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset.row : undefined

const actOf = ({ target }: MouseEvent): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-act]')?.dataset.act : undefined

/** A virtual list with one focused row, moved by arrows; group heads stick to the top. */
export const RowList = <Row,>(props: Props<Row>) => {
  const { items, activeId, onActive, onOpen, onChoose, onEnd, chosen } = props
  const { rowHeight = 40, headHeight = 30, activeHeight = rowHeight } = props
  const scroll = useRef<HTMLDivElement>(null)
  const moved = useRef(false)

  const ids = useMemo(() => items.flatMap((item) => ('id' in item ? [item.id] : [])), [items])
  const places = useMemo(() => new Map(ids.map((id, index) => [id, index + 1])), [ids])
  const heads = useMemo(() => items.flatMap((item, index) => ('head' in item ? [index] : [])), [items])
  const focusId = activeId !== undefined && ids.includes(activeId) ? activeId : ids[0]
  const focusIndex = items.findIndex((item) => 'id' in item && item.id === focusId)

  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => {
      const item = items[index]
      if (!item || 'head' in item) return headHeight
      return item.id === activeId ? activeHeight : rowHeight
    },
    getItemKey: (index) => {
      const item = items[index]
      return item ? ('head' in item ? `head ${item.head}` : item.id) : index
    },
    overscan: 6,
    scrollPaddingStart: heads.length > 0 ? headHeight : 0,
    rangeExtractor: (range) => pinnedRange(range, heads, focusIndex),
  })

  // The open row moves with the focus: heights are counted anew whenever they mean something else.
  const heights = [headHeight, rowHeight, activeHeight, activeHeight === rowHeight ? '' : activeId].join()
  const measured = useRef(heights)
  useLayoutEffect(() => {
    if (measured.current === heights) return
    measured.current = heights
    virtual.measure()
  }, [virtual, heights])

  const focusRow = (id: string | undefined) => {
    const node = scroll.current?.querySelector<HTMLElement>(`[data-row="${id}"]`)
    node?.focus({ preventScroll: true })
  }

  const [, drawAgain] = useState(0)
  // Drawn even where nothing else changes: a focus still owed would be taken from wherever it is by then.
  const focusNext = useCallback(() => {
    moved.current = true
    drawAgain((times) => times + 1)
  }, [])
  useImperativeHandle(props.ref, () => ({ focusNext }), [focusNext])

  // The row that keys or a finished act moved to exists only after this render.
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    focusRow(focusId)
  })

  const move = (id: string) => {
    focusNext()
    virtual.scrollToIndex(
      items.findIndex((item) => 'id' in item && item.id === id),
      { align: 'auto' },
    )
    onActive(id)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || focusId === undefined) return
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 2)
    const target = stepTo(event.key, ids, focusId, page)
    if (target !== undefined) move(target)
    else if (event.key === 'Enter' && onOpen) onOpen(focusId)
    else if (event.key === ' ' && onChoose) onChoose(focusId)
    else return
    event.preventDefault()
  }

  const rows = virtual.getVirtualItems()
  const stuck = stuckHead(heads, rows, virtual.scrollOffset ?? 0)
  const lastSeen = rows.at(-1)?.index ?? 0
  useEffect(() => {
    if (onEnd && items.length > 0 && lastSeen >= items.length - AHEAD) onEnd()
  }, [onEnd, lastSeen, items.length])

  return (
    <div ref={scroll} className={classes.scroll}>
      <div
        role="listbox"
        aria-label={props.label}
        aria-multiselectable={onChoose ? true : undefined}
        tabIndex={-1}
        className={classes.rows}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const id = rowOf(event)
          if (id === undefined) return
          const act = actOf(event)
          if (act === undefined) move(id)
          else props.onAct?.(act, id)
        }}
        onDoubleClick={(event) => {
          const id = rowOf(event)
          if (id !== undefined && actOf(event) === undefined) onOpen?.(id)
        }}
      >
        {rows.map((place) => {
          const item = items[place.index]
          if (!item) return null
          const isStuck = place.index === stuck
          return (
            <div
              key={place.key}
              role="presentation"
              className={classNames(classes.place, isStuck && classes.stuck)}
              style={
                isStuck ? { height: place.size } : { height: place.size, transform: `translateY(${place.start}px)` }
              }
            >
              {'head' in item ? (
                <div aria-hidden className={classes.head}>
                  {item.content}
                </div>
              ) : (
                <div
                  role="option"
                  data-row={item.id}
                  tabIndex={item.id === focusId ? 0 : -1}
                  aria-selected={chosen ? chosen.has(item.id) : false}
                  aria-posinset={places.get(item.id)}
                  aria-setsize={ids.length}
                  data-active={item.id === focusId || undefined}
                  className={classes.row}
                  onFocus={() => onActive(item.id)}
                >
                  <span className="kh-hidden">{props.sentence(item.row)}</span>
                  <div aria-hidden className={classes.cells}>
                    {props.render(item.row, { active: item.id === focusId })}
                  </div>
                </div>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
