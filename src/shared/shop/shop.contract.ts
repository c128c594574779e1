import { z } from 'zod'
import { FileToken } from '#shared/files/files.contract.ts'
import { procedure } from '#shared/kernel/procedure.ts'
import { ChosenFolder, FolderRefusal, NewShop, ShopStatus } from './shop.schema.ts'

const refused = {
  FOLDER_REFUSED: { data: z.object({ refusal: FolderRefusal, proposal: z.string().nullable() }) },
} as const
const byToken = z.object({ folder: FileToken })

export const shopContract = {
  status: procedure.output(ShopStatus),
  create: procedure
    .input(NewShop)
    .output(ShopStatus)
    .errors({ ...refused, ALREADY_OPEN: {} }),
  /** Null when the dialog was closed. */
  chooseFolder: procedure.output(ChosenFolder.nullable()),
  /** Opens the shop in another folder and remembers it. */
  locate: procedure.input(byToken).output(ShopStatus).errors(refused),
  /** Copies, verifies, switches over; the old folder stays as it was. */
  move: procedure.input(byToken).output(ShopStatus).errors(refused),
  /** The clock is right as it is: nothing more is said of this jump. */
  trustClock: procedure.output(z.object({})),
  /** Tries to open again what could not be opened, or what was away while it was open. */
  retry: procedure.output(ShopStatus),
  /** Opens the folder in the system's file manager. */
  reveal: procedure.output(z.object({})),
}
