/** A good file with a few things wrong in it, by chance. */
import type { Random } from '#tools/random.ts'

const TOKENS: readonly Buffer[] = [
  '"',
  '""',
  ',',
  '\r',
  '\u0000',
  '\ufeff',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<row>',
  '</c>',
  '<c r="XFD1048576">',
  't="s"',
  '<v>-1</v>',
  '<v>1e999</v>',
  '&a;',
  '<![CDATA[',
  ']]>',
  '<!--',
  'PK\u0003\u0004',
  'PK\u0001\u0002',
  'PK\u0005\u0006',
  '../',
  '=1+1',
  '9'.repeat(400),
  'x'.repeat(70_000),
].map((text) => Buffer.from(text))

type Change = (bytes: Buffer, random: Random, other: Buffer) => Buffer

const place = (bytes: Buffer, random: Random): number => random.int(0, Math.max(0, bytes.length - 1))
const cutOut = (bytes: Buffer, random: Random): [number, number] => {
  const from = place(bytes, random)
  return [from, Math.min(bytes.length, from + random.int(1, 400))]
}

const CHANGES: readonly Change[] = [
  (bytes, random) => {
    const changed = Buffer.from(bytes)
    for (let times = random.int(1, 12); times > 0 && changed.length > 0; times -= 1)
      changed[place(changed, random)] = random.int(0, 255)
    return changed
  },
  (bytes, random) => bytes.subarray(0, place(bytes, random)),
  (bytes, random) => {
    const [from, to] = cutOut(bytes, random)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  (bytes, random) => {
    const [from, to] = cutOut(bytes, random)
    const times = random.int(1, 300)
    return Buffer.concat([bytes.subarray(0, to), ...Array(times).fill(bytes.subarray(from, to)), bytes.subarray(to)])
  },
  (bytes, random) => {
    const at = place(bytes, random)
    return Buffer.concat([bytes.subarray(0, at), random.pick(TOKENS), bytes.subarray(at)])
  },
  (bytes, random, other) => {
    const at = place(bytes, random)
    return Buffer.concat([bytes.subarray(0, at), other.subarray(place(other, random))])
  },
]

/** One to three changes, one after the other. */
export const mutate = (bytes: Buffer, random: Random, other: Buffer): Buffer => {
  let changed = bytes
  for (let times = random.int(1, 3); times > 0; times -= 1) changed = random.pick(CHANGES)(changed, random, other)
  return changed
}
