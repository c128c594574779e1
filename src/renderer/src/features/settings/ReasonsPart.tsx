import { TextInput } from '@mantine/core'
import { IconArrowUp } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useT } from '#renderer/app/language.tsx'
import { useReasons } from '#renderer/app/reasons.ts'
import { rpc } from '#renderer/app/rpc.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import { LANGUAGE_NAMES, LOCALES } from '#shared/i18n/locales.ts'
import type { Reason } from '#shared/reasons/reasons.schema.ts'
import { SavedText } from './SavedText.tsx'
import classes from './settings.module.css'

const NO_NAMES = { hy: '', ru: '', en: '' }

const ReasonRow = ({ reason, onUp }: { reason: Reason; onUp?: () => void }) => {
  const { t, locale } = useLanguage()
  const { mutate, error } = useMutation(rpc.reasons.update.mutationOptions())
  const change = (patch: Partial<Pick<Reason, 'names' | 'retired'>>) =>
    mutate({ id: reason.id, version: reason.version, patch })
  return (
    <li>
      <div className={classes.row}>
        <div className={classes.names}>
          {LOCALES.map((code) => (
            <SavedText
              key={code}
              label={LANGUAGE_NAMES[code]}
              hideLabel
              value={reason.names[code]}
              refuse={(text) => (code === 'hy' && text === '' ? t('err.required') : undefined)}
              onSave={(text) => change({ names: { ...reason.names, [code]: text } })}
            />
          ))}
        </div>
        <div className={classes.acts}>
          <span className={classes.up}>
            {onUp && (
              <LinkButton
                aria-label={`${t('set.move_up')}, ${reason.names[locale]}`}
                title={t('set.move_up')}
                onClick={onUp}
              >
                <IconArrowUp size={16} stroke={1.75} aria-hidden />
              </LinkButton>
            )}
          </span>
          <LinkButton className={classes.retire} onClick={() => change({ retired: !reason.retired })}>
            {t(reason.retired ? 'set.reason_back' : 'set.reason_retire')}
          </LinkButton>
        </div>
      </div>
      {error && <ErrorNotice error={error} more={t('safe.data_untouched')} />}
    </li>
  )
}

export const ReasonsPart = () => {
  const t = useT()
  const { reasons } = useReasons()
  const [names, setNames] = useState(NO_NAMES)
  const reorder = useMutation(rpc.reasons.reorder.mutationOptions())
  const create = useMutation(rpc.reasons.create.mutationOptions({ onSuccess: () => setNames(NO_NAMES) }))
  const ids = reasons.map(({ id }) => id)
  const up = (index: number) => {
    const [before, moved] = ids.slice(index - 1, index + 1)
    if (before && moved) reorder.mutate({ ids: ids.with(index - 1, moved).with(index, before) })
  }
  const failed = create.error ?? reorder.error
  return (
    <form
      className={classNames(classes.form, classes.wide)}
      onSubmit={(event) => {
        event.preventDefault()
        if (names.hy.trim()) create.mutate({ names })
      }}
    >
      <p className={classes.lead}>{t('set.reasons_lead')}</p>
      <ul className={classes.rows}>
        <li aria-hidden className={classNames(classes.row, classes.languages)}>
          <div className={classes.names}>
            {LOCALES.map((code) => (
              <span key={code}>{LANGUAGE_NAMES[code]}</span>
            ))}
          </div>
          <div className={classes.acts}>
            <span className={classes.up} />
            <span className={classes.retire} />
          </div>
        </li>
        {reasons.map((reason, index) => (
          <ReasonRow
            key={reason.id}
            reason={reason}
            onUp={index > 0 && !reason.retired ? () => up(index) : undefined}
          />
        ))}
        <li className={classes.row}>
          <div className={classes.names}>
            {LOCALES.map((code) => (
              <TextInput
                key={code}
                aria-label={LANGUAGE_NAMES[code]}
                placeholder={LANGUAGE_NAMES[code]}
                value={names[code]}
                maxLength={300}
                onChange={(event) => setNames({ ...names, [code]: event.currentTarget.value })}
              />
            ))}
          </div>
          <ActButton submit size="small" disabled={!names.hy.trim()}>
            {t('btn.add')}
          </ActButton>
        </li>
      </ul>
      {failed && <ErrorNotice error={failed} more={t('safe.data_untouched')} />}
    </form>
  )
}
