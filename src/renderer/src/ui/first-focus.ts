/** A ref for the field where work begins when a screen opens. */
export const firstFocus = (node: HTMLElement | null): void => node?.focus()
