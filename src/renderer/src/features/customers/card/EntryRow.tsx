import { EventIcon, type TimelineRow } from '#renderer/features/timeline/public.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import classes from './CustomerTimeline.module.css'
import { type EntryWords, entryAmount, entryDay, entryText } from './entry-cells.ts'

export const EntryRow = ({ row, words }: { row: TimelineRow; words: EntryWords }) => {
  const { entry } = row
  const { main, by, story } = entryText(row, words)
  const amount = entryAmount(entry)
  return (
    <div className={classes.row}>
      <span className={classes.day}>{entryDay(entry, words)}</span>
      <span className={classes.icon}>
        <EventIcon entry={entry} />
      </span>
      <span className={classNames(classes.text, 'kh-cut')} title={main}>
        <span className={classNames(story && classes.story)}>{main}</span>
        <span className={classes.quiet}> · {by}</span>
      </span>
      <span className={classes.number}>{entry.ticket?.number}</span>
      <span className={classes.amount}>{amount === undefined ? '' : words.format.money(amount)}</span>
    </div>
  )
}
