/** Customers whose every word is found again wherever it was written: in which files, under which names, in which encoding. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Mark = { name: string; phone: string; email: string; story: string }

const ARMENIAN = 'աբգդեզէթժի'

const letters = (n: number): string => [...String(n)].map((digit) => ARMENIAN[Number(digit)]).join('')

export const makeMarks = (count: number): Mark[] =>
  Array.from({ length: count }, (_, index) => {
    const n = index + 100
    return {
      name: `Հետքիկ${letters(n)} Traceling${n}`,
      phone: `099 ${41}-${27}-${n % 100 < 10 ? '0' : ''}${n % 100}`,
      email: `traceling${n}@hetqik.example`,
      story: `Նշանակոշիկ${letters(n)} tracelingstory${n}`,
    }
  })

/** What no file may hold: the parts that make a mark unlike anything else. */
const needlesOf = ({ name, phone, email, story }: Mark): string[] => {
  const digits = phone.replace(/\D/g, '').slice(1)
  return [...name.split(' '), ...story.split(' '), email, phone, phone.slice(1), digits]
}

const common = (marks: readonly Mark[]): string[] => [
  ...new Set([
    'Հետքիկ',
    'հետքիկ',
    'traceling',
    'Traceling',
    'hetqik',
    'Նշանակոշիկ',
    'նշանակոշիկ',
    ...marks.flatMap(needlesOf),
  ]),
]

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isSocket())
    .map((entry) => join(entry.parentPath, entry.name))

const contentOf = (path: string): Buffer => {
  try {
    return readFileSync(path)
  } catch {
    // A folder, a link to nowhere, or gone by now.
    return Buffer.alloc(0)
  }
}

/** Where marks stand below the folders, by name or content, in UTF-8 or UTF-16; `may` names the files they belong in. */
export const findMarks = (
  folders: readonly string[],
  marks: readonly Mark[],
  may: (path: string) => boolean,
): string[] => {
  const words = common(marks)
  const bytes = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')])
  return folders.flatMap(filesBelow).flatMap((path) => {
    if (words.some((word) => path.normalize('NFC').includes(word))) return [`${path}: in its name`]
    if (may(path)) return []
    const content = contentOf(path)
    return bytes.some((word) => content.includes(word)) ? [path] : []
  })
}
