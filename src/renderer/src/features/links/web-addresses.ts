export type TextPart = { text: string; address: boolean }

const ADDRESS = /https?:\/\/[^\s<>"«»]+/gi
/** Ends the sentence, not the address. */
const AFTER = /[.,;:!?)\]։՝…]+$/

/** A text in pieces, of which some are addresses of websites. */
export const findWebAddresses = (text: string): TextPart[] => {
  const parts: TextPart[] = []
  let done = 0
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = found.replace(AFTER, '')
    if (index > done) parts.push({ text: text.slice(done, index), address: false })
    parts.push({ text: address, address: true })
    done = index + address.length
  }
  if (done < text.length) parts.push({ text: text.slice(done), address: false })
  return parts
}
