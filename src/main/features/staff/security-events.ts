/** What concerns doors and keys, for the owner to look through: events of PINs and keys, and who came, left or became what. */
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { Row } from '#main/platform/db/tables.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { Role, type SecurityEvent, type SecurityKind, type StaffRef } from '#shared/staff/staff.schema.ts'
import type { StaffRow } from './staff.repo.ts'

const SHOWN = 100

type NameOf = (id: number) => StaffRef

const ofPins = (read: ReadDb, nameOf: NameOf): SecurityEvent[] =>
  read
    .all(sql.selectFrom('security_event').selectAll().orderBy('id', 'desc').limit(SHOWN))
    .map(({ kind, staff_id, created_by, created_at }) => ({
      kind,
      person: nameOf(staff_id),
      by: created_by === null ? null : nameOf(created_by),
      role: null,
      at: created_at as Instant,
    }))

type Values = Record<string, unknown>
const valuesOf = (text: string | null): Values => (text === null ? {} : (JSON.parse(text) as Values))

const kindOf = (action: Row<'change_log'>['action'], values: Values): SecurityKind | undefined => {
  if (action === 'insert') return 'joined'
  if ('role' in values) return 'role_changed'
  if ('left_at' in values) return values.left_at === null ? 'came_back' : 'left'
  return undefined
}

/** Asked person by person: the history of one record has an index, that of a table has none. */
const ofPerson = (read: ReadDb, row: StaffRow, nameOf: NameOf): SecurityEvent[] =>
  read
    .all(
      sql
        .selectFrom('change_log')
        .select(['action', 'new_values', 'actor_id', 'created_at'])
        .where('row_uuid', '=', row.uuid)
        .where('table_name', '=', 'staff')
        .orderBy('id', 'desc')
        .limit(SHOWN),
    )
    .flatMap(({ action, new_values, actor_id, created_at }): SecurityEvent[] => {
      const values = valuesOf(new_values)
      const kind = kindOf(action, values)
      if (kind === undefined) return []
      return [
        {
          kind,
          person: nameOf(row.id),
          by: actor_id === null ? null : nameOf(actor_id),
          role: Role.safeParse(values.role).data ?? null,
          at: created_at as Instant,
        },
      ]
    })

export const listSecurityEvents = (read: ReadDb, staff: readonly StaffRow[], nameOf: NameOf): SecurityEvent[] =>
  [...ofPins(read, nameOf), ...staff.flatMap((row) => ofPerson(read, row, nameOf))]
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, SHOWN)
