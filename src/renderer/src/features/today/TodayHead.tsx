import { IconAlertTriangle } from '@tabler/icons-react'
import { useToday } from '#renderer/app/clock.ts'
import { useFormat, useT } from '#renderer/app/language.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import type { BoardGroup } from '#shared/follow-ups/follow-ups.schema.ts'
import { COUNT_LIMIT } from '#shared/kernel/page.ts'
import type { PrintedList } from '#shared/printing/printing.schema.ts'
import classes from './TodayHead.module.css'
import { GROUP_TITLES } from './today.rows.ts'

/** Over the rows in the order of the paper. */
export const PrintedHead = ({ list }: { list: PrintedList }) => {
  const t = useT()
  const format = useFormat()
  const today = useToday()
  return (
    <div className={classes.head}>
      <span className={classes.title}>
        {t('today.printed_list', { when: format.relativeMoment(list.printedAt, today) })}
      </span>
      <span className={classes.count}>{format.number(list.rowCount)}</span>
      {list.filter && <span className={classes.count}>{list.filter}</span>}
    </div>
  )
}

type Props = { group: BoardGroup; settledToday: number }

export const TodayHead = ({ group: { key, count }, settledToday }: Props) => {
  const t = useT()
  const format = useFormat()
  return (
    <div className={classes.head}>
      {key === 'late' && <IconAlertTriangle size={16} stroke={1.75} className={classes.late} />}
      <span className={classNames(classes.title, key === 'late' && classes.late)}>{t(GROUP_TITLES[key])}</span>
      {count > 0 ? (
        <span className={classes.count}>
          {count >= COUNT_LIMIT ? `${format.number(COUNT_LIMIT)}+` : format.number(count)}
        </span>
      ) : (
        <span className={classes.count}>{t('empty.today')}</span>
      )}
      {key === 'today' && settledToday > 0 && (
        <span className={classes.settled}>{t('today.settled', { n: settledToday })}</span>
      )}
    </div>
  )
}
