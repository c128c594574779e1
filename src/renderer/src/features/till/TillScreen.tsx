import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useT } from '#renderer/app/language.tsx'
import { client, rpc } from '#renderer/app/rpc.ts'
import { BrandGround } from '#renderer/ui/BrandGround.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { firstFocus } from '#renderer/ui/first-focus.ts'
import { KeyCap } from '#renderer/ui/KeyCap.tsx'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import { PinModal } from '#renderer/ui/PinModal.tsx'
import { ROLES } from '#shared/i18n/words.ts'
import type { Staff } from '#shared/staff/staff.schema.ts'
import { ChangePin } from './ChangePin.tsx'
import { RecoverPin } from './RecoverPin.tsx'
import classes from './TillScreen.module.css'

type Props = { current: Staff | null; onChosen: () => void }

/** Digits choose the first nine: two keys from one person to the next. */
const PERSON_KEYS = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => `person${digit}`)

/** Who is at the till: one tile for each person. Where only one works and has no PIN the session begins with that one. */
export const TillScreen = ({ current, onChosen }: Props) => {
  const t = useT()
  const queries = useQueryClient()
  const { data: staff, error } = useQuery(rpc.staff.list.queryOptions())
  const [asked, setAsked] = useState<Staff>()
  const [recovering, setRecovering] = useState(false)
  const [changing, setChanging] = useState(false)
  const [isChanged, setChanged] = useState(false)
  const choice = useMutation(
    rpc.staff.choose.mutationOptions({
      onSuccess: async (person) => {
        queries.setQueryData(rpc.staff.current.queryKey(), person)
        // What is one person's own: drafts, saved lists, the cases in their charge.
        queries.removeQueries({ queryKey: rpc.ownViews.key() })
        await Promise.all(
          [rpc.drafts.key(), rpc.tickets.key()].map((queryKey) => queries.invalidateQueries({ queryKey })),
        )
        onChosen()
      },
    }),
  )
  const { mutate, reset } = choice
  const working = staff?.filter(({ working }) => working)

  // Whoever has a PIN is gone with the screen; without one the tiles keep nobody out.
  const isLocked = current?.hasPin === true
  useEffect(() => {
    if (isLocked) void client.staff.leave({})
  }, [isLocked])

  const choose = (person: Staff | undefined) => {
    reset()
    if (person?.hasPin) setAsked(person)
    else if (person) mutate({ id: person.id })
  }
  // In the one map: a digit heard here is heard by no screen that comes after it.
  const byKey = PERSON_KEYS.map((act, index) => [act, () => choose(working?.[index])])
  const back = current && !isLocked ? onChosen : undefined
  useKeys('till', { ...Object.fromEntries(byKey), back }, { blocks: true })

  const leaveQuestion = () => {
    setAsked(undefined)
    setChanged(false)
    reset()
  }

  if (!working) return error ? <ErrorNotice error={error} /> : null
  return (
    <BrandGround>
      <main className={classes.main}>
        <h1 className={classes.title}>{t('till.who')}</h1>
        <div className={classes.tiles}>
          {working.map((person, index) => (
            <button
              key={person.id}
              type="button"
              className={classes.tile}
              ref={(current ? person.id === current.id : index === 0) ? firstFocus : null}
              onClick={() => choose(person)}
            >
              <span className={classes.name}>{person.name}</span>
              <span className={classes.role}>{t(ROLES[person.role])}</span>
              {index < PERSON_KEYS.length && <KeyCap>{index + 1}</KeyCap>}
            </button>
          ))}
        </div>
        {!asked && choice.error && <ErrorNotice error={choice.error} />}
      </main>
      <PinModal
        opened={asked !== undefined && !recovering && !changing}
        title={asked?.name ?? ''}
        text={t(isChanged ? 'staff.pin_changed' : 'staff.pin_enter')}
        error={choice.error}
        busy={choice.isPending}
        onPin={(pin) => asked && mutate({ id: asked.id, pin })}
        onLeave={leaveQuestion}
      >
        <LinkButton onClick={() => setChanging(true)}>{t('staff.pin_change')}</LinkButton>
        {asked?.role === 'owner' && (
          <LinkButton onClick={() => setRecovering(true)}>{t('staff.pin_forgotten')}</LinkButton>
        )}
      </PinModal>
      {asked && (
        <ChangePin
          person={asked}
          opened={changing}
          onDone={(changed) => {
            setChanging(false)
            setChanged(changed)
            reset()
          }}
        />
      )}
      {asked && (
        <RecoverPin
          person={asked}
          opened={recovering}
          onDone={() => {
            setRecovering(false)
            reset()
          }}
        />
      )}
    </BrandGround>
  )
}
