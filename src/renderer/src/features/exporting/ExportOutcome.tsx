import { Progress } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useFormat, useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import classes from './export.module.css'
import type { ExportState } from './use-export.ts'

/** How far it is, what came of it, or why there is no file. */
export const ExportOutcome = ({ state, onStop }: { state: ExportState; onStop: () => void }) => {
  const t = useT()
  if (state.is === 'waiting') return null
  return (
    <div className={classes.outcome}>
      {state.is === 'failed' && <ErrorNotice error={state.error} more={t('safe.data_untouched')} />}
      {state.is === 'stopped' && <ErrorNotice title={t('load.stopped')} more={t('export.stopped')} />}
      {state.is === 'running' && <Running done={state.done} total={state.total} onStop={onStop} />}
      {state.is === 'done' && <Done state={state} />}
    </div>
  )
}

const Running = ({ done, total, onStop }: { done: number; total: number; onStop: () => void }) => {
  const t = useT()
  const format = useFormat()
  return (
    <>
      <Progress value={total === 0 ? 0 : (done / total) * 100} color="var(--kh-ink)" aria-label={t('nav.export')} />
      <div className={classes.acts}>
        <span className={classes.small}>
          {t('load.progress', { done: format.number(done), total: format.number(total) })}
        </span>
        <ActButton size="small" onClick={onStop}>
          {t('btn.stop')}
        </ActButton>
      </div>
    </>
  )
}

const Done = ({ state: { file, result } }: { state: Extract<ExportState, { is: 'done' }> }) => {
  const t = useT()
  const open = useMutation(rpc.files.open.mutationOptions())
  const reveal = useMutation(rpc.files.reveal.mutationOptions())
  return (
    <>
      <h2 className={classes.title}>{t('ok.exported')}</h2>
      <p className={classes.small} role="status">
        {t('export.written', { name: file.name, folder: file.folder })}
        <br />
        {t('export.rows', { n: result.rows })}
        {result.cutCells > 0 && (
          <>
            <br />
            {t('export.cut_cells_hint', { n: result.cutCells })}
          </>
        )}
      </p>
      <div className={classes.acts}>
        <ActButton size="small" onClick={() => open.mutate({ token: file.token })}>
          {t('export.open_file')}
        </ActButton>
        <ActButton size="small" onClick={() => reveal.mutate({ token: file.token })}>
          {t('export.reveal')}
        </ActButton>
      </div>
      {(open.error ?? reveal.error) && <ErrorNotice error={open.error ?? reveal.error} more={t('export.file_stays')} />}
    </>
  )
}
