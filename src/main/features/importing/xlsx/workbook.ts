import { posix } from 'node:path'
import { attribute, type XmlHandlers } from './xml-tags.ts'

const sheetName = attribute('name')
const relation = attribute('id')
const relationId = attribute('Id')
const target = attribute('Target')
const kind = attribute('Type')
const mode = attribute('TargetMode')
const dateSystem = attribute('date1904')

export type SheetRef = { name: string; relation: string }

export const createWorkbookReader = (): XmlHandlers & { sheets: SheetRef[]; from1904: () => boolean } => {
  const sheets: SheetRef[] = []
  let from1904 = false
  return {
    sheets,
    from1904: () => from1904,
    open: (name, attributes) => {
      if (name === 'sheet') sheets.push({ name: sheetName(attributes) ?? '', relation: relation(attributes) ?? '' })
      else if (name === 'workbookPr') from1904 = ['1', 'true'].includes(dateSystem(attributes) ?? '')
    },
    close: () => {},
    text: () => {},
  }
}

type Part = { path: string; kind: string }

/** Parts of this archive by their relation; what lies anywhere else is never looked for. */
export const createRelationsReader = (): XmlHandlers & { parts: Map<string, Part> } => {
  const parts = new Map<string, Part>()
  return {
    parts,
    open: (name, attributes) => {
      if (name !== 'Relationship' || mode(attributes) === 'External') return
      const path = posix.resolve('/xl', target(attributes) ?? '').slice(1)
      parts.set(relationId(attributes) ?? '', { path, kind: (kind(attributes) ?? '').split('/').at(-1) ?? '' })
    },
    close: () => {},
    text: () => {},
  }
}
