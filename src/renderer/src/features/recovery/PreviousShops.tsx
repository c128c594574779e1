import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ConfirmModal } from '#renderer/ui/ConfirmModal.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import type { PreviousShop } from '#shared/recovery/recovery.schema.ts'
import classes from './PreviousShops.module.css'

type Asked = { act: 'back' | 'remove'; shop: PreviousShop }

/** Folders that a restored shop took the place of: each can be opened again, and goes when it was kept long enough. */
export const PreviousShops = () => {
  const { t, format } = useLanguage()
  const queries = useQueryClient()
  const [asked, setAsked] = useState<Asked>()
  const { data: shops = [] } = useQuery(rpc.recovery.previous.queryOptions({ staleTime: 0 }))
  const settled = { onSuccess: () => queries.invalidateQueries(), onSettled: () => setAsked(undefined) }
  const goBack = useMutation(rpc.recovery.goBack.mutationOptions(settled))
  const remove = useMutation(rpc.recovery.removePrevious.mutationOptions(settled))
  const failed = goBack.error ?? remove.error
  if (shops.length === 0) return null
  const act = ({ act: name, shop }: Asked) =>
    name === 'back' ? goBack.mutate({ folder: shop.token }) : remove.mutate({ folder: shop.token })
  return (
    <section aria-label={t('restore.previous')}>
      <h3 className={classes.heading}>{t('restore.previous')}</h3>
      <p className={classes.lead}>{t('restore.previous_lead')}</p>
      <ul className={classes.previous}>
        {shops.map((shop) => (
          <li key={shop.folder}>
            <p className={classes.folder}>{shop.folder}</p>
            <p className={classes.left}>
              {t('restore.left_at', { when: format.moment(shop.leftAt) })}
              {shop.daysKept > 0 && ` · ${t('restore.kept_days', { n: shop.daysKept })}`}
            </p>
            <ActButton size="small" onClick={() => setAsked({ act: 'back', shop })}>
              {t('restore.go_back')}
            </ActButton>{' '}
            {shop.daysKept === 0 && (
              <ActButton size="small" look="quiet" onClick={() => setAsked({ act: 'remove', shop })}>
                {t('restore.remove')}
              </ActButton>
            )}
          </li>
        ))}
      </ul>
      {failed && <ErrorNotice error={failed} more={t('safe.nothing_lost')} />}
      <ConfirmModal
        opened={asked !== undefined}
        title={t(asked?.act === 'remove' ? 'restore.remove_question' : 'restore.go_back_question')}
        act={t(asked?.act === 'remove' ? 'restore.remove' : 'restore.go_back')}
        busy={goBack.isPending || remove.isPending}
        onAct={() => asked && act(asked)}
        onLeave={() => setAsked(undefined)}
      >
        <p className={classes.folder}>{asked?.shop.folder}</p>
        <p>{t(asked?.act === 'remove' ? 'restore.remove_hint' : 'restore.go_back_hint')}</p>
      </ConfirmModal>
    </section>
  )
}
