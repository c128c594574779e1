export type ElectronRuntime = {
  executablePath: string
  /** Everything the executable needs stands in this folder. */
  folder: string
  version: string
  /** True for the older Electron that stands in where the pinned one cannot be fetched. */
  isFallback: boolean
}
