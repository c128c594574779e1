import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { DUE_PROBLEMS } from '#renderer/ui/DueBlank.tsx'
import { DueMark } from '#renderer/ui/DueMark.tsx'
import { FieldError } from '#renderer/ui/ErrorNotice.tsx'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { TypedDate, TypedDateError } from '#shared/kernel/typed-date.ts'
import classes from './PromiseSentence.module.css'

const DayLoad = ({ date }: { date: LocalDate }) => {
  const { t, format } = useLanguage()
  const { data: day } = useQuery(rpc.followUps.day.queryOptions({ input: { on: date } }))
  if (!day) return null
  const name = format.date(date, 'weekday')
  return (
    <>
      {day.closed && (
        <DueMark state="due">
          {day.closedName
            ? t('newcase.closed_named', { day: name, name: day.closedName })
            : t('newcase.closed', { day: name })}
        </DueMark>
      )}
      {day.openCount > 0 && <span>{t('newcase.day_load', { day: name, n: day.openCount })}</span>}
    </>
  )
}

type Props = { id: string; due: Result<TypedDate, TypedDateError> | null }

/** How a term may be typed, whether the shop is open then, and how much that day already carries. */
export const DueHint = ({ id, due }: Props) => {
  const { t } = useLanguage()
  return (
    <div id={id} className={classes.hint}>
      {due === null && <DueMark state="due">{t('newcase.without_promise')}</DueMark>}
      {due && !due.ok && <FieldError>{t(DUE_PROBLEMS[due.error.code])}</FieldError>}
      <span>{t('newcase.due_hint')}</span>
      {due?.ok && <DayLoad date={due.value.date} />}
    </div>
  )
}
