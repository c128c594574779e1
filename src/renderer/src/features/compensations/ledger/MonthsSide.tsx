import { IconCalendarEvent } from '@tabler/icons-react'
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react'
import { useToday } from '#renderer/app/clock.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { ZERO } from '#shared/kernel/money.ts'
import type { MonthLine } from './ledger-filter.ts'
import { monthTitle } from './ledger-words.ts'
import classes from './MonthsSide.module.css'

export type MonthsHandle = { focus: () => void }

type Props = {
  lines: readonly MonthLine[]
  /** The sums have arrived: until then their places stay blank. */
  known: boolean
  chosen: string | undefined
  onChoose: (month: string) => void
  ref?: Ref<MonthsHandle>
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** The pages of the ledger: one stop of the Tab key, moved through by arrows. */
export const MonthsSide = ({ lines, known, chosen, onChoose, ref }: Props) => {
  const { t, format } = useLanguage()
  const running = useToday().slice(0, 7)
  const side = useRef<HTMLElement>(null)
  const stop = lines.some(({ month }) => month === chosen) ? chosen : lines[0]?.month

  const focusMonth = (month: string | undefined) =>
    side.current?.querySelector<HTMLElement>(`[data-month="${month}"]`)?.focus()
  useImperativeHandle(ref, () => ({ focus: () => focusMonth(stop) }))

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined || event.ctrlKey || event.altKey) return
    event.preventDefault()
    const at = lines.findIndex(({ month }) => month === stop)
    const next = lines[at + step]
    if (!next) return
    onChoose(next.month)
    focusMonth(next.month)
  }

  return (
    <nav ref={side} aria-label={t('money.months')} className={classes.side} onKeyDown={onKeyDown}>
      {lines.map(({ month, sum }) => (
        <button
          key={month}
          type="button"
          data-month={month}
          className={classes.month}
          aria-current={month === chosen ? 'page' : undefined}
          tabIndex={month === stop ? 0 : -1}
          onClick={() => onChoose(month)}
        >
          <span className={classes.title}>{monthTitle(month, format)}</span>
          <span className={classes.state}>
            <IconCalendarEvent size={16} stroke={1.75} aria-hidden />
            {t('month.open')}
          </span>
          <span className={classes.sum}>
            {known &&
              (month === running
                ? t('money.until_today', { amount: format.money(sum?.amount ?? ZERO) })
                : sum && format.money(sum.amount))}
          </span>
        </button>
      ))}
    </nav>
  )
}
