import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLanguage } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { DialogActs } from '#renderer/ui/DialogFrame.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { firstFocus } from '#renderer/ui/first-focus.ts'
import classes from './RestoreDialog.module.css'
import type { ChosenCopy } from './RestoreDialog.tsx'
import { WhatChanges } from './WhatChanges.tsx'

type Props = { chosen: ChosenCopy; onBusy: (busy: boolean) => void; onBack: () => void; onDone: () => void }

/** What the restore would change, what is safe, and the act. */
export const RestoreQuestion = ({ chosen, onBusy, onBack, onDone }: Props) => {
  const { t, format } = useLanguage()
  const queries = useQueryClient()
  const { data: preview, error } = useQuery(
    rpc.recovery.preview.queryOptions({ input: chosen.source, staleTime: 0, gcTime: 0, retry: false }),
  )
  const restore = useMutation(
    rpc.recovery.restore.mutationOptions({
      onMutate: () => onBusy(true),
      onSuccess: async () => {
        onDone()
        await queries.invalidateQueries()
      },
      onError: () => onBusy(false),
    }),
  )
  const counted = preview && [
    t('plural.case', { n: preview.cases }),
    t('plural.customer', { n: preview.customers }),
    t('plural.promise', { n: preview.openPromises }),
  ]
  return (
    <>
      <p className={classes.lead}>
        <strong>{chosen.name}</strong>
        {counted && ` · ${t('restore.in_copy', { what: counted.join(', ') })}`}
        {preview?.lastChangeAt && ` · ${t('restore.last_change', { when: format.moment(preview.lastChangeAt) })}`}
      </p>
      {!preview && !error && <p role="status">{t('backup.checking')}</p>}
      {error && <ErrorNotice error={error} more={t('safe.nothing_lost')} />}
      {preview && <WhatChanges against={preview.against} />}
      {preview && <p className={classes.safe}>{t(preview.against ? 'restore.safe' : 'restore.safe_closed')}</p>}
      {restore.isPending && <p role="status">{t('restore.running')}</p>}
      {restore.error && <ErrorNotice error={restore.error} more={t('safe.nothing_lost')} />}
      <DialogActs>
        <ActButton look="quiet" onClick={onBack} disabled={restore.isPending}>
          {t('restore.other')}
        </ActButton>
        {preview && (
          <ActButton
            ref={firstFocus}
            look="primary"
            disabled={restore.isPending}
            onClick={() => restore.mutate(chosen.source)}
          >
            {t('btn.restore')}
          </ActButton>
        )}
      </DialogActs>
    </>
  )
}
