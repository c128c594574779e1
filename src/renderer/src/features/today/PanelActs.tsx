import { ariaKey, keyOf } from '#renderer/app/keyboard/key-map.ts'
import { useT } from '#renderer/app/language.tsx'
import { useMay } from '#renderer/app/shop-context.ts'
import { LaterBlank } from '#renderer/features/follow-ups/public.tsx'
import { KeyCap } from '#renderer/ui/KeyCap.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { TypedDate } from '#shared/kernel/typed-date.ts'
import classes from './TodayPanel.module.css'

type Simple = 'reached' | 'noAnswer' | 'done' | 'open'

const LABELS: Readonly<Record<Simple | 'later', MessageKey>> = {
  reached: 'result.reached',
  noAnswer: 'result.no_answer',
  done: 'result.done',
  later: 'result.later',
  open: 'btn.open_case',
}

type Props = {
  onAct: (act: Simple) => void
  /** The blank of «later» is open. */
  asking: boolean
  onAsk: (asking: boolean) => void
  onLater: (due: TypedDate) => void
}

export const PanelActs = ({ onAct, asking, onAsk, onLater }: Props) => {
  const t = useT()
  const maySettle = useMay()('followUps.reached')
  const line = (act: Simple) => (
    <button
      key={act}
      type="button"
      className={classes.act}
      aria-keyshortcuts={ariaKey('today', act)}
      onClick={() => onAct(act)}
    >
      <KeyCap large>{keyOf('today', act).cap}</KeyCap>
      {t(LABELS[act])}
    </button>
  )
  if (!maySettle) return <div className={classes.acts}>{line('open')}</div>
  return (
    <div className={classes.acts}>
      {(['reached', 'noAnswer', 'done'] as const).map(line)}
      {asking ? (
        <div className={classes.act}>
          <KeyCap large>{keyOf('today', 'later').cap}</KeyCap>
          <LaterBlank onLater={onLater} onLeave={() => onAsk(false)} />
        </div>
      ) : (
        <button
          type="button"
          className={classes.act}
          aria-keyshortcuts={ariaKey('today', 'later')}
          onClick={() => onAsk(true)}
        >
          <KeyCap large>{keyOf('today', 'later').cap}</KeyCap>
          {t(LABELS.later)}
          <span className={classes.hint}>{t('today.due_examples')}</span>
        </button>
      )}
      {line('open')}
    </div>
  )
}
