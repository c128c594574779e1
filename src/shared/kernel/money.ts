import { z } from 'zod'

export const Currency = z.enum(['AMD', 'USD', 'EUR', 'RUB', 'GEL'])
export type Currency = z.infer<typeof Currency>

/** `minorDigits`: how an amount is stored; `shownDigits`: how it is said at the till. Whole dram, though 1/100 is stored. */
export const CURRENCIES: Readonly<Record<Currency, { minorDigits: number; shownDigits: number; symbol: string }>> = {
  AMD: { minorDigits: 2, shownDigits: 0, symbol: '֏' },
  USD: { minorDigits: 2, shownDigits: 2, symbol: '$' },
  EUR: { minorDigits: 2, shownDigits: 2, symbol: '€' },
  RUB: { minorDigits: 2, shownDigits: 2, symbol: '₽' },
  GEL: { minorDigits: 2, shownDigits: 2, symbol: '₾' },
}

/** An integer of the currency's minor unit (1/100), within the safe integers; may be negative in corrections. */
export const Amount = z.int().brand<'Amount'>()
export type Amount = z.infer<typeof Amount>

export const PositiveAmount = z.int().positive().brand<'Amount'>()
export const NonNegativeAmount = z.int().nonnegative().brand<'Amount'>()

export const ZERO = Amount.parse(0)

const toAmount = (value: bigint): Amount => Amount.parse(Number(value))

const roundHalfAway = (numerator: bigint, denominator: bigint): bigint => {
  const magnitude = numerator < 0n ? -numerator : numerator
  const rounded = (2n * magnitude + denominator) / (2n * denominator)
  return numerator < 0n ? -rounded : rounded
}

/** The tax inside a gross amount: gross × rate / (100 + rate), half a minor unit rounds away from zero. Rates to 0.0001 %. */
export const vatOf = (gross: Amount, ratePercent: number): Amount => {
  const rate = BigInt(Math.round(ratePercent * 10_000))
  return toAmount(roundHalfAway(BigInt(gross) * rate, 1_000_000n + rate))
}

export const netOf = (gross: Amount, ratePercent: number): Amount => subtract(gross, vatOf(gross, ratePercent))

/** Throws when the sum leaves the safe integers: no shop's books do. */
export const sumOf = (amounts: Iterable<Amount>): Amount => {
  let total = 0n
  for (const amount of amounts) total += BigInt(amount)
  return toAmount(total)
}

export const subtract = (a: Amount, b: Amount): Amount => toAmount(BigInt(a) - BigInt(b))

export const negate = (amount: Amount): Amount => toAmount(-BigInt(amount))

/** Whole units of the currency (12 500 dram) as an amount. */
export const fromMajor = (units: number, currency: Currency): Amount =>
  Amount.parse(Math.round(units * 10 ** CURRENCIES[currency].minorDigits))
