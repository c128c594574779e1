/** Joins what is there: `classNames(classes.row, late && classes.late)`. */
export const classNames = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ')
