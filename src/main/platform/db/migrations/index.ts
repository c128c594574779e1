import { sql as shop } from './0001-shop.ts'
import { sql as statistics } from './0002-statistics.ts'
import { sql as ownViews } from './0003-own-views.ts'
import { sql as secrets } from './0004-secrets.ts'
import { sql as numberGaps } from './0005-number-gaps.ts'

export type Migration = { version: number; name: string; sql: string }

/** Forward only; a shipped migration is frozen by its hash in `frozen.json` (tests/migrations). */
export const migrations: readonly Migration[] = [
  { version: 1, name: '0001-shop', sql: shop },
  { version: 2, name: '0002-statistics', sql: statistics },
  { version: 3, name: '0003-own-views', sql: ownViews },
  { version: 4, name: '0004-secrets', sql: secrets },
  { version: 5, name: '0005-number-gaps', sql: numberGaps },
]
