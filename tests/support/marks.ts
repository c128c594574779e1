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
      phone: `099 41-27-${String(index).padStart(2, '0')}`,
      email: `traceling${n}@hetqik.example`,
      story: `Նշանակոշիկ${letters(n)} tracelingstory${n}`,
    }
  })

/** What every mark is made of and nothing else: one of them is enough to know it by. */
const STEMS = [
  'Հետքիկ',
  'հետքիկ',
  'traceling',
  'Traceling',
  'TRACELING',
  'hetqik',
  'Նշանակոշիկ',
  'նշանակոշիկ',
  '99 41-27-',
  '994127',
]
const BYTES = STEMS.flatMap((stem) => [Buffer.from(stem, 'utf8'), Buffer.from(stem, 'utf16le')])

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    // A pipe waits for whoever writes into it.
    .filter((entry) => !entry.isSocket() && !entry.isFIFO())
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
export const findMarks = (folders: readonly string[], may: (path: string) => boolean = () => false): string[] =>
  folders.flatMap(filesBelow).flatMap((path) => {
    if (STEMS.some((stem) => path.normalize('NFC').includes(stem))) return [`${path}: in its name`]
    if (may(path)) return []
    const content = contentOf(path)
    return BYTES.some((bytes) => content.includes(bytes)) ? [path] : []
  })
