import {
  IconAt,
  IconBuildingStore,
  IconCircleCheck,
  IconDots,
  IconHourglass,
  IconInbox,
  IconLock,
  IconMessage,
  IconPhone,
  IconShoppingBag,
  IconStar,
  IconTool,
  IconTruck,
  IconTruckDelivery,
  IconUser,
  IconWorld,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Channel, TicketStatus } from '#shared/tickets/tickets.schema.ts'

export const CHANNEL_ICONS: Readonly<Record<Channel, TablerIcon>> = {
  counter: IconBuildingStore,
  phone: IconPhone,
  messenger: IconMessage,
  social: IconWorld,
  email: IconAt,
  web_shop: IconShoppingBag,
  delivery: IconTruckDelivery,
  review: IconStar,
  other: IconDots,
}

export const STATUS_ICONS: Readonly<Record<TicketStatus, TablerIcon>> = {
  new: IconInbox,
  in_progress: IconHourglass,
  waiting_customer: IconUser,
  waiting_supplier: IconTruck,
  waiting_delivery: IconTruckDelivery,
  waiting_repair: IconTool,
  resolved: IconCircleCheck,
  closed: IconLock,
}
