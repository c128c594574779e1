const DAY_MS = 86_400_000
const MAX_DAYS_KEPT = 20_000

type Zone = { format: Intl.DateTimeFormat; days: Map<number, number | undefined> }

const zones = new Map<string, Zone>()

const zoneOf = (timeZone: string): Zone => {
  const known = zones.get(timeZone)
  if (known) return known
  const zone: Zone = {
    // English is complete even in Electron's trimmed ICU; only digits are read from it.
    format: new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }),
    days: new Map(),
  }
  zones.set(timeZone, zone)
  return zone
}

const exactOffset = (zone: Zone, ms: number): number => {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {}
  for (const { type, value } of zone.format.formatToParts(ms)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000
}

/**
 * Milliseconds to add to UTC at this moment. One value is kept per UTC day whose two ends agree: formatting costs
 * microseconds and a timeline asks a hundred thousand times.
 */
export const timeZoneOffset = (timeZone: string, ms: number): number => {
  const zone = zoneOf(timeZone)
  const day = Math.floor(ms / DAY_MS)
  if (!zone.days.has(day)) {
    if (zone.days.size >= MAX_DAYS_KEPT) zone.days.clear()
    const start = exactOffset(zone, day * DAY_MS)
    const end = exactOffset(zone, (day + 1) * DAY_MS)
    zone.days.set(day, start === end ? start : undefined)
  }
  return zone.days.get(day) ?? exactOffset(zone, ms)
}

export const isTimeZone = (name: string): boolean => {
  try {
    zoneOf(name)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
