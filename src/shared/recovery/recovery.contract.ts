import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { CopyItem } from '#shared/copies/copies.schema.ts'
import { ChosenFile, FileToken } from '#shared/files/files.contract.ts'
import { NOT_FOUND, procedure } from '#shared/kernel/procedure.ts'
import { FolderRefusal, ShopStatus } from '#shared/shop/shop.schema.ts'
import { CopyRefused, PreviousShop, RestorePreview, RestoreSource } from './recovery.schema.ts'
import { SalvageEvent } from './salvage.schema.ts'

const refused = { COPY_REFUSED: { data: z.object({ refusal: CopyRefused }) } } as const
const folderRefused = {
  FOLDER_REFUSED: { data: z.object({ refusal: FolderRefusal, proposal: z.string().nullable() }) },
} as const

export const recoveryContract = {
  /** Newest first, also while the shop can't be opened. */
  copies: procedure.output(z.array(CopyItem)),
  /** A copy that lies elsewhere; null when the dialog was closed. */
  chooseFile: procedure.output(ChosenFile.nullable()),
  /** What would change. Nothing is written. */
  preview: procedure.input(RestoreSource).output(RestorePreview).errors(refused),
  /** Saves the present state, restores into a new folder and opens that; the old folder stays as it is. */
  restore: procedure
    .input(RestoreSource)
    .output(ShopStatus)
    .errors({ ...refused, ...folderRefused, NOT_SAVED: {} }),
  /** Folders that restored shops took the place of, the latest first. */
  previous: procedure.output(z.array(PreviousShop)),
  /** Opens one of them again; the folder that is left is kept in its turn. */
  goBack: procedure
    .input(z.object({ folder: FileToken }))
    .output(ShopStatus)
    .errors(folderRefused),
  /** Removes the files of a shop that was left long enough ago. */
  removePrevious: procedure
    .input(z.object({ folder: FileToken }))
    .output(z.object({}))
    .errors({ KEPT: { data: z.object({ days: z.int() }) } }),
  /**
   * Makes a shop of what a damaged one and its newest good copy still tell, in a folder of its own. Leaving the iterator stops it, and
   * nothing of it stays. Only while no shop is open.
   */
  salvage: procedure
    .output(eventIterator(SalvageEvent))
    .errors({ ...folderRefused, ALREADY_OPEN: {}, NOTHING_FOUND: {} }),
  /** Opens what was made; the damaged folder is kept like every folder that was left. */
  useSalvaged: procedure
    .input(z.object({ id: z.uuid() }))
    .output(ShopStatus)
    .errors({ ...NOT_FOUND, ALREADY_OPEN: {} }),
  /** Removes what was made and is not wanted. */
  discardSalvaged: procedure.output(z.object({})),
}
