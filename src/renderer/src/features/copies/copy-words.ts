import type { CopyItem, CopyLight, CopyStatus, PlaceProblem, Proof } from '#shared/copies/copies.schema.ts'
import type { MessageKey, Translate } from '#shared/i18n/translate.ts'

export const REASONS: Readonly<Record<NonNullable<CopyItem['reason']>, MessageKey>> = {
  close: 'copies.reason_close',
  hourly: 'copies.reason_hourly',
  start: 'copies.reason_start',
  migration: 'copies.reason_migration',
  import: 'copies.reason_import',
  restore: 'copies.reason_restore',
  delete: 'copies.reason_delete',
  asked: 'copies.reason_asked',
  command: 'copies.reason_asked',
}

export const PLACE_PROBLEMS: Readonly<Record<PlaceProblem, MessageKey>> = {
  MISSING: 'copies.place_missing',
  READ_ONLY: 'copies.place_read_only',
  IN_USE: 'copies.place_in_use',
  DISK_FULL: 'copies.place_full',
  DIFFERS: 'copies.place_differs',
  SOURCE: 'copies.damaged',
}

export const PROOF_PROBLEMS: Readonly<Record<NonNullable<Proof['problem']>, MessageKey>> = {
  damaged: 'copies.damaged',
  missing: 'copies.place_missing',
  refused: 'copies.proof_refused',
  rows: 'copies.proof_differs',
  figures: 'copies.proof_differs',
  search: 'copies.proof_differs',
  disk: 'copies.proof_no_room',
}

const CAUSES: Readonly<Record<Exclude<CopyLight['cause'], 'copied' | 'place'>, MessageKey>> = {
  none_yet: 'copies.none_yet',
  old: 'backup.no_copy_days',
  unproven: 'copies.unproven_days',
  not_proven: 'copies.proof_failed',
  older_damaged: 'copies.older_damaged',
  damaged: 'copies.damaged',
}

/** The light in words: color never tells it alone. */
export const lightWords = ({ light, second, last }: CopyStatus, when: string, t: Translate): string => {
  if (light.cause === 'copied') return last ? t('backup.light', { when }) : t('copies.none_yet')
  if (light.cause === 'place')
    return `${t(PLACE_PROBLEMS[second?.problem ?? 'MISSING'])}, ${t('copies.days', { n: light.days })}`
  return t(CAUSES[light.cause], { n: light.days })
}
