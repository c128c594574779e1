import { useMutation } from '@tanstack/react-query'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import classes from './settings.module.css'

/** The owner's way back in after a forgotten PIN: shown this once, to be printed or written down and put away. */
export const RecoveryKey = () => {
  const t = useT()
  const { confirm } = useToasts()
  const { mutate, data, error, isPending } = useMutation(rpc.staff.makeRecoveryKey.mutationOptions())
  const print = useMutation(
    rpc.printing.printRecoveryKey.mutationOptions({ onSuccess: () => confirm(t('staff.recovery_printed')) }),
  )
  return (
    <section>
      <h2 className={classes.heading}>{t('staff.recovery_key')}</h2>
      <p className={classes.lead}>{t('staff.recovery_lead')}</p>
      {data && (
        <p role="status" className={classes.key}>
          {data.key}
        </p>
      )}
      {data && <p className={classes.lead}>{t('staff.recovery_once')}</p>}
      <div className={`${classes.acts} ${classes.make}`}>
        {data && (
          <ActButton look="primary" disabled={print.isPending} onClick={() => print.mutate({ key: data.key })}>
            {t('staff.recovery_print')}
          </ActButton>
        )}
        <ActButton disabled={isPending} onClick={() => mutate({})}>
          {t('staff.recovery_make')}
        </ActButton>
      </div>
      {print.error && (
        <div className={classes.make}>
          <ErrorNotice error={print.error} />
        </div>
      )}
      {error && <ErrorNotice error={error} more={t('safe.data_untouched')} />}
    </section>
  )
}
