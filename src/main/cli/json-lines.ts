import { StringDecoder } from 'node:string_decoder'
import { errorCode } from '#main/platform/error-code.ts'
import { MOST_CHARACTERS } from '#main/platform/rpc/read-request.ts'

const isCutOff = (error: unknown): boolean => errorCode(error) === 'ERR_STREAM_PREMATURE_CLOSE'

/** The chunks of a stream; one that is destroyed under its reader simply ends. */
async function* readChunks(input: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer | string, void, void> {
  try {
    yield* input
  } catch (error) {
    if (!isCutOff(error)) throw error
  }
}

/** What is kept of a line: enough to see that it is too long for a request. */
const KEPT = MOST_CHARACTERS + 1

/**
 * Lines of a stream, at the byte for a new line alone: U+2028 is a character like any other. Blank lines are skipped,
 * and of a line longer than a request may be only the beginning is kept.
 */
export async function* readLines(input: AsyncIterable<Buffer | string>): AsyncGenerator<string, void, void> {
  const decoder = new StringDecoder('utf8')
  let parts: string[] = []
  let length = 0
  const add = (part: string): void => {
    if (part !== '' && length < KEPT) parts.push(part.slice(0, KEPT - length))
    length += part.length
  }
  const take = (): string => {
    const line = parts.join('')
    parts = []
    length = 0
    return line
  }
  for await (const chunk of readChunks(input)) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk)
    const [first = '', ...others] = text.split('\n')
    add(first)
    for (const other of others) {
      const line = take()
      if (line.trim() !== '') yield line
      add(other)
    }
  }
  add(decoder.end())
  const line = take()
  if (line.trim() !== '') yield line
}
