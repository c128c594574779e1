/** Inputs by chance from a JSON schema: most of what stands in them fits, some of it never does. */
import fc from 'fast-check'
import { type KnownIds, MISSING, type Schema, sampleOf } from '#tests/contract/sample.ts'
import { HOSTILE_VALUES } from './hostile-values.ts'

const TOO_HEAVY = new Set(['text of ten million', 'text of a million', 'circular object'])
const hostile = fc.constantFrom(...HOSTILE_VALUES.filter(({ name }) => !TOO_HEAVY.has(name)).map(({ value }) => value))

const typed = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }))

const fitting = (schema: Schema, ids: KnownIds, field: string): fc.Arbitrary<unknown> => {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((each) => arbitraryOf(each, ids, field)))
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.type === 'object') return record(schema, ids)
  if (schema.type === 'array' && schema.items)
    return fc.array(arbitraryOf(schema.items, ids, field), { minLength: schema.minItems ?? 0, maxLength: 5 })
  if (schema.type === 'string' && schema.format === undefined && schema.pattern === undefined) return typed
  if (schema.type === 'integer')
    return fc.oneof(fc.constant(sampleOf(schema, ids, field)), fc.integer(), fc.maxSafeInteger())
  if (schema.type === 'boolean') return fc.boolean()
  return fc.constant(sampleOf(schema, ids, field))
}

const record = ({ properties = {}, required = [] }: Schema, ids: KnownIds): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      ...Object.entries(properties).map(([name, part]) =>
        fc
          .oneof(
            { weight: required.includes(name) ? 20 : 3, arbitrary: arbitraryOf(part, ids, name) },
            { weight: 1, arbitrary: fc.constant(MISSING) },
          )
          .map((value): [string, unknown] => [name, value]),
      ),
    )
    .map((entries) => Object.fromEntries(entries.filter(([, value]) => value !== MISSING)))

export const arbitraryOf = (schema: Schema, ids: KnownIds, field = ''): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 15, arbitrary: fitting(schema, ids, field) }, { weight: 1, arbitrary: hostile })
