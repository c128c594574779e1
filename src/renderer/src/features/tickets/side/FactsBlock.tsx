import { useQuery } from '@tanstack/react-query'
import { errorSentence } from '#renderer/app/errors.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { useReasons } from '#renderer/app/reasons.ts'
import { rpc } from '#renderer/app/rpc.ts'
import { useMay } from '#renderer/app/shop-context.ts'
import { CHANNELS, KINDS, PRIORITIES } from '#renderer/app/words.ts'
import { FieldError } from '#renderer/ui/ErrorNotice.tsx'
import { QuietChoice } from '#renderer/ui/QuietChoice.tsx'
import { SideBlock } from '#renderer/ui/SideBlock.tsx'
import { ReasonId, StaffId } from '#shared/kernel/ids.ts'
import { Channel, Priority, type Ticket, TicketKind } from '#shared/tickets/tickets.schema.ts'
import { useTicketEdit } from '../use-ticket-edit.ts'
import classes from './side.module.css'

/** Kind, reason, channel, priority and who is responsible, changed where they stand. */
export const FactsBlock = ({ ticket }: { ticket: Ticket }) => {
  const { t, format } = useLanguage()
  const mayEdit = useMay()('tickets.update')
  const { save, error, busy } = useTicketEdit(ticket)
  const { data: staff = [] } = useQuery(rpc.staff.list.queryOptions())
  const { reasons, nameOf } = useReasons()
  const { kind, channel, priority, reasonId, assignee, createdBy, createdAt, reopenedCount } = ticket
  const assigneeId = assignee?.id ?? null
  return (
    <SideBlock title={t('entity.case')}>
      <QuietChoice
        label={t('reason.title')}
        value={reasonId ?? ''}
        disabled={busy || !mayEdit}
        options={[
          { value: '', label: t('case.no_reason') },
          ...reasons
            .filter(({ id, retired }) => !retired || id === reasonId)
            .map((reason) => ({ value: reason.id, label: nameOf(reason) })),
        ]}
        onChange={(chosen) =>
          void save({ patch: { reasonId: chosen === '' ? null : ReasonId.parse(chosen) } }, { patch: { reasonId } })
        }
      />
      <QuietChoice
        label={t('field.assignee')}
        value={assigneeId ?? ''}
        disabled={busy || !mayEdit}
        options={[
          { value: '', label: t('status.unassigned') },
          ...staff
            .filter(({ id, working }) => working || id === assigneeId)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(chosen) =>
          void save({ patch: { assigneeId: chosen === '' ? null : StaffId.parse(chosen) } }, { patch: { assigneeId } })
        }
      />
      <QuietChoice
        label={t('field.priority')}
        value={priority}
        disabled={busy || !mayEdit}
        options={Priority.options.map((value) => ({ value, label: t(PRIORITIES[value]) }))}
        onChange={(chosen) => void save({ patch: { priority: chosen } }, { patch: { priority } })}
      />
      <QuietChoice
        label={t('field.kind')}
        value={kind}
        disabled={busy || !mayEdit}
        options={TicketKind.options.map((value) => ({ value, label: t(KINDS[value]) }))}
        onChange={(chosen) => void save({ patch: { kind: chosen } }, { patch: { kind } })}
      />
      <QuietChoice
        label={t('field.channel')}
        value={channel}
        disabled={busy || !mayEdit}
        options={Channel.options.map((value) => ({ value, label: t(CHANNELS[value]) }))}
        onChange={(chosen) => void save({ patch: { channel: chosen } }, { patch: { channel } })}
      />
      {error !== undefined && <FieldError>{errorSentence(error, t)}</FieldError>}
      <p className={classes.quiet}>
        {[
          t('print.taken_by', { name: createdBy.name }),
          format.moment(createdAt),
          reopenedCount > 0 && t('case.reopened_times', { n: reopenedCount }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </SideBlock>
  )
}
