import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_CHARACTERS } from '#main/platform/rpc/read-request.ts'
import { readLines } from './json-lines.ts'

const linesOf = async (chunks: readonly Buffer[]): Promise<string[]> => {
  const lines: string[] = []
  for await (const line of readLines(Readable.from(chunks))) lines.push(line)
  return lines
}

/** Cuts bytes anywhere, also inside a letter. */
const cut = (bytes: Buffer, at: readonly number[]): Buffer[] => {
  const ends = [...new Set(at.map((n) => n % (bytes.length + 1)))].sort((a, b) => a - b)
  return [0, ...ends].map((start, index) => bytes.subarray(start, ends[index] ?? bytes.length))
}

test('lines arrive whole wherever the stream is cut', async () => {
  const text = fc.string({ unit: fc.constantFrom('ա', 'Я', 'x', '"', '\u2028', '\u2029', '\r', '😀', ' ') })
  await fc.assert(
    fc.asyncProperty(fc.array(text), fc.array(fc.nat()), async (lines, at) => {
      const bytes = Buffer.from(lines.join('\n'))
      expect(await linesOf(cut(bytes, at))).toEqual(lines.filter((line) => line.trim() !== ''))
    }),
  )
})

test('a stream that is destroyed under its reader ends', async () => {
  const stream = new Readable({ read: () => {} })
  stream.push('{"id":1}\n')
  const lines = readLines(stream)
  expect(await lines.next()).toEqual({ done: false, value: '{"id":1}' })
  const rest = lines.next()
  stream.destroy()
  expect(await rest).toEqual({ done: true, value: undefined })
})

test('of a line longer than any request only the beginning is kept, and the next one is whole', async () => {
  const chunks = Array.from({ length: 300 }, () => Buffer.from('x'.repeat(64 * 1024)))
  const lines = await linesOf([...chunks, Buffer.from('\n{"id":2}\n')])
  expect(lines.map(({ length }) => length)).toEqual([MOST_CHARACTERS + 1, 8])
})
