import { Textarea } from '@mantine/core'
import { IconLock, IconMessage, IconPhone, type TablerIcon } from '@tabler/icons-react'
import { type Ref, useId, useImperativeHandle, useRef } from 'react'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useT } from '#renderer/app/language.tsx'
import { STATUSES } from '#renderer/app/words.ts'
import { DraftNote } from '#renderer/features/drafts/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { BlankChoice } from '#renderer/ui/BlankChoice.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import type { FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import { nextStatuses } from '#shared/tickets/tickets.rules.ts'
import type { Ticket } from '#shared/tickets/tickets.schema.ts'
import { CloseQuestion } from './CloseQuestion.tsx'
import classes from './Composer.module.css'
import { type EntryKind, useComposer } from './use-composer.ts'

const KINDS: readonly { kind: EntryKind; label: MessageKey; Icon: TablerIcon }[] = [
  { kind: 'call', label: 'channel.phone', Icon: IconPhone },
  { kind: 'message', label: 'entity.message', Icon: IconMessage },
  { kind: 'note', label: 'field.internal_note', Icon: IconLock },
]

/** `note` begins an internal note. */
export type ComposerHandle = { note: () => void }

type KindsProps = { value: EntryKind; onChange: (kind: EntryKind) => void }

const Kinds = ({ value, onChange }: KindsProps) => {
  const t = useT()
  const name = useId()
  return (
    <div role="radiogroup" aria-label={t('field.kind')} className={classes.kinds}>
      {KINDS.map(({ kind, label, Icon }) => (
        <label key={kind} className={classes.kind}>
          <input
            type="radio"
            className={classes.radio}
            name={name}
            checked={kind === value}
            onChange={() => onChange(kind)}
          />
          <Icon size={18} stroke={1.75} aria-hidden />
          {t(label)}
        </label>
      ))}
    </div>
  )
}

type Props = { ticket: Ticket; promises: readonly FollowUp[]; ref: Ref<ComposerHandle> }

/** Where one writes what happened, and in the same breath where the case now stands. */
export const Composer = ({ ticket, promises, ref }: Props) => {
  const t = useT()
  const text = useRef<HTMLTextAreaElement>(null)
  const composer = useComposer(ticket)
  const { draft, hasText, target, busy, failed } = composer
  const isClosed = ticket.status === 'closed'
  /** Nothing to write yet: the field takes the focus instead. */
  const write = () => {
    if (hasText || target !== undefined) composer.write()
    else text.current?.focus()
  }

  useImperativeHandle(ref, () => ({
    note: () => {
      if (!hasText) draft.change({ kind: 'note' })
      text.current?.focus()
    },
  }))
  useKeys('case', { write })

  return (
    <section aria-label={t('case.composer')} className={classes.place} data-foot-field>
      <div className={classNames(classes.composer, failed && classes.failed)}>
        <div className={classes.head}>
          <Kinds value={draft.value.kind} onChange={(kind) => draft.change({ kind })} />
          <DraftNote state={draft.state} onRetry={() => void draft.flush()} />
        </div>
        <Textarea
          ref={text}
          variant="unstyled"
          classNames={{ input: classes.input }}
          aria-label={t('case.write_what')}
          placeholder={t('case.write_what')}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={20_000}
          value={draft.value.text}
          onChange={(event) => draft.change({ text: event.currentTarget.value })}
        />
        {failed && (
          <div className={classes.error}>
            <ErrorNotice
              title={t('err.save')}
              error={failed.error}
              more={t('safe.text_kept')}
              acts={
                <ActButton size="small" onClick={failed.retry}>
                  {t('btn.retry')}
                </ActButton>
              }
            />
          </div>
        )}
        <div className={classes.foot}>
          <span className={classes.label}>{t('field.status')}</span>
          <BlankChoice
            label={t('field.status')}
            options={[ticket.status, ...nextStatuses(ticket.status)].map((status) => ({
              value: status,
              label: t(STATUSES[status]),
            }))}
            value={draft.value.status ?? ticket.status}
            onChange={(status) => draft.change({ status })}
          />
          <div className={classes.acts}>
            {isClosed ? (
              <ActButton disabled={busy} onClick={composer.reopen}>
                {t(hasText ? 'case.write_reopen' : 'btn.reopen')}
              </ActButton>
            ) : (
              <ActButton disabled={busy} onClick={() => composer.close()}>
                {t(hasText ? 'btn.write_close' : 'case.close')}
              </ActButton>
            )}
            <ActButton scope="case" act="write" look="primary" aria-busy={busy} onClick={write}>
              {t('btn.write')}
            </ActButton>
          </div>
        </div>
      </div>
      <CloseQuestion
        opened={composer.settling}
        promises={promises.filter(({ status }) => status === 'open')}
        busy={busy}
        onClose={composer.close}
        onLeave={composer.leaveQuestion}
      />
    </section>
  )
}
