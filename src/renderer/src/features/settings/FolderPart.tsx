import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ConfirmModal } from '#renderer/ui/ConfirmModal.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { FOLDER_REFUSALS } from '#shared/i18n/words.ts'
import type { ChosenFolder } from '#shared/shop/shop.schema.ts'
import classes from './settings.module.css'

export const FolderPart = () => {
  const t = useT()
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<ChosenFolder | null>(null)
  const { data: status } = useQuery(rpc.shop.status.queryOptions())
  const choose = useMutation(rpc.shop.chooseFolder.mutationOptions({ onSuccess: setChosen }))
  const reveal = useMutation(rpc.shop.reveal.mutationOptions())
  const move = useMutation(
    rpc.shop.move.mutationOptions({
      onSuccess: () => queries.invalidateQueries(),
      onSettled: () => setChosen(null),
    }),
  )
  const refused = chosen?.refusal ?? (chosen?.holdsShop ? 'not_empty' : null)
  return (
    <div className={classes.form}>
      <p className={classes.lead}>{t('set.folder_lead')}</p>
      <p className={classes.folder}>{status?.folder}</p>
      <div className={classes.acts}>
        <ActButton onClick={() => reveal.mutate(undefined)}>{t('set.folder_show')}</ActButton>
        <ActButton onClick={() => choose.mutate(undefined)} disabled={choose.isPending || move.isPending}>
          {t('shop.move')}
        </ActButton>
      </div>
      {chosen && refused && <ErrorNotice title={t(FOLDER_REFUSALS[refused])} more={chosen.folder} />}
      {move.error && <ErrorNotice error={move.error} more={t('safe.data_untouched')} />}
      <ConfirmModal
        opened={chosen !== null && !refused}
        title={t('set.move_question')}
        act={t('shop.move')}
        busy={move.isPending}
        onAct={() => chosen && move.mutate({ folder: chosen.token })}
        onLeave={() => setChosen(null)}
      >
        <p className={classes.folder}>{chosen?.folder}</p>
        <p className={classes.hint}>{t('set.move_hint')}</p>
      </ConfirmModal>
    </div>
  )
}
