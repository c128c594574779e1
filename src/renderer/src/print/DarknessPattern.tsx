import { dotsToMm } from './print-head.ts'
import classes from './TestStrip.module.css'

const HEIGHT = 48
const BLOCK = 84
const GAP = 10
/** Lines of so many dots, as far apart as they are wide; nought is solid. */
const WIDTHS = [1, 2, 3, 0] as const
const WIDTH = WIDTHS.length * (BLOCK + GAP) - GAP

const linesOf = (width: number, from: number): { x: number; width: number }[] =>
  width === 0
    ? [{ x: from, width: BLOCK }]
    : Array.from({ length: BLOCK / (2 * width) }, (_, line) => ({ x: from + line * 2 * width, width }))

/** Too dark, and fine lines run together; too light, and they break or the solid block is grey. */
export const DarknessPattern = () => (
  <svg
    aria-hidden="true"
    className={classes.drawing}
    viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    width={dotsToMm(WIDTH)}
    height={dotsToMm(HEIGHT)}
  >
    {WIDTHS.flatMap((width, block) => linesOf(width, block * (BLOCK + GAP))).map(({ x, width }) => (
      <rect key={x} x={x} y="0" width={width} height={HEIGHT} />
    ))}
  </svg>
)
