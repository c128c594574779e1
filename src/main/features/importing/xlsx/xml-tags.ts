/** The tags and texts of XML as they come: nothing is built, nothing is looked up outside, and what declares types or entities is refused. */

export class NotXml extends Error {
  override name = 'NotXml'
}

export type XmlHandlers = {
  /** Without its prefix. An empty element opens and closes. */
  open: (name: string, attributes: string) => void
  close: (name: string) => void
  /** In pieces; entities are written out. */
  text: (piece: string) => void
}

/** A tag, a comment or an instruction longer than this is none of a spreadsheet. */
const LONGEST = 1_000_000

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const REFERENCE = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/g

const written = (hex: string | undefined, decimal: string | undefined, name: string | undefined): string => {
  if (name !== undefined) return NAMED[name] ?? ''
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

const plain = (text: string): string =>
  text.includes('&')
    ? text.replace(REFERENCE, (_, hex?: string, decimal?: string, name?: string) => written(hex, decimal, name))
    : text

export const attribute = (name: string): ((attributes: string) => string | undefined) => {
  const pattern = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  return (attributes) => {
    const found = pattern.exec(attributes)
    return found ? plain(found[1] ?? found[2] ?? '') : undefined
  }
}

const GREATER = 62
const QUOTES = [34, 39]

/** Where the tag ends that begins before `from`; a sign in quotes ends none. */
const endOfTag = (text: string, from: number): number => {
  let quote = 0
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === GREATER) return at
    else if (QUOTES.includes(code)) quote = code
  }
  return -1
}

const ENDS: readonly (readonly [begins: string, ends: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
]

export const createXmlReader = ({ open, close, text }: XmlHandlers) => {
  let rest = ''

  const tag = (inner: string): void => {
    if (inner.startsWith('/')) {
      close(local(inner.slice(1).trimEnd()))
      return
    }
    const isEmpty = inner.endsWith('/')
    const body = isEmpty ? inner.slice(0, -1) : inner
    const space = body.search(/\s/)
    const name = local(space < 0 ? body : body.slice(0, space))
    open(name, space < 0 ? '' : body.slice(space))
    if (isEmpty) close(name)
  }

  /** Where to go on after what begins at `at`; -1 while its end has not come. */
  const step = (at: number): number => {
    const special = ENDS.find(([begins]) => rest.startsWith(begins, at))
    if (special) {
      const [begins, ends] = special
      const end = rest.indexOf(ends, at + begins.length)
      if (end < 0) return -1
      if (begins === '<![CDATA[') text(rest.slice(at + begins.length, end))
      return end + ends.length
    }
    if (rest.startsWith('<!', at)) {
      // Nine letters decide between the beginnings above and a declaration.
      if (rest.length - at < 9) return -1
      throw new NotXml('a declaration')
    }
    const end = endOfTag(rest, at + 1)
    if (end < 0) return -1
    tag(rest.slice(at + 1, end))
    return end + 1
  }

  return {
    write: (chunk: string): void => {
      rest += chunk
      let at = 0
      for (;;) {
        const next = rest.indexOf('<', at)
        const reached = next < 0 ? rest.length : next
        // A reference may be cut by the end of the chunk: it waits for the next one.
        const cut = next < 0 ? rest.indexOf('&', Math.max(at, rest.length - 12)) : -1
        const until = cut < 0 ? reached : cut
        if (until > at) text(plain(rest.slice(at, until)))
        at = until
        if (next < 0) break
        const after = step(next)
        if (after < 0) break
        at = after
      }
      rest = rest.slice(at)
      if (rest.length > LONGEST) throw new NotXml('a tag without an end')
    },
    end: (): void => {
      if (rest.includes('<')) throw new NotXml('cut off')
    },
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
