import { Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { KeyCap } from '#renderer/ui/KeyCap.tsx'
import type { SupportReport } from '#shared/support/support.contract.ts'
import classes from './SupportDialog.module.css'

/** There before it opens, so that the focus finds its way back. */
type Props = { report: SupportReport | undefined; opened: boolean; onClose: () => void }

export const SupportDialog = ({ report, opened, onClose }: Props) => {
  const t = useT()
  useKeys('everywhere', {}, { enabled: opened, blocks: true })
  const { mutate, data: saved, error, isPending, reset } = useMutation(rpc.support.toFile.mutationOptions())
  const close = () => {
    reset()
    onClose()
  }
  return (
    <Modal.Root
      opened={opened}
      onClose={close}
      centered
      size={680}
      radius="lg"
      transitionProps={{ duration: 120 }}
      classNames={{ content: classes.content, body: classes.body, title: classes.title }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title>{t('support.title')}</Modal.Title>
          <p className={classes.lead}>{t('support.lead')}</p>
          <textarea className={classes.text} readOnly aria-label={t('support.title')} value={report?.text ?? ''} />
          {error && <ErrorNotice error={error} />}
          <div className={classes.acts}>
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
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
