import { IconDeviceFloppy } from '@tabler/icons-react'
import { useT } from '#renderer/app/language.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { DueMark } from '#renderer/ui/DueMark.tsx'
import classes from './DraftNote.module.css'
import type { DraftState } from './draft-saver.ts'

/** Says quietly that the text is safe, and loudly when it is not. */
export const DraftNote = ({ state, onRetry }: { state: DraftState; onRetry: () => void }) => {
  const t = useT()
  if (state === 'failed') {
    return (
      <span role="alert" className={classes.failed}>
        <DueMark state="late">{t('err.draft_save')}</DueMark>
        <ActButton size="small" onClick={onRetry}>
          {t('btn.retry')}
        </ActButton>
      </span>
    )
  }
  return (
    <span role="status" className={classes.note}>
      {state === 'saved' && (
        <>
          <IconDeviceFloppy size={16} stroke={1.75} aria-hidden />
          {t('draft.saved')}
        </>
      )}
    </span>
  )
}
