import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { client } from '#renderer/app/rpc.ts'
import type { FileToken } from '#shared/files/files.contract.ts'
import type {
  ImportEvent,
  ImportField,
  OpenedImport,
  PreviewEvent,
  ReadOptions,
} from '#shared/importing/importing.schema.ts'

export type ImportInput = { file: FileToken; options: ReadOptions; fields: ImportField[]; hash: string }
export type Progress = { done: number; total: number }
export type Previewed = Extract<PreviewEvent, { type: 'done' }>
export type Imported = Extract<ImportEvent, { type: 'done' }>

// Beside the calls' own keys: a commit elsewhere in the shop is no reason to read the file again.
const OPENED = 'imported file'
const PREVIEWED = 'preview of an import'

export const useOpened = (file: FileToken, options: ReadOptions) =>
  useQuery<OpenedImport>({
    queryKey: [OPENED, file, options],
    queryFn: ({ signal }) => client.importing.open({ file, options }, { signal }),
    placeholderData: (previous) => previous,
    gcTime: 0,
  })

/** What would become of the rows; begins anew with every other reading of the file. */
export const usePreview = (input: ImportInput) => {
  const [progress, setProgress] = useState<Progress>()
  const { data, error, isFetching, refetch } = useQuery<Previewed>({
    queryKey: [PREVIEWED, input],
    queryFn: async ({ signal }) => {
      setProgress(undefined)
      for await (const event of await client.importing.preview(input, { signal })) {
        if (event.type === 'done') return event
        setProgress({ done: event.done, total: event.total })
      }
      throw new DOMException('The preview was left', 'AbortError')
    },
    placeholderData: (previous) => previous,
    gcTime: 0,
  })
  return { previewed: data, error, isCounting: isFetching, progress: isFetching ? progress : undefined, refetch }
}

export type RunState =
  | { is: 'waiting' }
  | { is: 'running'; progress: Progress }
  | { is: 'done'; imported: Imported }
  | { is: 'stopped'; progress: Progress }
  | { is: 'failed'; error: unknown }

/** Leaving the screen stops the import like the button does; what is in stays and can be undone. */
export const useRun = (onEnd: () => void) => {
  const [state, setState] = useState<RunState>({ is: 'waiting' })
  const stopper = useRef<AbortController>(undefined)
  useEffect(() => () => stopper.current?.abort(), [])

  const start = async (input: ImportInput, total: number): Promise<void> => {
    const stop = new AbortController()
    stopper.current = stop
    let progress: Progress = { done: 0, total }
    setState({ is: 'running', progress })
    try {
      for await (const event of await client.importing.run(input, { signal: stop.signal })) {
        if (event.type === 'done') {
          setState({ is: 'done', imported: event })
          break
        }
        progress = { done: event.done, total: event.total }
        setState({ is: 'running', progress })
      }
    } catch (error) {
      setState(stop.signal.aborted ? { is: 'stopped', progress } : { is: 'failed', error })
    } finally {
      onEnd()
    }
  }
  return {
    state,
    start: (input: ImportInput, total: number) => void start(input, total),
    stop: () => stopper.current?.abort(),
  }
}
