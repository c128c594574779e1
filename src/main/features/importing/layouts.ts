/** Files of known programs: how they are recognised, and which of their columns say nothing about the person. */
import type { ImportLayout } from '#shared/importing/importing.schema.ts'
import { plainTitle } from './column-names.ts'

type Known = { layout: ImportLayout; marks: readonly string[]; leaveOut: RegExp }

const NOTHING = /^\b$/

const KNOWN: readonly Known[] = [
  { layout: 'shopify', marks: ['accepts email marketing', 'default address address1'], leaveOut: NOTHING },
  { layout: 'woocommerce', marks: ['aov', 'total spend', 'sign up'], leaveOut: NOTHING },
  {
    layout: 'google',
    marks: ['phonetic first name', 'e mail 1 value'],
    leaveOut:
      /^(photo|file as|.*phonetic.*|(e mail|phone|address|relation|event|website|custom field) \d+ label|address \d+ (?!formatted).*)$/,
  },
  {
    layout: 'outlook',
    marks: ['e mail display name', 'isdn', 'tty tdd phone'],
    leaveOut:
      /^(e mail( \d)? (type|display name)|gender|initials|internet free busy|priority|private|sensitivity|language|anniversary|directory server)$/,
  },
  { layout: 'thunderbird', marks: ['screen name', 'pager number', 'custom 1'], leaveOut: NOTHING },
  { layout: 'one_c', marks: ['код', 'наименование'], leaveOut: NOTHING },
]

const OTHER: Known = { layout: 'other', marks: [], leaveOut: NOTHING }

export const recogniseLayout = (titles: readonly string[]): Known => {
  const plain = new Set(titles.map(plainTitle))
  return KNOWN.find(({ marks }) => marks.every((mark) => plain.has(mark))) ?? OTHER
}
