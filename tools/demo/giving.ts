/** What the shop gives to put things right: kind, amount and papers that fit the case. */

import type { Random } from '../random.ts'
import { type Opening, receiptOf } from './casting.ts'
import type { DemoMoney, Method, MoneyKind, StaffKey } from './plan.types.ts'
import type { Theme } from './pools.ts'
import { dayOf } from './shop-clock.ts'

type Offer = { kind: MoneyKind; dram: (random: Random, price: number) => number }

const full: Offer['dram'] = (_random, price) => price
const between =
  (least: number, most: number): Offer['dram'] =>
  (random) =>
    random.int(least / 100, most / 100) * 100
const fifth: Offer['dram'] = (_random, price) => price - Math.round((price * 0.8) / 100) * 100

const OFFERS: Partial<Record<Theme, readonly (readonly [Offer | null, number])[]>> = {
  repair: [
    [{ kind: 'repair', dram: between(1_500, 7_500) }, 36],
    [{ kind: 'replacement', dram: full }, 5],
    [null, 59],
  ],
  exchange: [
    [{ kind: 'exchange', dram: between(500, 5_000) }, 20],
    [{ kind: 'replacement', dram: full }, 14],
    [null, 66],
  ],
  refund: [
    [{ kind: 'refund', dram: full }, 80],
    [{ kind: 'store_credit', dram: full }, 12],
    [null, 8],
  ],
  price: [
    [{ kind: 'refund', dram: fifth }, 30],
    [{ kind: 'discount', dram: fifth }, 35],
    [null, 35],
  ],
  delivery: [
    [{ kind: 'discount', dram: between(1_000, 3_000) }, 14],
    [{ kind: 'store_credit', dram: between(1_000, 4_000) }, 18],
    [null, 68],
  ],
  staff: [
    [{ kind: 'gift', dram: between(2_500, 6_000) }, 18],
    [{ kind: 'store_credit', dram: between(2_000, 5_000) }, 24],
    [null, 58],
  ],
  call: [
    [{ kind: 'gift', dram: between(2_500, 3_500) }, 12],
    [{ kind: 'store_credit', dram: between(1_000, 3_000) }, 8],
    [null, 80],
  ],
}

const METHODS: readonly (readonly [Method, number])[] = [
  ['cash', 52],
  ['card', 36],
  ['transfer', 12],
]
const LIMIT = 15_000

const approver = (random: Random, dram: number): StaffKey | null => {
  if (dram > LIMIT) return random.chance(0.8) ? 'aram' : 'nune'
  return random.chance(0.25) ? 'nune' : null
}

/** Null: the matter was settled without money, or nobody is there to receive it. */
export const createGiving =
  (random: Random) =>
  (opening: Opening, key: string, t: number): DemoMoney | null => {
    const { product, case: file } = opening
    const offers = OFFERS[opening.theme]
    if (!offers || file.customer === null || file.kind === 'question' || file.kind === 'request') return null
    const offer = random.weighted(offers)
    if (!offer || (product === null && (offer.dram === full || offer.dram === fifth))) return null
    const dram = offer.dram(random, product?.price ?? 0)
    const back = offer.kind === 'refund' || offer.kind === 'exchange'
    return {
      key,
      kind: offer.kind,
      method: offer.kind === 'store_credit' ? 'store_credit' : random.weighted(METHODS),
      dram,
      basisNumber: '',
      receipt: file.receipt,
      receiptDate: file.receipt && file.purchasedOn ? file.purchasedOn : null,
      returnReceipt: back ? receiptOf(random, dayOf(t)) : '',
      sku: product?.sku ?? '',
      product: product?.name.hy ?? '',
      approvedBy: approver(random, dram),
      reason: file.reason,
      note: '',
    }
  }
