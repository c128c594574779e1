import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useToday } from '#renderer/app/clock.ts'
import { useT } from '#renderer/app/language.tsx'
import { useShop } from '#renderer/app/shop-context.ts'
import { DayField } from '#renderer/ui/DayField.tsx'
import type { FollowUpSelection } from '#shared/printing/printing.schema.ts'
import { daysOf, LIST_DAYS, type ListDays } from './list-days.ts'
import classes from './PrintDialog.module.css'

type Props = { onChoose: (selection: FollowUpSelection) => void }

/** Of which days and whose promises the list is. */
export const ListChoice = ({ onChoose }: Props) => {
  const t = useT()
  const { me } = useShop()
  const today = useToday()
  const [days, setDays] = useState<ListDays>('today')
  const [other, setOther] = useState({ from: today, to: today })
  const [mine, setMine] = useState(false)

  const choose = (next: { days?: ListDays; other?: typeof other; mine?: boolean }) => {
    const chosen = { days, other, mine, ...next }
    setDays(chosen.days)
    setOther(chosen.other)
    setMine(chosen.mine)
    onChoose({ ...daysOf(chosen.days, today, chosen.other), assigneeId: chosen.mine ? me.id : null })
  }

  return (
    <>
      <NativeSelect
        label={t('print.days')}
        value={days}
        data={LIST_DAYS.map(({ value, label }) => ({ value, label: t(label) }))}
        onChange={(event) => {
          const found = LIST_DAYS.find(({ value }) => value === event.currentTarget.value)
          if (found) choose({ days: found.value })
        }}
      />
      {/* The paper is laid out anew once the day is written, not at each key. */}
      {days === 'other' && (
        <div className={classes.days}>
          <DayField
            label={t('time.from')}
            value={other.from}
            lean="ahead"
            onChange={(from) => from && setOther({ ...other, from })}
            onBlur={() => choose({})}
          />
          <DayField
            label={t('time.to')}
            value={other.to}
            lean="ahead"
            onChange={(to) => to && setOther({ ...other, to })}
            onBlur={() => choose({})}
          />
        </div>
      )}
      <NativeSelect
        label={t('print.whose')}
        value={mine ? 'mine' : 'all'}
        data={[
          { value: 'all', label: t('print.everyone') },
          { value: 'mine', label: t('print.mine') },
        ]}
        onChange={(event) => choose({ mine: event.currentTarget.value === 'mine' })}
      />
    </>
  )
}
