/** The words and names that rows of every kind refer to. */
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { blobToUuid, uuidToBlob } from '#main/platform/db/uuid.ts'
import { createTranslator, type MessageKey, type Translate } from '#shared/i18n/translate.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { type ShopTime, shopTimeOf } from '#shared/kernel/shop-time.ts'
import type { Settings } from '#shared/settings/settings.schema.ts'

export type Lookups = {
  t: Translate
  settings: Settings
  now: ShopTime
  shopTimeOf: (at: Instant) => ShopTime
  staffName: (rowId: number | null) => string
  reasonName: (rowId: number | null) => string
  /** Undefined for an id that no row has. */
  staffRow: (uuid: string) => number | undefined
  reasonRow: (uuid: string) => number | undefined
  customerOf: (uuid: string) => { id: number; full_name: string } | undefined
  word: <K extends string>(words: Readonly<Record<K, MessageKey>>, code: K | null) => string
}

export const createLookups = (read: ReadDb, settings: Settings, at: Instant): Lookups => {
  const t = createTranslator(settings.language)
  const staff = read.all(sql.selectFrom('staff').select(['id', 'uuid', 'name']))
  const reasons = read
    .all(sql.selectFrom('reason').select(['id', 'uuid', 'name_hy as hy', 'name_ru as ru', 'name_en as en']))
    .map((row) => ({ ...row, name: row[settings.language] || row.hy }))

  const namesOf = (rows: readonly { id: number; name: string }[]) => new Map(rows.map(({ id, name }) => [id, name]))
  const rowsOf = (rows: readonly { id: number; uuid: Buffer }[]) =>
    new Map(rows.map(({ id, uuid }) => [blobToUuid(uuid), id]))
  const staffNames = namesOf(staff)
  const staffRows = rowsOf(staff)
  const reasonNames = namesOf(reasons)
  const reasonRows = rowsOf(reasons)

  // Asked for each row; there are a dozen of them.
  const said = new Map<object, Map<string, string>>()

  return {
    t,
    settings,
    now: shopTimeOf(at, settings.timeZone),
    shopTimeOf: (instant) => shopTimeOf(instant, settings.timeZone),
    staffName: (rowId) => (rowId === null ? '' : (staffNames.get(rowId) ?? '')),
    reasonName: (rowId) => (rowId === null ? '' : (reasonNames.get(rowId) ?? '')),
    staffRow: (uuid) => staffRows.get(uuid),
    reasonRow: (uuid) => reasonRows.get(uuid),
    customerOf: (uuid) =>
      read.first(sql.selectFrom('customer').select(['id', 'full_name']).where('uuid', '=', uuidToBlob(uuid))),
    word: (words, code) => {
      if (code === null) return ''
      const known = said.get(words) ?? new Map<string, string>()
      said.set(words, known)
      const word = known.get(code) ?? t(words[code])
      known.set(code, word)
      return word
    },
  }
}
