import type { Translate } from '#shared/i18n/translate.ts'
import type { CellValue, Column, ColumnHead, Source, Table, Wording } from './table.ts'

/** Small enough for progress and cancelling, large enough that a chunk's own cost does not show. */
const CHUNK_ROWS = 500

export type Reading = {
  limit: number
  /** Only programs are told it, and reading it costs more than any other column. */
  withUuid: boolean
}

export const readingFor = (wording: Wording): Reading => ({ limit: CHUNK_ROWS, withUuid: wording === 'codes' })

export const headsOf = <Row>(columns: readonly Column<Row>[], t: Translate): ColumnHead[] =>
  columns.map(({ name, title, type, width, unit, isUnsummed }) => ({
    name,
    title: unit === undefined ? t(title) : `${t(title)}, ${unit}`,
    type,
    width,
    isUnsummed,
  }))

type Parts<Row> = {
  title: string
  columns: readonly Column<Row>[]
  wording: Wording
  t: Translate
  count: () => number
  /** The rows after the one given, in order; fewer than CHUNK_ROWS end the reading. */
  next: (last: Row | undefined) => readonly Row[]
  /** Told of each row that is read. */
  note?: (row: Row) => void
  summaries?: () => Table[]
}

export const createSource = <Row>({ next, note, ...parts }: Parts<Row>): Source => {
  const isCoded = parts.wording === 'codes'
  const columns = parts.columns.filter(({ isHidden }) => isCoded || !isHidden)
  const values = columns.map(({ value, code }) => (isCoded && code ? code : value))

  function* chunks(): Generator<CellValue[][]> {
    let rows: readonly Row[] = next(undefined)
    while (rows.length > 0) {
      if (note) for (const row of rows) note(row)
      yield rows.map((row) => values.map((value) => value(row)))
      if (rows.length < CHUNK_ROWS) return
      rows = next(rows.at(-1))
    }
  }

  return {
    title: parts.title,
    heads: headsOf(columns, parts.t),
    count: parts.count,
    chunks,
    summaries: parts.summaries ?? (() => []),
  }
}
