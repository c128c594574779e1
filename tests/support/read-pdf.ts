/** PDFs read back as others read them: with poppler, not with what wrote them. */
import { spawnSync } from 'node:child_process'

const run = (program: string, args: readonly string[]): Buffer => {
  const { status, stdout, stderr, error } = spawnSync(program, args, { timeout: 60_000, maxBuffer: 256 * 1024 * 1024 })
  if (error || status !== 0) throw new Error(`${program}: ${error?.message ?? stderr.toString()}`)
  return stdout
}

/** One text for each page, laid out as it stands there. */
export const pagesOfPdf = (path: string): string[] =>
  run('pdftotext', ['-layout', path, '-']).toString('utf8').split('\f').slice(0, -1)

const MM_PER_POINT = 25.4 / 72
const WORD = /<word xMin="([\d.]+)".*? xMax="([\d.]+)".*?>(.*?)<\/word>/g

/** In whole millimetres. */
export const sizeOfPdf = (path: string): { pages: number; widthMm: number; heightMm: number } => {
  const said = run('pdfinfo', [path]).toString('utf8')
  const [, width = '', height = ''] = /^Page size:\s+([\d.]+) x ([\d.]+) pts/m.exec(said) ?? []
  const mm = (points: string) => Math.round(Number(points) * MM_PER_POINT)
  return { pages: Number(/^Pages:\s+(\d+)/m.exec(said)?.[1]), widthMm: mm(width), heightMm: mm(height) }
}

/** The words of the first page with where they begin and end, in millimetres from the left. */
export const wordsOfPdf = (path: string): { text: string; from: number; to: number }[] =>
  [...run('pdftotext', ['-bbox', path, '-']).toString('utf8').matchAll(WORD)].map(
    ([, from = '', to = '', text = '']) => ({
      text,
      from: Number(from) * MM_PER_POINT,
      to: Number(to) * MM_PER_POINT,
    }),
  )

/** Whether every font is in the file, and none drawn as a picture of itself (Type 3), as faked bold is. */
export const fontsOfPdf = (path: string): { name: string; embedded: boolean; type3: boolean }[] =>
  run('pdffonts', [path])
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => ({
      name: line
        .slice(0, 36)
        .trim()
        .replace(/^\w+\+/, ''),
      embedded: / yes +(?:yes|no) +(?:yes|no) +\d+ +\d+$/.test(line),
      type3: line.includes('Type 3'),
    }))

/** Dark and light runs of one line of dots at the given height, as a print head of 203 dots to the inch draws them. */
export const dotsOfPdf = (path: string, heightMm: number): { dark: boolean; dots: number }[] => {
  const picture = run('pdftoppm', ['-r', '203', '-mono', '-singlefile', path])
  const head = /^P4\s+(\d+)\s+(\d+)\s/.exec(picture.subarray(0, 40).toString('latin1'))
  if (!head) throw new Error('not a picture of dots')
  const width = Number(head[1])
  const bytes = Math.ceil(width / 8)
  const row = Math.round((heightMm / 25.4) * 203)
  const line = picture.subarray(head[0].length + row * bytes, head[0].length + (row + 1) * bytes)
  const runs: { dark: boolean; dots: number }[] = []
  for (let dot = 0; dot < width; dot += 1) {
    const dark = (((line[dot >> 3] ?? 0) >> (7 - (dot & 7))) & 1) === 1
    const last = runs.at(-1)
    if (last?.dark === dark) last.dots += 1
    else runs.push({ dark, dots: 1 })
  }
  return runs
}
