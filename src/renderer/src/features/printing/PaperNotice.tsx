import { useT } from '#renderer/app/language.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { failureOf } from './failure-words.ts'
import type { Paper } from './use-paper.ts'

/** What went wrong with paper, where it happened: a job that failed waits in the queue and can be tried again or saved. */
export const PaperNotice = ({ paper }: { paper: Paper }) => {
  const t = useT()
  const { problem } = paper
  if (!problem) return null
  if ('error' in problem) return <ErrorNotice error={problem.error} />
  const { job } = problem
  const source = { what: 'job', jobId: job.id } as const
  return (
    <ErrorNotice
      title={t(failureOf(job))}
      more={t('print.kept_in_queue')}
      acts={
        <>
          <ActButton disabled={paper.busy} onClick={() => void paper.print(source)}>
            {t('btn.retry')}
          </ActButton>
          <ActButton disabled={paper.busy} onClick={() => void paper.savePdf(source, job.title)}>
            {t('btn.save_pdf')}
          </ActButton>
        </>
      }
    />
  )
}
