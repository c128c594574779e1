/** Progress and notices: standard error, because standard output belongs to a command's results. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** A failure that is the reader's to mend: shown as one sentence, without a stack. */
export class Refusal extends Error {}
