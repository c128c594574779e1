/** What an address means, for the question before it is opened: three schemes, and nothing in it that the eye does not see. */
import { domainToASCII, domainToUnicode } from 'node:url'
import { canonicalEmail } from '#shared/kernel/email.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Link } from '#shared/links/links.schema.ts'

export type LinkRefusal = { code: 'LINK_REFUSED' } | { code: 'LINK_UNREADABLE' }

// Also marks of direction and invisible letters; a backslash is a slash for some programs and none for others.
const UNSEEN = /[\p{C}\p{Z}\\]/u
const SCHEME = /^([a-z][a-z0-9+.-]*):/i
/** No * and no #: those are orders to the telephone network. */
const NUMBER = /^\+?\d[\d().-]{2,30}$/

const UNREADABLE = err({ code: 'LINK_UNREADABLE' })

const nothingToSay = { site: null, siteInLetters: null, hasSignIn: false }

const readPhone = (number: string): Result<Link, LinkRefusal> =>
  NUMBER.test(number)
    ? ok({ kind: 'phone', href: `tel:${number.replace(/[().-]/g, '')}`, ...nothingToSay })
    : UNREADABLE

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    // A lone percent sign: no address has one.
    return ''
  }
}

/** The address alone: subject, text and attachments are the writer's own. */
const readEmail = (text: string): Result<Link, LinkRefusal> => {
  const plain = decoded(text)
  const address = UNSEEN.test(plain) || plain.includes('?') ? undefined : canonicalEmail(plain)
  const [name = '', domain = ''] = address?.split('@') ?? []
  const ascii = domainToASCII(domain)
  return ascii === ''
    ? UNREADABLE
    : ok({ kind: 'email', href: `mailto:${encodeURIComponent(name)}@${ascii}`, ...nothingToSay })
}

const readWeb = (address: string): Result<Link, LinkRefusal> => {
  if (!URL.canParse(address)) return UNREADABLE
  const { href, host, hostname, username, password } = new URL(address)
  const letters = domainToUnicode(hostname)
  return ok({
    kind: 'web',
    href,
    site: host,
    siteInLetters: letters === hostname ? null : letters,
    hasSignIn: username !== '' || password !== '',
  })
}

export const readLink = (address: string): Result<Link, LinkRefusal> => {
  const scheme = SCHEME.exec(address)?.[1]?.toLowerCase()
  if (scheme === undefined) return UNREADABLE
  const rest = address.slice(scheme.length + 1)
  if (scheme === 'tel') return readPhone(rest.replaceAll(' ', ''))
  if (!['https', 'mailto'].includes(scheme)) return err({ code: 'LINK_REFUSED' })
  if (UNSEEN.test(rest)) return UNREADABLE
  return scheme === 'mailto' ? readEmail(rest) : readWeb(address)
}
