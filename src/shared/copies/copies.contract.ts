import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { FileToken } from '#shared/files/files.contract.ts'
import { procedure } from '#shared/kernel/procedure.ts'
import { ChosenPlace, CopyItem, CopyStatus, MakeEvent, PlaceRefusal, ProveEvent } from './copies.schema.ts'

export const copiesContract = {
  /** How the copies stand: from memory, without a look at the second place. */
  status: procedure.output(CopyStatus),
  /** Newest first, those in the second place too where it is there. */
  list: procedure.output(z.array(CopyItem)),
  /** A copy now, whether or not something changed, carried to the second place too. Leaving the iterator stops it: nothing half-made stays. */
  makeNow: procedure.output(eventIterator(MakeEvent)),
  /** Restores the newest copy of each place on trial. Leaving the iterator stops it. */
  proveNow: procedure.output(eventIterator(ProveEvent)),
  /** Null when the dialog was closed. */
  chooseFolder: procedure.output(ChosenPlace.nullable()),
  /** Remembered on this computer; the copies that are there already stay. */
  setSecondPlace: procedure
    .input(z.object({ folder: FileToken }))
    .output(z.object({}))
    .errors({ PLACE_REFUSED: { data: z.object({ refusal: PlaceRefusal }) } }),
  /** Nothing is removed there. */
  forgetSecondPlace: procedure.output(z.object({})),
}
