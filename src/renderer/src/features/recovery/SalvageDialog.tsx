import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { DialogActs, DialogFrame } from '#renderer/ui/DialogFrame.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { firstFocus } from '#renderer/ui/first-focus.ts'
import { KeyCap } from '#renderer/ui/KeyCap.tsx'
import classes from './RestoreDialog.module.css'
import { SalvageOutcome } from './SalvageOutcome.tsx'
import { useSalvage } from './use-salvage.ts'

/** There before it opens, so that the focus finds its way back. */
export const SalvageDialog = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const t = useT()
  const queries = useQueryClient()
  const { state, start, stop, forget } = useSalvage()
  const use = useMutation(rpc.recovery.useSalvaged.mutationOptions({ onSuccess: () => queries.invalidateQueries() }))
  const discard = useMutation(rpc.recovery.discardSalvaged.mutationOptions())
  const leave = () => {
    // Which shop is opened just now is decided.
    if (use.isPending) return
    if (state.is === 'running') stop()
    if (state.is === 'done') discard.mutate(undefined)
    forget()
    use.reset()
    onClose()
  }
  return (
    <DialogFrame opened={opened} title={t('backup.salvage')} size="large" onLeave={leave}>
      {state.is !== 'done' && <p className={classes.lead}>{t('salvage.lead')}</p>}
      {state.is === 'running' && <p role="status">{t(state.step === 'aside' ? 'salvage.aside' : 'salvage.running')}</p>}
      {state.is === 'stopped' && <ErrorNotice title={t('salvage.stopped')} />}
      {state.is === 'failed' && <ErrorNotice error={state.error} more={t('safe.data_untouched')} />}
      {state.is === 'done' && <SalvageOutcome shop={state.shop} />}
      {(use.error ?? discard.error) && (
        <ErrorNotice error={use.error ?? discard.error} more={t('safe.data_untouched')} />
      )}
      <DialogActs>
        {state.is === 'running' ? (
          <ActButton ref={firstFocus} onClick={stop}>
            {t('btn.stop')}
          </ActButton>
        ) : (
          <ActButton look="quiet" onClick={leave} disabled={use.isPending}>
            {t(state.is === 'done' ? 'salvage.not_now' : 'btn.cancel')}
            <KeyCap>Esc</KeyCap>
          </ActButton>
        )}
        {state.is === 'done' && (
          <ActButton
            ref={firstFocus}
            look="primary"
            disabled={use.isPending}
            onClick={() => use.mutate({ id: state.shop.id })}
          >
            {t('salvage.use')}
          </ActButton>
        )}
        {(state.is === 'waiting' || state.is === 'stopped' || state.is === 'failed') && (
          <ActButton look="primary" onClick={() => void start()} data-autofocus>
            {t('btn.salvage')}
          </ActButton>
        )}
      </DialogActs>
    </DialogFrame>
  )
}
