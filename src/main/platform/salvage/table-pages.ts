/** Which table a page belongs to, asked of the file's own schema and trees as far as they are there. */
import { childrenOf, kindOf, rowsOf } from './page-cells.ts'
import type { PageImages } from './page-images.ts'

export type TablePages = {
  owner: ReadonlyMap<number, string>
  /** Tables whose tree was read from the root to the last leaf: what is not in them was not there. */
  whole: ReadonlySet<string>
  /** Tables whose root the schema names. */
  rooted: ReadonlySet<string>
  /** The page with the newest rows of each table whose tree leads to it. */
  last: ReadonlyMap<string, number>
}

/** The index of each table's public identities: `uuid` is the first of its columns that has to be UNIQUE. */
export const identityIndexOf = (table: string): string => `sqlite_autoindex_${table}_1`

/** A tree of ours is never deeper; a circle is. */
const DEEPEST = 12

const rootsOf = (images: PageImages, names: readonly string[]): Map<string, number> => {
  const roots = new Map<string, number>()
  const walk = (page: number, depth: number): void => {
    const bytes = images.current(page)
    if (!bytes || depth > DEEPEST) return
    if (kindOf(page, bytes) === 'inner') for (const child of childrenOf(page, bytes)) walk(child, depth + 1)
    if (kindOf(page, bytes) !== 'rows') return
    for (const { values } of rowsOf(page, bytes, images.current)) {
      const [type, name, , root] = values
      if (type !== 'table' && type !== 'index') continue
      if (typeof name === 'string' && names.includes(name) && typeof root === 'number') roots.set(name, root)
    }
  }
  walk(1, 0)
  return roots
}

/** The page with the newest rows of a tree: they lie in the order of their ids. */
export const lastOf = (images: PageImages, page: number | undefined, depth = 0): number | undefined => {
  const bytes = page === undefined ? undefined : images.current(page)
  if (page === undefined || !bytes || depth > DEEPEST) return undefined
  const kind = kindOf(page, bytes)
  if (kind === 'inner') return lastOf(images, childrenOf(page, bytes).at(-1), depth + 1)
  return kind === 'rows' ? page : undefined
}

/** The root of the tree that a page hangs on, where the schema that names it is gone. */
export const rootAbove = (parents: ReadonlyMap<number, number>, page: number, depth = 0): number => {
  const parent = parents.get(page)
  return parent === undefined || depth > DEEPEST ? page : rootAbove(parents, parent, depth + 1)
}

export const findTablePages = (images: PageImages, tables: readonly string[]): TablePages => {
  const owner = new Map<number, string>()
  const whole = new Set<string>()
  const last = new Map<string, number>()
  const roots = rootsOf(images, [...tables, ...tables.map(identityIndexOf)])
  for (const [table, root] of roots) {
    const walk = (page: number, depth: number): boolean => {
      const bytes = images.current(page)
      if (!bytes || depth > DEEPEST || owner.has(page)) return false
      const kind = kindOf(page, bytes)
      if (kind === 'rows' || kind === 'index') owner.set(page, table)
      if (kind === 'rows' || kind === undefined) return kind === 'rows'
      return childrenOf(page, bytes)
        .map((child) => walk(child, depth + 1))
        .every(Boolean)
    }
    if (walk(root, 0)) whole.add(table)
    const end = lastOf(images, root)
    if (end !== undefined) last.set(table, end)
  }
  return { owner, whole, rooted: new Set(roots.keys()), last }
}
