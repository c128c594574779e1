/** What is read of a list of people: far more than any shop has, and little enough to be held at once on a small computer. */
const MEGABYTE = 1024 * 1024

export const LIMITS = {
  fileBytes: 32 * MEGABYTE,
  rows: 200_000,
  /** Empty ones between filled ones count too: they take their place. */
  cells: 1_200_000,
  /** Beyond it a row is refused for its length all the same, wherever the text goes. */
  cellLength: 50_000,
  /** Further ones go to the note without their titles. */
  columns: 500,
} as const

/** Thrown where the limits are met in the middle of a file. */
export class TooLarge extends Error {
  override name = 'TooLarge'
}

export const cutCell = (text: string): string =>
  text.length > LIMITS.cellLength ? text.slice(0, LIMITS.cellLength).toWellFormed() : text
