/** Which screens have said their one line to whom; in the shop's file, so that it is said once in the whole shop. */
import { z } from 'zod'
import type { StaffService } from '#main/features/staff/staff.service.ts'
import type { Actor, Door } from '#main/platform/db/door.ts'
import { HintScreen } from '#shared/settings/hints.schema.ts'
import { findSetting, saveSetting } from './settings.repo.ts'

const Seen = z.array(HintScreen).catch([])

export const createHints = ({ door, staff }: { door: Door; staff: StaffService }) => {
  const keyOf = (staffId: number) => `seenHints:${staff.nameOf(staffId).id}`
  const seenHints = (staffId: number): HintScreen[] => Seen.parse(findSetting(door.read, keyOf(staffId)))
  return {
    seenHints,
    markHintSeen: (actor: Actor & { staffId: number }, screen: HintScreen): void => {
      const seen = seenHints(actor.staffId)
      if (seen.includes(screen)) return
      door.write(actor, (trx) => saveSetting(trx, keyOf(actor.staffId), [...seen, screen]))
    },
  }
}
