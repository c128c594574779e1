import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

type Fuse = keyof typeof FuseV1Options

/** What the packed program can't be talked into, whoever starts it (electron-builder.yml sets it). */
const WANTED = {
  RunAsNode: false,
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
} as const satisfies Partial<Record<Fuse, boolean>>

const NAMES = Object.keys(WANTED) as (keyof typeof WANTED)[]

/** The fuses of a program that are not as they have to be, read from its file. */
export const findWrongFuses = async (executable: string): Promise<string[]> => {
  const wire = await getCurrentFuseWire(executable)
  return NAMES.filter((name) => {
    const state = wire[FuseV1Options[name]]
    return state !== (WANTED[name] ? FuseState.ENABLE : FuseState.DISABLE)
  })
}
