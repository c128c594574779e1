/** What only a shell can do; the window's shell does it with Electron, the command line has nobody to ask. */

export type Dialogs = {
  chooseFolder: () => Promise<string | undefined>
  chooseSaveTarget: (wanted: { suggestedName: string; extension: string }) => Promise<string | undefined>
  chooseOpenFile: (wanted: { extensions: readonly string[] }) => Promise<string | undefined>
  /** Shows a file in the system's file manager. */
  reveal: (path: string) => void
  openFolder: (path: string) => void
  /** False when the system has no program for it. */
  openFile: (path: string) => Promise<boolean>
  /** Hands a judged address to the system; false when it has no program for it. */
  openOutside: (href: string) => Promise<boolean>
}

const nobody = async (): Promise<undefined> => undefined

/** Without a window every question is closed unanswered. */
export const noDialogs: Dialogs = {
  chooseFolder: nobody,
  chooseSaveTarget: nobody,
  chooseOpenFile: nobody,
  reveal: () => {},
  openFolder: () => {},
  openFile: async () => false,
  openOutside: async () => false,
}
