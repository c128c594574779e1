/** The shop's own side of the plan, as the services know it: who works here and how the reasons are called. */
import type { Services } from '#main/app/compose.ts'
import { createTranslator, type MessageKey } from '#shared/i18n/translate.ts'
import type { ReasonId, StaffId } from '#shared/kernel/ids.ts'
import { LocalDate, LocalTime, partsOf } from '#shared/kernel/local-date.ts'
import { must } from './must.ts'
import type { DemoPlan, ReasonKey, StaffKey } from './plan.types.ts'

export type Worker = { id: StaffId; actor: { staffId: number } }

export type Workers = ReadonlyMap<StaffKey, Worker>

const ownerOf = (workers: Workers): Worker => {
  const owner = workers.get('aram')
  if (!owner) throw new Error('nobody owns the shop')
  return owner
}

const workerOf = (services: Services, id: StaffId): Worker => {
  const row = services.staff.findRow(id)
  if (!row) throw new Error(`no staff ${id}`)
  return { id, actor: { staffId: row.id } }
}

/** The owner is there since the shop was made. */
export const hireStaff = (services: Services, plan: DemoPlan): Workers => {
  const [owner] = services.staff.list()
  if (!owner) throw new Error('a shop without an owner')
  const boss = workerOf(services, owner.id)
  const workers = new Map<StaffKey, Worker>()
  for (const { key, name, role } of plan.staff) {
    const id = role === 'owner' ? owner.id : must(services.staff.create(boss.actor, { name, role })).id
    workers.set(key, workerOf(services, id))
  }
  return workers
}

const REASONS: readonly (readonly [ReasonKey, MessageKey])[] = [
  ['defect', 'reason.defect'],
  ['size', 'reason.size'],
  ['wrong_item', 'reason.wrong_item'],
  ['delivery_late', 'reason.delivery_late'],
  ['staff', 'reason.staff'],
  ['waiting', 'reason.waiting'],
  ['price', 'reason.price'],
  ['promise', 'reason.promise'],
  ['no_receipt', 'reason.no_receipt'],
  ['other', 'reason.other'],
]

const namesOf = (key: MessageKey) => {
  const [hy, ru, en] = (['hy', 'ru', 'en'] as const).map((locale) => createTranslator(locale)(key))
  return { hy: hy ?? '', ru: ru ?? '', en: en ?? '' }
}

/** What the shop started with, two reasons of its own, one that it does not use, in the order of a shoe shop. */
export const arrangeReasons = (services: Services, workers: Workers): ReadonlyMap<ReasonKey, ReasonId> => {
  const { actor } = ownerOf(workers)
  const { reasons } = services
  const ids = new Map<ReasonKey, ReasonId>()
  for (const [reason, key] of REASONS) {
    const names = namesOf(key)
    const known = reasons.list().find((one) => one.names.hy === names.hy)
    ids.set(reason, (known ?? reasons.create(actor, names)).id)
  }
  const kept = [...ids.values()]
  for (const { id, version } of reasons.list().filter((one) => !kept.includes(one.id)))
    must(reasons.update(actor, { id, version, patch: { retired: true } }))
  must(reasons.reorder(actor, kept))
  return ids
}

const HOLIDAYS = [
  ['01-01', 'Ամանոր'],
  ['01-02', 'Ամանոր'],
  ['04-24', 'Եղեռնի զոհերի հիշատակի օր'],
] as const

/** Open every day but on three holidays of the coming year. */
export const arrangeSettings = (services: Services, workers: Workers, { shop, today }: DemoPlan): void => {
  const { actor } = ownerOf(workers)
  const { year } = partsOf(today)
  const coming = HOLIDAYS.flatMap(([day, name]) =>
    [year, year + 1].map((one) => ({ on: LocalDate.parse(`${one}-${day}`), name })).filter(({ on }) => on > today),
  )
  must(
    services.settings.update(actor, {
      shopAddress: shop.address,
      shopPhone: shop.phone,
      opensAt: LocalTime.parse(shop.opensAt),
      closesAt: LocalTime.parse(shop.closesAt),
      closedWeekdays: [],
      closedDays: coming,
      taxRegime: 'vat',
    }),
  )
}
