import { Progress } from '@mantine/core'
import { useLanguage } from '#renderer/app/language.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import type { CopyStep } from '#shared/copies/copies.schema.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import classes from './CopyProgress.module.css'
import type { CopyWork } from './copy-work.ts'

const STEPS: Readonly<Record<CopyStep['step'], MessageKey>> = {
  copying: 'copies.step_copying',
  checking: 'backup.checking',
  reading: 'copies.step_reading',
  carrying: 'copies.step_carrying',
  restoring: 'copies.step_restoring',
  asking: 'copies.step_asking',
}

/** How far a copy or a trial is, with a way to stop it, or why there is none. */
export const CopyProgress = ({ work, onStop }: { work: CopyWork; onStop: () => void }) => {
  const { t } = useLanguage()
  switch (work.is) {
    case 'waiting':
      return null
    case 'running':
      return <Running step={work.step} onStop={onStop} />
    case 'stopped':
      return <ErrorNotice title={t('load.stopped')} more={t('copies.stopped')} />
    case 'not_made':
      return <ErrorNotice title={t('copies.not_made')} more={t('safe.data_untouched')} />
    case 'failed':
      return <ErrorNotice error={work.error} more={t('safe.data_untouched')} />
  }
}

const Running = ({ step, onStop }: { step: CopyStep | null; onStop: () => void }) => {
  const { t, format } = useLanguage()
  const words = t(step ? STEPS[step.step] : 'copies.running')
  const isKnown = step !== null && step.total > 0
  const amount = (n: number): string => (step?.step === 'restoring' ? format.number(n) : format.fileSize(n))
  return (
    <div className={classes.running}>
      <p role="status" className={classes.words}>
        {words}
      </p>
      <Progress value={isKnown ? (step.done / step.total) * 100 : 0} color="var(--kh-ink)" aria-label={words} />
      <div className={classes.acts}>
        <span className={classes.amount}>
          {isKnown && t('load.progress', { done: amount(step.done), total: amount(step.total) })}
        </span>
        <ActButton size="small" onClick={onStop}>
          {t('btn.stop')}
        </ActButton>
      </div>
    </div>
  )
}
