/** By what each kind of export can be narrowed. */
import { useQuery } from '@tanstack/react-query'
import { useT } from '#renderer/app/language.tsx'
import { useReasons } from '#renderer/app/reasons.ts'
import { rpc } from '#renderer/app/rpc.ts'
import {
  CHANNELS,
  COMPENSATION_KINDS,
  FOLLOW_UP_STATUSES,
  KINDS,
  PAYMENT_METHODS,
  STATUSES,
  TICKET_VIEWS,
} from '#renderer/app/words.ts'
import { CompensationKind, PaymentMethod } from '#shared/compensations/compensations.schema.ts'
import type { ExportKind } from '#shared/exporting/exporting.schema.ts'
import { FollowUpStatus } from '#shared/follow-ups/follow-ups.schema.ts'
import { Channel, TicketKind, TicketStatus, TicketView } from '#shared/tickets/tickets.schema.ts'

export type FilterOption = { value: string; label: string }
export type FilterField = { name: string; label: string; all: string; options: readonly FilterOption[] }

const LISTS = TicketView.exclude(['mine', 'all'])

export const useFilterFields = (what: ExportKind): readonly FilterField[] => {
  const t = useT()
  const { reasons, nameOf } = useReasons()
  const { data: staff = [] } = useQuery(rpc.staff.list.queryOptions())
  const all = t('money.all_of_them')
  const field = (name: string, label: string, options: readonly FilterOption[]): FilterField => ({
    name,
    label,
    all,
    options,
  })
  const yes = (name: string, label: string): FilterField =>
    field(name, label, [{ value: 'true', label: t('export.only_those_who_have') }])
  const people = field(
    'assigneeId',
    t('field.assignee'),
    staff.map(({ id, name }) => ({ value: id, label: name })),
  )
  switch (what) {
    case 'cases':
      return [
        field(
          'view',
          t('export.list'),
          LISTS.options.map((value) => ({ value, label: t(TICKET_VIEWS[value]) })),
        ),
        field(
          'status',
          t('field.status'),
          TicketStatus.options.map((value) => ({ value, label: t(STATUSES[value]) })),
        ),
        field(
          'kind',
          t('field.kind'),
          TicketKind.options.map((value) => ({ value, label: t(KINDS[value]) })),
        ),
        field(
          'channel',
          t('field.channel'),
          Channel.options.map((value) => ({ value, label: t(CHANNELS[value]) })),
        ),
        field(
          'reasonId',
          t('reason.title'),
          reasons.map((reason) => ({ value: reason.id, label: nameOf(reason) })),
        ),
        people,
      ]
    case 'customers':
      return [yes('onlyWithCredit', t('money.store_credit')), yes('onlyWithOpenTickets', t('field.open_cases'))]
    case 'follow_ups':
      return [
        field(
          'status',
          t('field.status'),
          FollowUpStatus.options.map((value) => ({ value, label: t(FOLLOW_UP_STATUSES[value]) })),
        ),
        people,
      ]
    case 'compensations':
    case 'accountant':
      return [
        field(
          'kind',
          t('field.kind'),
          CompensationKind.options.map((value) => ({ value, label: t(COMPENSATION_KINDS[value]) })),
        ),
        field(
          'method',
          t('acc.payment_method'),
          PaymentMethod.options.map((value) => ({ value, label: t(PAYMENT_METHODS[value]) })),
        ),
      ]
  }
}
