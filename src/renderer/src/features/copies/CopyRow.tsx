import { useLanguage } from '#renderer/app/language.tsx'
import type { CopyItem } from '#shared/copies/copies.schema.ts'
import classes from './CopiesPart.module.css'
import { REASONS } from './copy-words.ts'

const stateOf = ({ state, provenAt }: CopyItem) =>
  state === 'damaged' ? 'copies.damaged_short' : provenAt ? 'copies.proven_short' : 'copies.verified_short'

export const CopyRow = ({ copy }: { copy: CopyItem }) => {
  const { t, format } = useLanguage()
  return (
    <li className={classes.row}>
      <strong className={classes.when}>{format.moment(copy.at)}</strong>
      <span className={classes.reason}>{copy.reason && t(REASONS[copy.reason])}</span>
      <span className={classes.number}>{copy.rows !== null && t('copies.rows', { n: copy.rows })}</span>
      <span className={classes.number}>{format.fileSize(copy.bytes)}</span>
      <span>{copy.places.map((place) => t(place === 'shop' ? 'copies.in_shop' : 'copies.in_second')).join(', ')}</span>
      <span className={copy.state === 'damaged' ? classes.damaged : classes.good}>{t(stateOf(copy))}</span>
    </li>
  )
}
