import { sql as shop } from './0001-shop.ts'

export type Migration = { version: number; name: string; sql: string }

/** Forward only; a shipped migration is frozen by its hash in `frozen.json` (tests/migrations). */
export const migrations: readonly Migration[] = [{ version: 1, name: '0001-shop', sql: shop }]
