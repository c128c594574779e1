import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { client, rpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/ui/toasts.tsx'
import type { PrintJob, PrintSource } from '#shared/printing/printing.schema.ts'
import { savePdf } from './save-pdf.ts'

const send = (source: PrintSource, confirmed: boolean): Promise<PrintJob> => {
  if (source.what === 'slip') return client.printing.printSlip({ ticketId: source.ticketId })
  if (source.what === 'test_strip') return client.printing.printTestStrip()
  if (source.what === 'job') return client.printing.retry({ id: source.jobId })
  if (source.what === 'cases') {
    const { what: _what, ...selection } = source
    return client.printing.printCases({ ...selection, confirmed })
  }
  const { what: _what, ...selection } = source
  return client.printing.printFollowUps({ ...selection, confirmed })
}

export type PaperProblem =
  /** In the queue, with its reason. */
  { job: PrintJob } | { error: unknown }

/**
 * Puts something on paper or into a PDF; says so in a toast, or keeps the problem for the place where it happened.
 * `onDone` hears that it is on paper.
 */
export const usePaper = (onDone: () => void = () => {}) => {
  const t = useT()
  const toasts = useToasts()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<PaperProblem>()

  const run = async (work: () => Promise<PaperProblem | undefined>): Promise<void> => {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    try {
      const failed = await work()
      setProblem(failed)
    } catch (error) {
      setProblem({ error })
    } finally {
      setBusy(false)
      void queries.invalidateQueries({ queryKey: rpc.printing.key() })
    }
  }

  return {
    busy,
    problem,
    forget: () => setProblem(undefined),
    print: (source: PrintSource, confirmed = false) =>
      run(async () => {
        const job = await send(source, confirmed)
        if (job.status !== 'printed') return { job }
        toasts.confirm(t('ok.printed'))
        onDone()
        return undefined
      }),
    savePdf: (source: PrintSource, title: string, confirmed = false) =>
      run(async () => {
        const saved = await savePdf(source, title, confirmed)
        if (!saved) return undefined
        toasts.confirm(t('ok.saved_file', { name: saved.name }))
        onDone()
        return undefined
      }),
    discard: (job: PrintJob) =>
      run(async () => {
        await client.printing.discard({ id: job.id })
        return undefined
      }),
  }
}

export type Paper = ReturnType<typeof usePaper>
