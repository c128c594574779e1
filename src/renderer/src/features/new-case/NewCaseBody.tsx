import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useT } from '#renderer/app/language.tsx'
import { newPersonFrom } from '#renderer/features/customers/public.tsx'
import { DueHint, PromiseSentence } from '#renderer/features/follow-ups/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import type { Customer } from '#shared/customers/customers.schema.ts'
import type { DraftId, TicketId } from '#shared/kernel/ids.ts'
import classes from './NewCaseSheet.module.css'
import { isBegun, type NewCaseForm } from './new-case.form.ts'
import { PersonSide } from './PersonSide.tsx'
import { SavedView } from './SavedView.tsx'
import { SheetHead } from './SheetHead.tsx'
import { StorySide } from './StorySide.tsx'
import { useNewCase } from './use-new-case.ts'

type Props = {
  draftId: DraftId
  start: NewCaseForm
  onClose: () => void
  onNext: () => void
  onOpen: (ticketId: TicketId) => void
}

export const NewCaseBody = ({ draftId, start, onClose, onNext, onOpen }: Props) => {
  const t = useT()
  const hintId = useId()
  const person = useRef<HTMLInputElement>(null)
  const text = useRef<HTMLTextAreaElement>(null)
  const newCase = useNewCase(draftId, start)
  const { form, change, problems, saved, draft } = newCase
  const [receiptOpen, setReceiptOpen] = useState(false)
  const narrow = useMediaQuery('(max-width: 1099px)') ?? false
  const [unfolded, setUnfolded] = useState(false)

  useEffect(() => text.current?.focus(), [])

  const leave = () => {
    void draft.flush()
    onClose()
  }
  const choose = ({ id }: Customer) => {
    change({ person: { is: 'known', id } })
    setUnfolded(false)
    text.current?.focus()
  }
  const startNew = () => change({ person: form.person.is === 'new' ? form.person : newPersonFrom(form.lookup) })

  const lookAtPerson = () => {
    flushSync(() => setUnfolded(true))
    person.current?.select()
  }

  useKeys(
    'newCase',
    {
      person: lookAtPerson,
      newPerson: startNew,
      noName: () => {
        change({ person: { is: 'unnamed' }, lookup: '' })
        text.current?.focus()
      },
      receipt: () => setReceiptOpen(true),
      save: newCase.save,
      leave,
    },
    { blocks: true, enabled: !saved },
  )

  const due = newCase.due?.ok ? newCase.due.value : null
  return (
    <>
      <SheetHead
        saved={saved !== undefined}
        begun={isBegun(form)}
        draftId={draftId}
        draft={draft}
        onLeave={saved ? onClose : leave}
        onDiscarded={onClose}
      />
      {saved ? (
        <SavedView
          ticket={saved}
          promised={due && { kind: form.promise.kind, about: form.promise.about, due }}
          onNext={onNext}
          onOpen={() => onOpen(saved.id)}
          onClose={onClose}
        />
      ) : (
        <>
          <div className={classes.sides}>
            <PersonSide
              ref={person}
              lookup={form.lookup}
              onLookup={(lookup) => change({ lookup, ...(form.person.is === 'new' ? {} : { person: { is: 'none' } }) })}
              person={form.person}
              onPerson={(changed) => change({ person: changed })}
              onChoose={choose}
              onNew={startNew}
              onUnnamed={() => change({ person: { is: 'unnamed' }, lookup: '' })}
              onDone={() => text.current?.focus()}
              problem={problems.person}
              folded={narrow && !unfolded}
              onUnfold={lookAtPerson}
            />
            <StorySide
              form={form}
              change={change}
              problems={problems}
              textRef={text}
              receiptOpen={receiptOpen}
              onReceipt={() => setReceiptOpen(true)}
            />
          </div>
          <div className={classes.band}>
            {newCase.error !== undefined && (
              <div className={classes.error}>
                <ErrorNotice
                  title={t('err.save')}
                  error={newCase.error}
                  more={t('safe.text_kept')}
                  acts={
                    <ActButton size="small" onClick={newCase.save}>
                      {t('btn.retry')}
                    </ActButton>
                  }
                />
              </div>
            )}
            <PromiseSentence
              promise={form.promise}
              onChange={newCase.changePromise}
              onDone={newCase.save}
              describedBy={hintId}
            />
            <div className={classes.foot}>
              <DueHint id={hintId} due={newCase.due} />
              <ActButton
                scope="newCase"
                act="save"
                look="primary"
                size="large"
                aria-busy={newCase.saving}
                onClick={newCase.save}
              >
                {t('btn.save')}
              </ActButton>
            </div>
          </div>
        </>
      )}
    </>
  )
}
