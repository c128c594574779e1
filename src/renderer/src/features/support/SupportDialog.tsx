import { useMutation } from '@tanstack/react-query'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { DialogActs, DialogFrame } from '#renderer/ui/DialogFrame.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { KeyCap } from '#renderer/ui/KeyCap.tsx'
import type { SupportReport } from '#shared/support/support.contract.ts'
import classes from './SupportDialog.module.css'

/** There before it opens, so that the focus finds its way back. */
type Props = { report: SupportReport | undefined; opened: boolean; onClose: () => void }

export const SupportDialog = ({ report, opened, onClose }: Props) => {
  const t = useT()
  const { mutate, data: saved, error, isPending, reset } = useMutation(rpc.support.toFile.mutationOptions())
  const close = () => {
    reset()
    onClose()
  }
  return (
    <DialogFrame opened={opened} title={t('support.title')} size="large" onLeave={close}>
      <p className={classes.lead}>{t('support.lead')}</p>
      <textarea className={classes.text} readOnly aria-label={t('support.title')} value={report?.text ?? ''} />
      {error && <ErrorNotice error={error} />}
      <DialogActs>
        {saved && <p role="status">{t('ok.saved_file', { name: saved.name })}</p>}
        <ActButton look="quiet" onClick={close}>
          {t('btn.close')}
          <KeyCap>Esc</KeyCap>
        </ActButton>
        <ActButton
          look="primary"
          disabled={isPending}
          onClick={() => report && mutate({ id: report.id })}
          data-autofocus
        >
          {t('support.save')}
        </ActButton>
      </DialogActs>
    </DialogFrame>
  )
}
