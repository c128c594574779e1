import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useToday } from '#renderer/app/clock.ts'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useLanguage } from '#renderer/app/language.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { KeyCap } from '#renderer/ui/KeyCap.tsx'
import { OptionGroup } from '#renderer/ui/OptionGroup.tsx'
import type { FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import { promisePhrase } from '#shared/follow-ups/promise-words.ts'
import { sentenceStart } from '#shared/kernel/letter-case.ts'
import type { Settlement } from '#shared/tickets/tickets.schema.ts'
import classes from './CloseQuestion.module.css'

type As = Settlement['as']
type BodyProps = {
  promises: readonly FollowUp[]
  busy: boolean
  onClose: (settle: Settlement[]) => void
  onLeave: () => void
}

const Body = ({ promises, busy, onClose, onLeave }: BodyProps) => {
  const { t, format, locale } = useLanguage()
  const today = useToday()
  const [answers, setAnswers] = useState<Readonly<Record<string, As>>>({})
  const settle = promises.flatMap(({ id }) => {
    const as = answers[id]
    return as ? [{ followUpId: id, as }] : []
  })
  const answered = settle.length === promises.length
  useKeys('case', { write: answered && !busy ? () => onClose(settle) : undefined }, { blocks: true })
  return (
    <>
      {promises.map((promise) => (
        <div key={promise.id} className={classes.promise}>
          <OptionGroup<As>
            label={`${sentenceStart(promisePhrase(promise, locale))} · ${format.dueDay(promise.dueOn, promise.dueTime, today)}`}
            columns={2}
            digits
            options={[
              { value: 'kept', label: t('promise.state_kept') },
              { value: 'cancelled', label: t('promise.state_cancelled') },
            ]}
            value={answers[promise.id] ?? null}
            onChange={(as) => setAnswers((now) => ({ ...now, [promise.id]: as }))}
          />
        </div>
      ))}
      <div className={classes.acts}>
        <ActButton look="quiet" onClick={onLeave}>
          {t('btn.cancel')} <KeyCap>Esc</KeyCap>
        </ActButton>
        <ActButton
          scope="case"
          act="write"
          look="primary"
          disabled={!answered || busy}
          onClick={() => answered && onClose(settle)}
        >
          {t('case.close')}
        </ActButton>
      </div>
    </>
  )
}

/** A case is closed only when it is said what became of each promise. */
export const CloseQuestion = ({ opened, ...body }: BodyProps & { opened: boolean }) => {
  const { t } = useLanguage()
  return (
    <Modal
      opened={opened}
      onClose={body.onLeave}
      size={560}
      title={t('case.close_question')}
      withCloseButton={false}
      classNames={{ title: classes.title, content: classes.content }}
    >
      <Body {...body} />
    </Modal>
  )
}
