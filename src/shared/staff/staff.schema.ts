import { z } from 'zod'
import { StaffId } from '#shared/kernel/ids.ts'
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
