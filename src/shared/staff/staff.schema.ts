import { z } from 'zod'
import { StaffId } from '#shared/kernel/ids.ts'
import { Instant } from '#shared/kernel/instant.ts'
import { FilledShortText } from '#shared/kernel/text.ts'

export const Role = z.enum(['owner', 'manager', 'clerk', 'accountant'])
export type Role = z.infer<typeof Role>

export const StaffRef = z.object({ id: StaffId, name: z.string() })
export type StaffRef = z.infer<typeof StaffRef>

export const Staff = StaffRef.extend({ role: Role, working: z.boolean(), hasPin: z.boolean(), version: z.int() })
export type Staff = z.infer<typeof Staff>

export const NewStaff = z.object({ name: FilledShortText, role: Role })
export type NewStaff = z.infer<typeof NewStaff>

export const StaffPatch = z.object({ name: FilledShortText, role: Role, working: z.boolean() }).partial()
export type StaffPatch = z.infer<typeof StaffPatch>

export const SecurityKind = z.enum([
  'pin_wrong',
  'pin_set',
  'pin_removed',
  'key_made',
  'recovered',
  'joined',
  'role_changed',
  'left',
  'came_back',
])
export type SecurityKind = z.infer<typeof SecurityKind>

export const SecurityEvent = z.object({
  kind: SecurityKind,
  /** Whose PIN, key or role it is. */
  person: StaffRef,
  /** Null for a wrong try: who typed it is not known. */
  by: StaffRef.nullable(),
  /** Since then. */
  role: Role.nullable(),
  at: Instant,
})
export type SecurityEvent = z.infer<typeof SecurityEvent>
