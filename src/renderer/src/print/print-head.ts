/** The grid of a thermal printer: what its head reaches is counted in dots. */

export const DOT_MM = 25.4 / 203

/** What the head reaches, and how wide a bar of one module is, in dots. */
export const HEADS = { 80: { roomDots: 575, dotsPerModule: 3 }, 58: { roomDots: 383, dotsPerModule: 2 } } as const

export const dotsToMm = (dots: number): string => `${dots * DOT_MM}mm`
