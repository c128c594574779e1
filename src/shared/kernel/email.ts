// One @, no spaces, a dot in the domain. Stricter rules refuse addresses that work; only sending proves one.
const SHAPE = /^[^\s@"<>(),;:\\[\]]+@[^\s@"<>(),;:\\[\]]+$/u
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u

/** The address out of «Անի <ani@shop.am>», `mailto:` and a full stop that ended the sentence. */
const bare = (text: string): string => {
  const trimmed = text.replace(/[\u200b-\u200f\u2060\ufeff]/g, '').trim()
  const inBrackets = /<([^<>]*)>$/.exec(trimmed)?.[1] ?? trimmed
  return inBrackets
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/[.,;]+$/, '')
}

const isAddress = (address: string): boolean => {
  if (address.length > 254 || !SHAPE.test(address)) return false
  const [local = '', domain = ''] = address.split('@')
  const labels = domain.split('.')
  if (local.length > 64 || local.startsWith('.') || local.endsWith('.') || local.includes('..')) return false
  return labels.length >= 2 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '')
}

/** The form in which two spellings of an address are equal; undefined when the text is no address. Keep the original beside it. */
export const canonicalEmail = (text: string): string | undefined => {
  const address = bare(text).normalize('NFC').toLowerCase()
  return isAddress(address) ? address : undefined
}

export const isEmail = (text: string): boolean => canonicalEmail(text) !== undefined
