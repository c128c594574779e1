import { useToday } from '#renderer/app/clock.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import type { CopyStatus } from '#shared/copies/copies.schema.ts'
import classes from './CopyLight.module.css'
import { PLACE_PROBLEMS, PROOF_PROBLEMS } from './copy-words.ts'

/** The rest of a dying disk is told by its newest copies. */
const TOLD = 3

/** When, how many rows, where, and what a restore on trial showed. */
export const CopyFacts = ({ status: { last, proven, failedProof, failedChecks, second } }: { status: CopyStatus }) => {
  const { t, format } = useLanguage()
  const today = useToday()
  return (
    <>
      <p className={classes.fact}>
        <strong>
          {last ? t('backup.last_good', { when: format.relativeMoment(last.at, today) }) : t('copies.none_yet')}
        </strong>
        {last?.rows != null && ` · ${t('copies.rows', { n: last.rows })}`}
      </p>
      <p className={classes.fact}>
        {proven
          ? t('copies.proven', { when: format.relativeMoment(proven.at, today), n: proven.cases })
          : t('copies.never_proven')}
      </p>
      {failedProof?.problem && <p className={classes.problem}>{t(PROOF_PROBLEMS[failedProof.problem])}</p>}
      {failedChecks.slice(0, TOLD).map(({ at, copyAt, place }) => (
        <p key={`${at} ${place}`} className={classes.problem}>
          {t('copies.check_failed', {
            when: format.moment(copyAt),
            place: t(place === 'shop' ? 'copies.in_shop' : 'copies.in_second'),
          })}
        </p>
      ))}
      <p className={classes.fact}>
        {second ? t('copies.second_place_is', { folder: second.folder }) : t('copies.no_second_place')}
      </p>
      {second?.carriedAt && (
        <p className={classes.fact}>{t('copies.carried', { when: format.relativeMoment(second.carriedAt, today) })}</p>
      )}
      {second?.problem && <p className={classes.problem}>{t(PLACE_PROBLEMS[second.problem])}</p>}
    </>
  )
}
