/** Values that fit a JSON schema, and values that do not. */

export type Schema = {
  type?: string
  format?: string
  pattern?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minItems?: number
  maxItems?: number
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
  additionalProperties?: Schema | boolean
}

/** An id of a record that exists, by the name of the field it stands in. */
export type KnownIds = (field: string) => string | undefined

const PATTERNS: readonly [RegExp, string][] = [
  [/2-9A-HJ-NP-Z/, '22222-AAAAA-33333-BBBBB'],
  [/^\^khostum-/, 'khostum-000001-20260521-054000000.db'],
  [/\[0-5\]\\d/, '18:00'],
  [/^\^\\d\{4\}\$$/, '2580'],
  [/\[\^\\s/, 'Կոշիկ'],
  [/\[a-z0-9\]/, 'csv'],
  [/\\d/, '20'],
]

const sampleText = (schema: Schema, field: string, ids: KnownIds): string => {
  if (schema.format === 'uuid') return ids(field) ?? '01890000-0000-7000-8000-000000000000'
  if (schema.format === 'date') return '2026-05-21'
  if (schema.format === 'date-time') return '2026-05-21T05:40:00.000Z'
  const { pattern } = schema
  return (pattern && PATTERNS.find(([known]) => known.test(pattern))?.[1]) || 'Կոշիկ'
}

/** A value the schema accepts. Optional fields are filled too: they are there to be tried. */
export const sampleOf = (schema: Schema, ids: KnownIds, field = ''): unknown => {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const choice = (schema.anyOf ?? schema.oneOf)?.find(({ type }) => type !== 'null')
  if (choice) return sampleOf(choice, ids, field)
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, part]) => [name, sampleOf(part, ids, name)]),
      )
    case 'array':
      return schema.items ? [sampleOf(schema.items, ids, field)] : []
    case 'string':
      return sampleText(schema, field, ids)
    case 'integer':
    case 'number':
      return schema.exclusiveMinimum === undefined ? Math.max(1, schema.minimum ?? 1) : schema.exclusiveMinimum + 1
    case 'boolean':
      return true
    default:
      return null
  }
}

export type Path = readonly (string | number)[]

/** Every place in a value where something else could stand, the value itself first. */
export const placesOf = (value: unknown, path: Path = []): Path[] => {
  const parts = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const below = parts.flatMap(([key, part]) => placesOf(part, [...path, Array.isArray(value) ? Number(key) : key]))
  return [path, ...below]
}

export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
    value,
  )

export const MISSING = Symbol('missing')

/** A copy with another value at the place, or without it. */
export const replaceAt = (value: unknown, path: Path, replacement: unknown): unknown => {
  const [key, ...rest] = path
  if (key === undefined || typeof value !== 'object' || value === null) return replacement
  if (Array.isArray(value)) return value.map((part, at) => (at === key ? replaceAt(part, rest, replacement) : part))
  if (replacement === MISSING && rest.length === 0)
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
  return { ...value, [key]: replaceAt(Reflect.get(value, key), rest, replacement) }
}

const LONG = 'ա'.repeat(1_000_000)

/** What never fits, and what fits only just or no longer. */
export const BAD_VALUES: readonly unknown[] = [
  MISSING,
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 53,
  -(2 ** 53),
  1e308,
  '',
  ' ',
  '\u0000',
  '\ud800',
  'a\u2028b\u202ec',
  '9999-12-31',
  '2026-02-31',
  '25:61',
  '../../etc/passwd',
  '01890000-0000-7000-8000-000000000000',
  LONG,
  [],
  [[[[[]]]]],
  Array.from({ length: 10_000 }, () => 'x'),
  {},
  { constructor: 'x', hasOwnProperty: 'x', toString: 'x' },
]
