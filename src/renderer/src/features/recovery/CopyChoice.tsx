import { useMutation, useQuery } from '@tanstack/react-query'
import type { KeyboardEvent } from 'react'
import { useLanguage } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { DialogActs } from '#renderer/ui/DialogFrame.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { firstFocus } from '#renderer/ui/first-focus.ts'
import { KeyCap } from '#renderer/ui/KeyCap.tsx'
import type { CopyItem } from '#shared/copies/copies.schema.ts'
import classes from './RestoreDialog.module.css'
import type { ChosenCopy } from './RestoreDialog.tsx'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Up and down from one copy to the next, as in every list. */
const step = (event: KeyboardEvent<HTMLUListElement>): void => {
  const by = STEPS[event.key]
  if (by === undefined) return
  event.preventDefault()
  const rows = [...event.currentTarget.querySelectorAll('button:enabled')]
  const next = rows[rows.indexOf(document.activeElement ?? event.currentTarget) + by]
  if (next instanceof HTMLElement) next.focus()
}

type Props = { onChoose: (chosen: ChosenCopy) => void; onLeave: () => void }

export const CopyChoice = ({ onChoose, onLeave }: Props) => {
  const { t, format } = useLanguage()
  const { data: copies, error } = useQuery(rpc.recovery.copies.queryOptions({ staleTime: 0 }))
  const choose = useMutation(
    rpc.recovery.chooseFile.mutationOptions({
      onSuccess: (file) => file && onChoose({ source: { file: file.token }, name: file.name }),
    }),
  )
  const newestGood = copies?.find(({ state }) => state === 'good')
  const row = (copy: CopyItem) => {
    const when = format.moment(copy.at)
    return (
      <li key={copy.name}>
        <button
          type="button"
          className={classes.copy}
          disabled={copy.state === 'damaged'}
          ref={copy === newestGood ? firstFocus : undefined}
          data-autofocus={copy === newestGood || undefined}
          onClick={() => onChoose({ source: { copy: copy.name }, name: when })}
        >
          <strong>{when}</strong>
          <span>{copy.cases === null ? '' : t('plural.case', { n: copy.cases })}</span>
          <span className={classes.quiet}>
            {copy.state === 'damaged' ? t('restore.damaged_row') : format.fileSize(copy.bytes)}
          </span>
        </button>
      </li>
    )
  }
  return (
    <>
      <p className={classes.lead}>{t('restore.choose')}</p>
      {copies && copies.length === 0 && <p>{t('restore.none')}</p>}
      {copies && copies.length > 0 && (
        <ul className={classes.copies} aria-label={t('restore.choose')} onKeyDown={step}>
          {copies.map(row)}
        </ul>
      )}
      {(error ?? choose.error) && <ErrorNotice error={error ?? choose.error} />}
      <DialogActs>
        <ActButton className={classes.first} onClick={() => choose.mutate(undefined)} disabled={choose.isPending}>
          {t('restore.file')}
        </ActButton>
        <ActButton look="quiet" onClick={onLeave}>
          {t('btn.cancel')}
          <KeyCap>Esc</KeyCap>
        </ActButton>
      </DialogActs>
    </>
  )
}
