/** What each record once was, as an undamaged change log tells it. */
import Database from 'better-sqlite3'
import { blobToUuid } from '#main/platform/db/uuid.ts'

type State = Readonly<Record<string, unknown>>
type Entry = { table_name: string; row_uuid: Buffer; new_values: string | null }

/** By table and public identity. */
export type EarlierStates = ReadonlyMap<string, readonly State[]>

export const readEarlierStates = (path: string): EarlierStates => {
  const handle = new Database(path, { readonly: true })
  try {
    const states = new Map<string, State[]>()
    const entries = handle
      .prepare<[], Entry>(
        'SELECT table_name, row_uuid, new_values FROM change_log WHERE row_uuid IS NOT NULL ORDER BY id',
      )
      .all()
    for (const { table_name, row_uuid, new_values } of entries) {
      const key = `${table_name} ${blobToUuid(row_uuid)}`
      const known = states.get(key) ?? []
      states.set(key, [...known, { ...known.at(-1), ...JSON.parse(new_values ?? '{}') }])
    }
    return states
  } finally {
    handle.close()
  }
}

const plain = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'data' in value && Array.isArray(value.data)
    ? blobToUuid(Buffer.from(value.data))
    : value

/** Whether a row as `readContent` has it was there at some moment. */
export const wasOnce = (states: EarlierStates, key: string, text: string): boolean => {
  const row = new Map((JSON.parse(text) as [string, unknown][]).map(([name, value]) => [name, plain(value)]))
  const [table = ''] = key.split(' ')
  const known = states.get(`${table} ${String(row.get('uuid'))}`) ?? []
  return known.some((state) =>
    Object.entries(state).every(([name, value]) => !row.has(name) || row.get(name) === value),
  )
}
