import { z } from 'zod'
import { procedure } from '#shared/kernel/procedure.ts'
import { FilledShortText } from '#shared/kernel/text.ts'

/** Stands for a path that only the main process knows. */
export const FileToken = z.uuid().brand<'FileToken'>()
export type FileToken = z.infer<typeof FileToken>

/** Why a chosen file can't be written. */
export const TargetRefusal = z.enum(['READ_ONLY', 'IN_USE', 'DISK_FULL', 'MISSING'])
export type TargetRefusal = z.infer<typeof TargetRefusal>

/** `folder` is the name of the folder alone, never its path. */
export const ChosenFile = z.object({ token: FileToken, name: z.string(), folder: z.string() })
export type ChosenFile = z.infer<typeof ChosenFile>

const Extension = z.string().regex(/^[a-z0-9]{1,8}$/)

export const filesContract = {
  /** Null when the dialog was closed. */
  chooseSaveTarget: procedure
    .input(z.object({ suggestedName: FilledShortText, extension: Extension }))
    .output(ChosenFile.nullable()),
  chooseOpenFile: procedure
    .input(z.object({ extensions: z.array(Extension).min(1).max(10) }))
    .output(ChosenFile.nullable()),
  /** Opens a finished file in the program that the system has for it. */
  open: procedure
    .input(z.object({ token: FileToken }))
    .output(z.object({}))
    .errors({ NOT_FOUND: {}, NO_PROGRAM: {} }),
  /** Shows a finished file in the system's file manager. */
  reveal: procedure
    .input(z.object({ token: FileToken }))
    .output(z.object({}))
    .errors({ NOT_FOUND: {} }),
}
