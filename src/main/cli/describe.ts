import { type AnySchema, type ErrorMap, getEventIteratorSchemaDetails } from '@orpc/contract'
import { z } from 'zod'
import { contract } from '#shared/contract.ts'
import type { Command } from './command.ts'
import { listProcedures } from './procedures.ts'

type JsonSchema = Record<string, unknown>

/** Nothing is asked and nothing is answered: whatever stands there is not looked at. */
const ANYTHING: JsonSchema = {}

const toJson = (schema: AnySchema | undefined, io: 'input' | 'output'): JsonSchema => {
  if (schema === undefined) return ANYTHING
  if (!(schema instanceof z.ZodType)) throw new Error('the contract speaks zod only')
  return z.toJSONSchema(schema, { io })
}

const outputOf = (schema: AnySchema | undefined): { output: JsonSchema; events?: JsonSchema } => {
  const stream = getEventIteratorSchemaDetails(schema)
  if (!stream) return { output: toJson(schema, 'output') }
  return {
    output: stream.returns ? toJson(stream.returns, 'output') : ANYTHING,
    events: toJson(stream.yields, 'output'),
  }
}

const errorsOf = (map: ErrorMap): Record<string, JsonSchema | null> =>
  Object.fromEntries(Object.entries(map).map(([code, item]) => [code, item?.data ? toJson(item.data, 'output') : null]))

/** Every call of the contract: what it takes, what it answers, how it can fail. */
export const describeContract = () =>
  listProcedures(contract).map(({ name, definition }) => ({
    call: name,
    input: toJson(definition.inputSchema, 'input'),
    ...outputOf(definition.outputSchema),
    errors: errorsOf(definition.errorMap),
  }))

export const describe: Command = {
  name: 'describe',
  usage: '[--json]',
  positionals: 0,
  options: {},
  run: ({ print }) => {
    const procedures = describeContract()
    // People read the schemas as JSON too: there is no shorter truth.
    print({ procedures }, [JSON.stringify({ procedures }, null, 2)])
    return 0
  },
}
