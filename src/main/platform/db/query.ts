/** Kysely builds and types the SQL here and can't run anything: the door compiles and runs it (docs/decisions/0003). */
import {
  DummyDriver,
  Kysely,
  type RawBuilder,
  sql as raw,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Tables } from './tables.ts'

export const sql = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** A constant of ours inside the SQL text: the planner uses a partial index only where it can read the condition. Never for input. */
export const literal = <T extends string>(text: T): RawBuilder<T> => raw.lit(text)
