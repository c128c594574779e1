import { z } from 'zod'
import { OwnViewId } from '#shared/kernel/ids.ts'
import { NOT_FOUND, procedure } from '#shared/kernel/procedure.ts'
import { FilledShortText } from '#shared/kernel/text.ts'
import { NewOwnView, OwnView } from './own-views.schema.ts'

const VIEW_NAME_TAKEN = { VIEW_NAME_TAKEN: {} } as const

/** Lists that a person saved; nobody sees or changes another person's. */
export const ownViewsContract = {
  /** In the order in which they were saved; none while nobody is at the till. */
  list: procedure.output(z.array(OwnView)),
  create: procedure
    .input(NewOwnView)
    .output(OwnView)
    .errors({ ...VIEW_NAME_TAKEN, TOO_MANY_VIEWS: {} }),
  rename: procedure
    .input(z.object({ id: OwnViewId, name: FilledShortText }))
    .output(OwnView)
    .errors({ ...NOT_FOUND, ...VIEW_NAME_TAKEN }),
  remove: procedure
    .input(z.object({ id: OwnViewId }))
    .output(z.object({}))
    .errors(NOT_FOUND),
}
