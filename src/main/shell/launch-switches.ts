/** What the packaged program may be told when it is started. Whatever is not here could open it to a debugger. */
const OWN = ['demo', 'paper', 'user-data-dir']

/** Of the browser engine: for screens, graphics and memory that make difficulties, none of which weakens anything. */
const OF_ENGINE = [
  'disable-dev-shm-usage',
  'disable-gpu',
  'force-device-scale-factor',
  'ozone-platform',
  'ozone-platform-hint',
]

const ALLOWED: ReadonlySet<string> = new Set([...OWN, ...OF_ENGINE])

const nameOf = (argument: string, platform: NodeJS.Platform): string | undefined =>
  (platform === 'win32' ? /^(?:-{1,2}|\/)([^=]*)/ : /^-{1,2}([^=]*)/).exec(argument)?.[1]

/** The first switch that the program does not take; also behind `--`, and in the spelling of the system. */
export const findRefusedSwitch = (
  args: readonly string[],
  platform: NodeJS.Platform = process.platform,
): string | undefined =>
  args.find((argument) => {
    const name = nameOf(argument, platform)
    return name !== undefined && !ALLOWED.has(name)
  })
