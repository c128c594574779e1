import { useEffect, useRef, useState } from 'react'
import { client } from '#renderer/app/rpc.ts'
import type { ExportEvent, ExportFormat, Selection } from '#shared/exporting/exporting.schema.ts'
import type { ChosenFile } from '#shared/files/files.contract.ts'
import type { Settings } from '#shared/settings/settings.schema.ts'

export type ExportRequest = {
  selection: Selection
  format: ExportFormat
  separator: Settings['csvSeparator']
  suggestedName: string
}

export type ExportState =
  | { is: 'waiting' }
  | { is: 'running'; done: number; total: number }
  | { is: 'done'; file: ChosenFile; result: Extract<ExportEvent, { state: 'done' }> }
  | { is: 'stopped' }
  | { is: 'failed'; error: unknown }

/** Leaving the screen stops the export like the button does: nothing of the file stays. */
export const useExport = () => {
  const [state, setState] = useState<ExportState>({ is: 'waiting' })
  const stopper = useRef<AbortController>(undefined)
  useEffect(() => () => stopper.current?.abort(), [])

  const write = async (request: ExportRequest, file: ChosenFile, stop: AbortController): Promise<void> => {
    const { selection, format, separator } = request
    const input = { selection, format, separator, target: file.token }
    for await (const event of await client.exporting.run(input, { signal: stop.signal })) {
      if (event.state === 'running') setState({ is: 'running', done: event.done, total: event.total })
      else setState({ is: 'done', file, result: event })
    }
  }

  const start = async (request: ExportRequest): Promise<void> => {
    const stop = new AbortController()
    stopper.current = stop
    try {
      const { suggestedName, format } = request
      const file = await client.files.chooseSaveTarget({ suggestedName, extension: format })
      if (!file) return
      setState({ is: 'running', done: 0, total: 0 })
      await write(request, file, stop)
    } catch (error) {
      setState(stop.signal.aborted ? { is: 'stopped' } : { is: 'failed', error })
    }
  }

  return { state, start, stop: () => stopper.current?.abort() }
}
