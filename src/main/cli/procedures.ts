import { type AnyContractProcedure, type AnyContractRouter, isContractProcedure } from '@orpc/contract'

export type NamedProcedure = { name: string; definition: AnyContractProcedure['~orpc'] }

/** All procedures of a contract or of its implementation, by their names as called: `tickets.create`. */
export const listProcedures = (router: AnyContractRouter, path: readonly string[] = []): NamedProcedure[] =>
  isContractProcedure(router)
    ? [{ name: path.join('.'), definition: router['~orpc'] }]
    : Object.entries(router).flatMap(([key, part]) => listProcedures(part, [...path, key]))
