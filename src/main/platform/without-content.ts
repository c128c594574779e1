/** Messages of parsers and databases quote what they read, and what is read here was typed by or about a customer. */
import { errorCode } from './error-code.ts'

// From the first quotation mark to the last: what is quoted may hold quotation marks itself.
const QUOTED = /["'`«“][\s\S]*["'`»”]/u
const OF_SQL = new Set(['CHECK', 'FOREIGN', 'JSON', 'KEY', 'NOT', 'NULL', 'PRIMARY', 'SQL', 'UNIQUE', 'UTF-8'])
const PLAIN_WORD = /^[a-z][a-z_.-]*[,:;]?$/
const FIRST_WORDS = new Set(['Cannot', 'Failed', 'Invalid', 'Maximum', 'Unable', 'Unexpected'])
const SHORT_NUMBER = /^[(<=>]*\d{1,3}[),.]?$/
const SIGN = /^[<=>+*/-]+$/

const isHarmless = (word: string, index: number): boolean =>
  PLAIN_WORD.test(word) ||
  SHORT_NUMBER.test(word) ||
  SIGN.test(word) ||
  OF_SQL.has(word) ||
  (index === 0 && FIRST_WORDS.has(word))

/** What is left of a text: words of programs. */
export const harmlessWords = (text: string): string => {
  const words = text.split(/\s+/).map((word, index) => (isHarmless(word, index) ? word : '…'))
  return words.filter((word, index) => word !== '…' || words[index - 1] !== '…').join(' ')
}

const ENGINE = new Set(['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError'])

/** Who writes a rule into a file can have it say anything. */
const SAID_BY_THE_FILE = 'SQLITE_CONSTRAINT_TRIGGER'

/** What is left of a message: words of programs, no names, numbers, addresses or quotations. */
export const messageWithoutContent = (error: Error): string => {
  const code = errorCode(error)
  if (code === SAID_BY_THE_FILE) return '…'
  const text = error.message.replace(QUOTED, '…')
  // Libraries put what they choked on behind a colon.
  const isKnown = code !== undefined || ENGINE.has(error.name)
  return harmlessWords(isKnown ? text : text.replace(/:[\s\S]*/, ': …'))
}

const FOLDERS = /(?:file:\/\/)?(?:[a-z]:)?[\\/](?:[^\\/():]+[\\/])*(?=[^\\/():]+[\\/][^\\/():]+:\d)/gi

/** A line of a stack with the last folder and the file alone: the path before it names an account of the computer. */
export const withoutFolders = (line: string): string => line.replace(FOLDERS, '')
