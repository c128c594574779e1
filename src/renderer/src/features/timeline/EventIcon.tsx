import {
  IconArrowBackUp,
  IconCheck,
  IconClock,
  IconClockEdit,
  IconCoins,
  IconHeartHandshake,
  IconLock,
  IconMessage,
  IconPencil,
  IconPhone,
  IconPhoneCheck,
  IconPhoneX,
  IconPrinter,
  IconProgress,
  IconRotateClockwise,
  IconUser,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react'
import { CHANNEL_ICONS } from '#renderer/ui/record-icons.ts'
import { Channel } from '#shared/tickets/tickets.schema.ts'
import type { EventKind, TimelineEntry } from '#shared/tickets/timeline.schema.ts'

const ICONS: Readonly<Record<Exclude<EventKind, 'created'>, TablerIcon>> = {
  note: IconLock,
  call: IconPhone,
  message: IconMessage,
  status_changed: IconProgress,
  reopened: IconRotateClockwise,
  details_changed: IconPencil,
  customer_changed: IconUser,
  assignee_changed: IconUser,
  promise_made: IconClock,
  promise_kept: IconCheck,
  promise_moved: IconClockEdit,
  promise_cancelled: IconX,
  promise_undone: IconArrowBackUp,
  reached: IconPhoneCheck,
  no_answer: IconPhoneX,
  compensation_added: IconCoins,
  compensation_reversed: IconArrowBackUp,
  credit_redeemed: IconCoins,
  credit_reversed: IconArrowBackUp,
  recovery_changed: IconHeartHandshake,
  slip_printed: IconPrinter,
}

const iconOf = ({ kind, details }: Pick<TimelineEntry, 'kind' | 'details'>): TablerIcon =>
  kind === 'created' ? CHANNEL_ICONS[Channel.safeParse(details.channel).data ?? 'other'] : ICONS[kind]

/** Beside words only, so it is silent for readers. */
export const EventIcon = ({ entry }: { entry: Pick<TimelineEntry, 'kind' | 'details'> }) => {
  const Icon = iconOf(entry)
  return <Icon size={18} stroke={1.75} aria-hidden />
}
