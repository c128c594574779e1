import { z } from 'zod'

/** A UUID as text. The type keeps a customer from being taken for a case. */
export const uuidBrand = <const Name extends string>(_name: Name) => z.uuid().brand<Name>()

export const CustomerId = uuidBrand('CustomerId')
export type CustomerId = z.infer<typeof CustomerId>

export const ContactId = uuidBrand('ContactId')
export type ContactId = z.infer<typeof ContactId>

export const TicketId = uuidBrand('TicketId')
export type TicketId = z.infer<typeof TicketId>

export const EventId = uuidBrand('EventId')
export type EventId = z.infer<typeof EventId>

export const FollowUpId = uuidBrand('FollowUpId')
export type FollowUpId = z.infer<typeof FollowUpId>

export const CompensationId = uuidBrand('CompensationId')
export type CompensationId = z.infer<typeof CompensationId>

export const ReasonId = uuidBrand('ReasonId')
export type ReasonId = z.infer<typeof ReasonId>

export const StaffId = uuidBrand('StaffId')
export type StaffId = z.infer<typeof StaffId>

export const OwnViewId = uuidBrand('OwnViewId')
export type OwnViewId = z.infer<typeof OwnViewId>

export const DraftId = uuidBrand('DraftId')
export type DraftId = z.infer<typeof DraftId>

export const PrintJobId = uuidBrand('PrintJobId')
export type PrintJobId = z.infer<typeof PrintJobId>

export const PrintedListId = uuidBrand('PrintedListId')
export type PrintedListId = z.infer<typeof PrintedListId>

export const ImportRunId = uuidBrand('ImportRunId')
export type ImportRunId = z.infer<typeof ImportRunId>
