/** Wires the services of one open shop. */
import { createReasonsService } from '#main/features/reasons/reasons.service.ts'
import { createSettingsService } from '#main/features/settings/settings.service.ts'
import { createStaffService } from '#main/features/staff/staff.service.ts'
import { createTimelineService } from '#main/features/timeline/timeline.service.ts'
import type { Clock } from '#main/platform/clock.ts'
import type { Door } from '#main/platform/db/door.ts'

export type ServiceDeps = { door: Door; now: Clock; machineTimeZone: string }

export const createServices = (deps: ServiceDeps) => {
  const settings = createSettingsService(deps)
  const staff = createStaffService(deps)
  const reasons = createReasonsService(deps)
  const timeline = createTimelineService({ ...deps, staff })
  return { settings, staff, reasons, timeline }
}

export type Services = ReturnType<typeof createServices>
