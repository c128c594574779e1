/** After a refused save the work goes on at the first field that is wrong. */
export const focusFirstProblem = (place: ParentNode | null): void => {
  // The fields say what is wrong with them only after the next drawing.
  requestAnimationFrame(() => place?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
