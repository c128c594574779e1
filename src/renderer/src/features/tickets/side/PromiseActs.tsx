import { useMutation, useQuery } from '@tanstack/react-query'
import { errorSentence } from '#renderer/app/errors.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { FieldError } from '#renderer/ui/ErrorNotice.tsx'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import { QuietChoice } from '#renderer/ui/QuietChoice.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import type { FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import { StaffId } from '#shared/kernel/ids.ts'
import classes from './side.module.css'

/** Who keeps the promise that the band shows, and giving it up. */
export const ShownPromiseActs = ({ promise }: { promise: FollowUp }) => {
  const { t } = useLanguage()
  const toasts = useToasts()
  const { data: staff = [] } = useQuery(rpc.staff.list.queryOptions())
  const undo = useMutation(rpc.followUps.undo.mutationOptions())
  const assign = useMutation(rpc.followUps.assign.mutationOptions())
  const cancel = useMutation(
    rpc.followUps.cancel.mutationOptions({
      onSuccess: ({ eventId }) => toasts.confirm(t('case.promise_cancelled'), () => undo.mutate({ eventId })),
    }),
  )
  const error = assign.error ?? cancel.error ?? undo.error
  const assigneeId = promise.assignee?.id ?? null
  return (
    <div className={classes.shownActs}>
      <QuietChoice
        label={t('field.assignee')}
        hideLabel
        value={assigneeId ?? ''}
        options={[
          { value: '', label: t('status.unassigned') },
          ...staff
            .filter(({ id, working }) => working || id === assigneeId)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(chosen) => {
          assign.mutate(
            { id: promise.id, assigneeId: chosen === '' ? null : StaffId.parse(chosen) },
            { onSuccess: () => toasts.confirm(t('ok.saved'), () => assign.mutate({ id: promise.id, assigneeId })) },
          )
        }}
      />
      <LinkButton disabled={cancel.isPending} onClick={() => cancel.mutate({ id: promise.id })}>
        {t('case.cancel_promise')}
      </LinkButton>
      {error && <FieldError>{errorSentence(error, t)}</FieldError>}
    </div>
  )
}
