import { Progress as Bar } from '@mantine/core'
import { useFormat, useT } from '#renderer/app/language.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { firstFocus } from '#renderer/ui/first-focus.ts'
import { useUndoImport } from './EarlierImports.tsx'
import classes from './ImportFile.module.css'
import { SkippedRows } from './SkippedRows.tsx'
import type { Imported, RunState } from './use-import.ts'

type Props = {
  fileName: string
  state: Exclude<RunState, { is: 'waiting' }>
  onStop: () => void
  onLeave: () => void
}

export const ImportRunning = ({ fileName, state, onStop, onLeave }: Props) => {
  const t = useT()
  const again = (
    <ActButton ref={firstFocus} look="primary" onClick={onLeave}>
      {t('import.again')}
    </ActButton>
  )
  if (state.is === 'done') return <ImportResult fileName={fileName} imported={state.imported} onLeave={onLeave} />
  return (
    <div className={classes.result}>
      <h2 className={classes.title}>{fileName}</h2>
      {state.is === 'failed' && <ErrorNotice error={state.error} acts={again} />}
      {state.is === 'stopped' && <ErrorNotice title={t('load.stopped')} more={t('import.stopped')} acts={again} />}
      {state.is === 'running' && <Running {...state.progress} onStop={onStop} />}
    </div>
  )
}

const Running = ({ done, total, onStop }: { done: number; total: number; onStop: () => void }) => {
  const t = useT()
  const format = useFormat()
  return (
    <>
      <p className={classes.says}>{t('import.running')}</p>
      <Bar
        value={total === 0 ? 0 : (done / total) * 100}
        color="var(--kh-ink)"
        aria-label={t('import.running')}
        className={classes.bar}
      />
      <div className={classes.acts}>
        <span className={classes.small}>
          {t('load.progress', { done: format.number(done), total: format.number(total) })}
        </span>
        <ActButton ref={firstFocus} onClick={onStop}>
          {t('import.stop')}
        </ActButton>
      </div>
    </>
  )
}

type ResultProps = { fileName: string; imported: Imported; onLeave: () => void }

const ImportResult = ({ fileName, imported, onLeave }: ResultProps) => {
  const t = useT()
  const { ask, question, error } = useUndoImport(onLeave)
  const { report, runId } = imported
  const { reasons, ...counts } = report
  return (
    <div className={classes.result}>
      <h2 className={classes.title}>{t('import.done')}</h2>
      <p className={classes.says} role="status">
        {fileName}
        <br />
        {t('import.summary', counts)}
      </p>
      {error && <ErrorNotice error={error} />}
      <div className={classes.acts}>
        <ActButton ref={firstFocus} look="primary" onClick={onLeave}>
          {t('import.again')}
        </ActButton>
        {report.created + report.updated > 0 && <ActButton onClick={() => ask(runId)}>{t('import.undo')}</ActButton>}
      </div>
      <SkippedRows reasons={reasons} />
      {question}
    </div>
  )
}
