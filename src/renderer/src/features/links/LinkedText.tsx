import classes from './OutsideLink.module.css'
import { OutsideLink } from './OutsideLink.tsx'
import { findWebAddresses } from './web-addresses.ts'

/** Somebody's own words, in which addresses of websites can be pressed. */
export const LinkedText = ({ text }: { text: string }) => {
  const parts = findWebAddresses(text)
  if (!parts.some(({ address }) => address)) return text
  let at = 0
  return parts.map((part) => {
    at += part.text.length
    return part.address ? (
      <OutsideLink key={at} address={part.text} className={classes.inText}>
        {part.text}
      </OutsideLink>
    ) : (
      part.text
    )
  })
}
