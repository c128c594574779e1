import { dotsToMm } from './print-head.ts'

const QUIET_MODULES = 10
const HEIGHT_MM = 13.5

type Props = {
  /** Widths of bars and gaps in modules, bar first. */
  widths: readonly number[]
  dotsPerModule: number
  /** Between the margins. */
  roomDots: number
  className: string | undefined
}

/** Bars on the grid of the print head: one that begins between two dots is printed a dot too thick or too thin. */
export const Barcode = ({ widths, dotsPerModule, roomDots, className }: Props) => {
  const modules = widths.reduce((sum, width) => sum + width, 0) + 2 * QUIET_MODULES
  const leftDots = Math.max(0, Math.floor((roomDots - modules * dotsPerModule) / 2))
  let end = QUIET_MODULES
  const bars = widths.flatMap((width, index) => {
    const from = end
    end += width
    return index % 2 === 0 ? [{ from, width }] : []
  })
  return (
    <svg
      className={className}
      aria-hidden="true"
      viewBox={`0 0 ${modules} 1`}
      preserveAspectRatio="none"
      width={dotsToMm(modules * dotsPerModule)}
      height={`${HEIGHT_MM}mm`}
      style={{ marginLeft: dotsToMm(leftDots) }}
    >
      {bars.map(({ from, width }) => (
        <rect key={from} x={from} y="0" width={width} height="1" fill="#000" />
      ))}
    </svg>
  )
}
