import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { firstFocus } from '#renderer/ui/first-focus.ts'
import { Mark } from '#renderer/ui/Mark.tsx'
import { ROLES } from '#shared/i18n/words.ts'
import type { Staff } from '#shared/staff/staff.schema.ts'
import classes from './TillScreen.module.css'

type Props = { current: Staff | null; onChosen: () => void }

/** Who is at the till: one tile for each person. Where only one works the session begins with that one. */
export const TillScreen = ({ current, onChosen }: Props) => {
  const t = useT()
  const queries = useQueryClient()
  const { data: staff, error } = useQuery(rpc.staff.list.queryOptions())
  const { mutate: choose, error: failed } = useMutation(
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
  const working = staff?.filter(({ working }) => working)

  if (!working) return error ? <ErrorNotice error={error} /> : null
  return (
    <div className={classes.ground}>
      <header className={classes.brand}>
        <Mark ground="var(--kh-paper)" />
        {t('app.name')}
      </header>
      <main className={classes.main}>
        <h1 className={classes.title}>{t('till.who')}</h1>
        <div className={classes.tiles}>
          {working.map(({ id, name, role }, index) => (
            <button
              key={id}
              type="button"
              className={classes.tile}
              ref={(current ? id === current.id : index === 0) ? firstFocus : null}
              onClick={() => choose({ id })}
            >
              <span className={classes.name}>{name}</span>
              <span className={classes.role}>{t(ROLES[role])}</span>
            </button>
          ))}
        </div>
        {failed && <ErrorNotice error={failed} />}
      </main>
    </div>
  )
}
