import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat, useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ConfirmModal } from '#renderer/ui/ConfirmModal.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import type { ImportRun } from '#shared/importing/importing.schema.ts'
import classes from './ImportTable.module.css'
import { RUN_WORDS } from './importing.words.ts'

const POLL_MS = 500
const SKELETON = [130, 320, 120, 200]

/** A question first, then the whole import goes. */
export const useUndoImport = (onUndone?: () => void) => {
  const t = useT()
  const queries = useQueryClient()
  const { confirm } = useToasts()
  const [asked, setAsked] = useState<ImportRun['id']>()
  const { mutate, isPending, error } = useMutation(
    rpc.importing.undo.mutationOptions({
      onSuccess: (report) => {
        confirm(t('import.undo_result', report))
        onUndone?.()
      },
      onSettled: async () => {
        setAsked(undefined)
        await queries.invalidateQueries({ queryKey: rpc.importing.key() })
      },
    }),
  )
  const question = (
    <ConfirmModal
      opened={asked !== undefined}
      title={t('confirm.undo_import')}
      act={t('import.undo')}
      busy={isPending}
      onAct={() => asked && mutate({ id: asked })}
      onLeave={() => setAsked(undefined)}
    >
      {t('import.undo_more')}
    </ConfirmModal>
  )
  return { ask: setAsked, question, error }
}

export const EarlierImports = () => {
  const t = useT()
  const {
    data: runs,
    error,
    isLoading,
  } = useQuery(
    rpc.importing.runs.queryOptions({
      // Counting goes on in transactions that are no news to anybody else.
      refetchInterval: ({ state }) => (state.data?.some(({ status }) => status === 'running') ? POLL_MS : false),
    }),
  )
  const { ask, question, error: undoError } = useUndoImport()
  if (error) return <ErrorNotice error={error} />
  if (isLoading) return <Skeleton columns={SKELETON} />
  if (!runs || runs.length === 0) return null
  return (
    <section aria-label={t('import.earlier')} className={classes.earlier}>
      <h2 className={classes.head}>{t('import.earlier')}</h2>
      {undoError && <ErrorNotice error={undoError} />}
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('time.date')}</th>
            <th scope="col">{t('import.file')}</th>
            <th scope="col" className={classes.figure}>
              {t('import.created')}
            </th>
            <th scope="col" className={classes.figure}>
              {t('import.updated')}
            </th>
            <th scope="col" className={classes.figure}>
              {t('import.skipped')}
            </th>
            <th scope="col">{t('field.status')}</th>
            <th scope="col">{t('import.by')}</th>
            <th scope="col">
              <span className="kh-hidden">{t('import.undo')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <RunRow key={run.id} run={run} onUndo={() => ask(run.id)} />
          ))}
        </tbody>
      </table>
      {question}
    </section>
  )
}

const RunRow = ({ run, onUndo }: { run: ImportRun; onUndo: () => void }) => {
  const t = useT()
  const format = useFormat()
  const { fileName, status, at, by, created, updated, skipped } = run
  const isUndoable = (status === 'done' || status === 'stopped') && created + updated > 0
  return (
    <tr>
      <td className="kh-figures">{format.moment(at)}</td>
      <td className={classes.wide} title={fileName}>
        {fileName}
      </td>
      <td className={classes.figure}>{format.number(created)}</td>
      <td className={classes.figure}>{format.number(updated)}</td>
      <td className={classes.figure}>{format.number(skipped)}</td>
      <td>{t(RUN_WORDS[status])}</td>
      <td className={classes.name}>{by?.name}</td>
      <td className={classes.act}>
        {isUndoable && (
          <ActButton size="small" aria-label={`${t('import.undo')}: ${fileName}`} onClick={onUndo}>
            {t('btn.undo')}
          </ActButton>
        )}
      </td>
    </tr>
  )
}
