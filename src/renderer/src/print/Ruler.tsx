import { DOT_MM, dotsToMm } from './print-head.ts'
import classes from './TestStrip.module.css'

const HEIGHT = 56
const END = 4
/** A figure that would stand out beyond the end is cut off by some printers, and says the wrong thing. */
const FIGURE_MM = 5
const LINE = 2
const TICKS = [
  { every: 10, height: 40 },
  { every: 5, height: 28 },
  { every: 1, height: 16 },
] as const

const tickHeight = (mm: number): number => TICKS.find(({ every }) => mm % every === 0)?.height ?? 0

/** Millimetres from edge to edge of what the head reaches, with a bar at each end that tells whether it got there. */
export const Ruler = ({ roomDots }: { roomDots: number }) => {
  const millimetres = Array.from({ length: Math.floor(roomDots * DOT_MM) }, (_, mm) => mm)
  return (
    <div aria-hidden="true">
      <svg
        aria-hidden="true"
        className={classes.drawing}
        viewBox={`0 0 ${roomDots} ${HEIGHT}`}
        width={dotsToMm(roomDots)}
        height={dotsToMm(HEIGHT)}
      >
        <rect x="0" y="0" width={roomDots} height={LINE} />
        <rect x="0" y="0" width={END} height={HEIGHT} />
        <rect x={roomDots - END} y="0" width={END} height={HEIGHT} />
        {millimetres.slice(1).map((mm) => (
          <rect key={mm} x={Math.round(mm / DOT_MM)} y="0" width={LINE} height={tickHeight(mm)} />
        ))}
      </svg>
      <div className={classes.figures}>
        {millimetres
          .filter((mm) => mm % 10 === 0 && mm + FIGURE_MM <= millimetres.length)
          .map((mm) => (
            <span key={mm}>{mm}</span>
          ))}
      </div>
    </div>
  )
}
