import { useLanguage } from '#renderer/app/language.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import {
  type Difference,
  RECORD_KINDS,
  type RecordKind,
  type RestorePreview,
} from '#shared/recovery/recovery.schema.ts'
import classes from './RestoreDialog.module.css'

export const KIND_WORDS: Readonly<Record<RecordKind, MessageKey>> = {
  cases: 'nav.cases',
  customers: 'nav.customers',
  promises: 'nav.promises',
  money: 'nav.money',
}

type Against = NonNullable<RestorePreview['against']>

const Cell = ({ count, first }: Difference) => {
  const { format } = useLanguage()
  return (
    <td>
      {format.number(count)}
      {first.length > 0 && <span className={classes.names}>{first.join(', ')}</span>}
    </td>
  )
}

const changedOf = ({ changed }: Against, kind: RecordKind): number => (kind === 'money' ? 0 : changed[kind])

const isSame = (against: Against): boolean =>
  RECORD_KINDS.every((kind) => against.lost[kind].count + against.back[kind].count + changedOf(against, kind) === 0)

/** The present shop beside the copy, kind by kind. */
export const WhatChanges = ({ against }: Pick<RestorePreview, 'against'>) => {
  const { t } = useLanguage()
  if (!against) return <p>{t('restore.unreadable')}</p>
  if (isSame(against)) return <p>{t('restore.nothing')}</p>
  return (
    <table className={classes.changes}>
      <caption>{t('restore.what_changes')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('restore.lost')}</th>
          <th scope="col">{t('restore.back')}</th>
          <th scope="col">{t('restore.changed')}</th>
        </tr>
      </thead>
      <tbody>
        {RECORD_KINDS.map((kind) => (
          <tr key={kind}>
            <th scope="row">{t(KIND_WORDS[kind])}</th>
            <Cell {...against.lost[kind]} />
            <Cell {...against.back[kind]} />
            <Cell count={changedOf(against, kind)} first={[]} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
