import { Popover } from '@mantine/core'
import { IconPrinterOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useToday } from '#renderer/app/clock.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import type { PrintJob } from '#shared/printing/printing.schema.ts'
import { failureOf } from './failure-words.ts'
import classes from './PrintQueueButton.module.css'
import { usePrintQueue } from './printing.queries.ts'
import { type Paper, usePaper } from './use-paper.ts'

const QueuedJob = ({ job, paper }: { job: PrintJob; paper: Paper }) => {
  const { t, format } = useLanguage()
  const today = useToday()
  const source = { what: 'job', jobId: job.id } as const
  const trying = job.status === 'waiting'
  return (
    <li className={classes.job}>
      <p className={classes.title}>{job.kind === 'case_slip' ? `${t('print.slip')} ${job.title}` : job.title}</p>
      <p className={classes.why}>{t(failureOf(job))}</p>
      <p className={classes.when}>
        {format.relativeMoment(job.createdAt, today)} · {job.createdBy.name}
      </p>
      <div className={classes.acts}>
        <ActButton size="small" disabled={paper.busy || trying} onClick={() => void paper.print(source)}>
          {t('btn.retry')}
        </ActButton>
        <ActButton size="small" disabled={paper.busy} onClick={() => void paper.savePdf(source, job.title)}>
          {t('btn.save_pdf')}
        </ActButton>
        <ActButton size="small" look="quiet" disabled={paper.busy || trying} onClick={() => void paper.discard(job)}>
          {t('print.discard')}
        </ActButton>
      </div>
    </li>
  )
}

/** Stands in the foot bar while something waits for a printer; nothing is there otherwise. */
export const PrintQueueButton = () => {
  const { t } = useLanguage()
  const [opened, setOpened] = useState(false)
  const { data: queue = [] } = usePrintQueue()
  const paper = usePaper()
  if (queue.length === 0) return null
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <button type="button" className={classes.button} onClick={() => setOpened(!opened)}>
          <IconPrinterOff size={16} stroke={1.75} aria-hidden />
          {t('print.in_queue', { n: queue.length })}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={6}>
        {paper.problem && 'error' in paper.problem && <ErrorNotice error={paper.problem.error} />}
        <ul className={classes.list} aria-label={t('print.queue')}>
          {queue.map((job) => (
            <QueuedJob key={job.id} job={job} paper={paper} />
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
