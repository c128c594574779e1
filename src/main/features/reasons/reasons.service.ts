import type { Actor, Door, Trx } from '#main/platform/db/door.ts'
import type { ReasonId } from '#shared/kernel/ids.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { cleanText } from '#shared/kernel/text.ts'
import type { Reason, ReasonNames } from '#shared/reasons/reasons.schema.ts'
import { insertReason, listReasonRows, type ReasonRow, toReason, updateReason } from './reasons.repo.ts'

const cleanNames = ({ hy, ru, en }: ReasonNames): ReasonNames => ({
  hy: cleanText(hy),
  ru: cleanText(ru),
  en: cleanText(en),
})

type ReasonPatch = { names?: ReasonNames; retired?: boolean }

export const createReasonsService = ({ door }: { door: Door }) => {
  // Every case names one; the few there are stay in memory until one changes.
  let cached: ReasonRow[] | undefined
  door.afterCommit((changes) => {
    if (changes.some(({ table }) => table === 'reason')) cached = undefined
  })
  const rows = (): ReasonRow[] => {
    cached ??= listReasonRows(door.read)
    return cached
  }
  const findRow = (id: ReasonId) => rows().find((row) => toReason(row).id === id)

  const list = (): Reason[] => {
    const all = rows().map(toReason)
    return [...all.filter((reason) => !reason.retired), ...all.filter((reason) => reason.retired)]
  }

  const getById = (id: ReasonId): Reason => {
    const row = findRow(id)
    if (!row) throw new Error(`no reason ${id}`)
    return toReason(row)
  }

  return {
    list,
    findRow,
    idOf: (rowId: number | null): ReasonId | null => {
      const row = rows().find((candidate) => candidate.id === rowId)
      return row ? toReason(row).id : null
    },

    /** The shop's first list. */
    seed: (trx: Trx, names: readonly ReasonNames[]): void => {
      for (const [position, each] of names.entries()) insertReason(trx, each, position + 1)
    },

    create: (actor: Actor, names: ReasonNames): Reason => {
      const position = Math.max(0, ...rows().map((row) => row.position)) + 1
      const rowId = door.write(actor, (trx) => insertReason(trx, cleanNames(names), position))
      const row = rows().find((candidate) => candidate.id === rowId)
      if (!row) throw new Error(`no reason ${rowId}`)
      return toReason(row)
    },

    update: (
      actor: Actor,
      { id, version, patch }: { id: ReasonId; version: number; patch: ReasonPatch },
    ): Result<Reason, { code: 'NOT_FOUND' } | { code: 'CHANGED_ELSEWHERE' }> => {
      const row = findRow(id)
      if (!row) return err({ code: 'NOT_FOUND' })
      if (row.version !== version) return err({ code: 'CHANGED_ELSEWHERE' })
      const names = patch.names && cleanNames(patch.names)
      door.write(actor, (trx) => {
        const retiredAt =
          patch.retired === undefined ? row.retired_at : patch.retired ? (row.retired_at ?? trx.at) : null
        updateReason(trx, row, {
          name_hy: names?.hy,
          name_ru: names?.ru,
          name_en: names?.en,
          retired_at: retiredAt,
        })
      })
      return ok(getById(id))
    },

    /** Reasons that are not named keep their place behind the named ones. */
    reorder: (actor: Actor, ids: readonly ReasonId[]): Result<Reason[], { code: 'NOT_FOUND' }> => {
      const named = ids.map(findRow)
      if (named.includes(undefined)) return err({ code: 'NOT_FOUND' })
      const order = [...new Set(named.filter((row) => row !== undefined))]
      const rest = rows().filter((row) => !order.includes(row))
      door.write(actor, (trx) => {
        for (const [index, row] of [...order, ...rest].entries()) {
          if (row.position !== index + 1) updateReason(trx, row, { position: index + 1 })
        }
      })
      return ok(list())
    },
  }
}

export type ReasonsService = ReturnType<typeof createReasonsService>
