import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { useMay } from '#renderer/app/shop-context.ts'
import { PreviousShops, RestoreButton } from '#renderer/features/recovery/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import classes from './CopiesPart.module.css'
import { CopyFacts } from './CopyFacts.tsx'
import { CopyProgress } from './CopyProgress.tsx'
import { CopyRow } from './CopyRow.tsx'
import { useCopyStatus, useSecondPlace } from './copies.queries.ts'
import { useCopyWork } from './copy-work.ts'

/** Settings › copies: how they stand, where they go, which there are. */
export const CopiesPart = () => {
  const { t } = useLanguage()
  const may = useMay()
  const { data: status } = useCopyStatus()
  const { data: shop } = useQuery(rpc.shop.status.queryOptions())
  const { data: copies, error } = useQuery(rpc.copies.list.queryOptions({ staleTime: 0 }))
  const { state, make, prove, stop } = useCopyWork()
  const { choose, set, forget } = useSecondPlace()
  const isBusy = state.is === 'running' || set.isPending || (status?.running ?? null) !== null
  const failed = choose.error ?? set.error ?? forget.error ?? error
  const chooseSecond = async () => {
    const chosen = await choose.mutateAsync(undefined)
    if (chosen) set.mutate({ folder: chosen.token })
  }
  return (
    <div className={classes.part}>
      <p className={classes.lead}>{t('set.copies_lead')}</p>
      {shop && <p className={classes.lead}>{t('copies.in_folder', { folder: shop.folder })}</p>}
      {status && <CopyFacts status={status} />}
      <div className={classes.acts}>
        <ActButton disabled={isBusy} onClick={make}>
          {t('copies.make_now')}
        </ActButton>
        <ActButton disabled={isBusy} onClick={prove}>
          {t('copies.prove_now')}
        </ActButton>
        {may('copies.setSecondPlace') && (
          <ActButton disabled={isBusy || choose.isPending} onClick={() => void chooseSecond().catch(() => undefined)}>
            {t('copies.choose_second')}
          </ActButton>
        )}
        {status?.second && may('copies.forgetSecondPlace') && (
          <ActButton look="quiet" disabled={isBusy} onClick={() => forget.mutate(undefined)}>
            {t('copies.forget_second')}
          </ActButton>
        )}
      </div>
      {state.is !== 'running' && (
        <p role="status" className={classes.lead}>
          {isBusy && t('copies.running')}
        </p>
      )}
      <CopyProgress work={state} onStop={stop} />
      {failed && <ErrorNotice error={failed} more={t('safe.data_untouched')} />}
      {copies?.length === 0 && !status?.last && <p className={classes.lead}>{t('copies.none_yet')}</p>}
      {copies && copies.length > 0 && (
        <ul className={classes.rows} aria-label={t('backup.title')}>
          {copies.map((copy) => (
            <CopyRow key={copy.name} copy={copy} />
          ))}
        </ul>
      )}
      <div className={classes.acts}>
        <RestoreButton />
      </div>
      <PreviousShops />
    </div>
  )
}
