import { StringDecoder } from 'node:string_decoder'

const isCutOff = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'

/** The chunks of a stream; one that is destroyed under its reader simply ends. */
async function* readChunks(input: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer | string, void, void> {
  try {
    yield* input
  } catch (error) {
    if (!isCutOff(error)) throw error
  }
}

/** Lines of a stream, at the byte for a new line alone: U+2028 is a character like any other. Blank lines are skipped. */
export async function* readLines(input: AsyncIterable<Buffer | string>): AsyncGenerator<string, void, void> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const chunk of readChunks(input)) {
    const parts = (rest + (typeof chunk === 'string' ? chunk : decoder.write(chunk))).split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts) if (line.trim() !== '') yield line
  }
  rest += decoder.end()
  if (rest.trim() !== '') yield rest
}
