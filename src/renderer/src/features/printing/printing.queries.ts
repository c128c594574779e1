import { useQuery } from '@tanstack/react-query'
import { rpc } from '#renderer/app/rpc.ts'
import type { PrintSource } from '#shared/printing/printing.schema.ts'

/** The document of the moment: never taken from what an earlier look has kept. */
export const usePaperDocument = (source: PrintSource, confirmed: boolean) =>
  useQuery(rpc.printing.document.queryOptions({ input: { source, confirmed }, staleTime: 0, gcTime: 0 }))

export const usePrinters = () => useQuery(rpc.printing.printers.queryOptions({ staleTime: 0 }))

export const usePrintQueue = () => useQuery(rpc.printing.queue.queryOptions())
