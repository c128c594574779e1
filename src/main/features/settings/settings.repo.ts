import type { Trx } from '#main/platform/db/door.ts'
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { insertRow, updateRow } from '#main/platform/db/row-writer.ts'
import type { Settings } from '#shared/settings/settings.schema.ts'

export const listSettings = (read: ReadDb): Record<string, unknown> =>
  Object.fromEntries(
    read.all(sql.selectFrom('setting').select(['key', 'value'])).map(({ key, value }) => [key, JSON.parse(value)]),
  )

export const findSetting = (read: ReadDb, key: string): unknown => {
  const row = read.first(sql.selectFrom('setting').select('value').where('key', '=', key))
  return row && JSON.parse(row.value)
}

export const saveSetting = (trx: Trx, key: string, value: unknown): void => {
  const text = JSON.stringify(value)
  const existing = trx.first(sql.selectFrom('setting').select('id').where('key', '=', key))
  if (existing) updateRow(trx, 'setting', existing.id, { value: text })
  else insertRow(trx, 'setting', { key, value: text })
}

export const saveSettings = (trx: Trx, patch: Partial<Settings>): void => {
  for (const [key, value] of Object.entries(patch)) {
    if (value !== undefined) saveSetting(trx, key, value)
  }
}

export const hasAmounts = (read: ReadDb): boolean =>
  read.first(sql.selectFrom('compensation').select('id').limit(1)) !== undefined
