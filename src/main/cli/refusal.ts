/** The command can't be done; the text says why, in the user's words. Exit code 1. */
export class Refused extends Error {
  override name = 'Refused'
}

/** The command was called in a wrong way. Exit code 2. */
export class WrongUsage extends Error {
  override name = 'WrongUsage'
}
