import { useToday } from '#renderer/app/clock.ts'
import { ariaKey, keyOf } from '#renderer/app/keyboard/key-map.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { KeyCap } from '#renderer/ui/KeyCap.tsx'
import type { PrintedList } from '#shared/printing/printing.schema.ts'
import classes from './TodayPage.module.css'

type Props = { list: PrintedList; pressed: boolean; onToggle: () => void }

/** When the list was printed last; pressing it brings the rows into the order of the paper. */
export const PrintedNote = ({ list, pressed, onToggle }: Props) => {
  const { t, format } = useLanguage()
  const today = useToday()
  return (
    <button
      type="button"
      className={classes.printed}
      aria-pressed={pressed}
      aria-keyshortcuts={ariaKey('today', 'printed')}
      title={t('today.printed_order')}
      onClick={onToggle}
    >
      {t('today.last_printed', { when: format.relativeMoment(list.printedAt, today) })}
      <KeyCap>{keyOf('today', 'printed').cap}</KeyCap>
    </button>
  )
}
