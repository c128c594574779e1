/** A decimal number as digits: `sign`, whole part and fraction without rounding error. */
export type Decimal = { negative: boolean; whole: string; fraction: string }

/** The shortest decimal text of a number, exponents written out: 1.2e-7 is 0.00000012. */
export const decimalOf = (value: number): Decimal => {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toString().split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const shift = Number(exponent)
  const digits = whole + fraction
  const point = whole.length + shift
  const padded = point > digits.length ? digits.padEnd(point, '0') : point < 1 ? '0'.repeat(1 - point) + digits : digits
  const cut = Math.max(point, 1)
  return { negative: value < 0, whole: padded.slice(0, cut), fraction: padded.slice(cut) }
}

/** Rounds half away from zero to `digits` places, as people and cash registers do (1.005 is 1.01). */
export const roundDecimal = ({ negative, whole, fraction }: Decimal, digits: number): Decimal => {
  const kept = fraction.slice(0, digits).padEnd(digits, '0')
  const up = (fraction[digits] ?? '0') >= '5'
  const scaled = (BigInt(whole + kept) + (up ? 1n : 0n)).toString().padStart(digits + 1, '0')
  const rounded = { whole: scaled.slice(0, scaled.length - digits), fraction: scaled.slice(scaled.length - digits) }
  return { negative: negative && /[1-9]/.test(scaled), ...rounded }
}

/** An integer of minor units (1250050, 2 places) as the decimal 12500.50. */
export const decimalOfMinor = (amount: number, minorDigits: number): Decimal => {
  const digits = Math.abs(amount)
    .toString()
    .padStart(minorDigits + 1, '0')
  const cut = digits.length - minorDigits
  return { negative: amount < 0, whole: digits.slice(0, cut), fraction: digits.slice(cut) }
}
