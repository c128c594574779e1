import { sql } from '#main/platform/db/query.ts'
import { tellSettings } from '../salvage/histories.ts'
import type { Check } from '../verify/ledgers.ts'

/** Which values there are is told, though not under which key each stands. */
export const settingsMatchLog: Check = (read) => {
  const entries = read.all(sql.selectFrom('change_log').selectAll().where('table_name', '=', 'setting').orderBy('id'))
  const told = tellSettings(entries)
  const rows = read.all(sql.selectFrom('setting').select(['id', 'key', 'value']))
  const left = [...told.values]
  return rows.flatMap(({ id, key, value }) => {
    const index = left.indexOf(value)
    if (index >= 0) left.splice(index, 1)
    return index >= 0 && told.keys.has(key) ? [] : [`setting ${id}: changed past its history`]
  })
}
