import { Select } from '@mantine/core'
import { useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { useReasons } from '#renderer/app/reasons.ts'
import { KeyCap } from '#renderer/ui/KeyCap.tsx'
import { OptionGroup } from '#renderer/ui/OptionGroup.tsx'
import { ReasonId } from '#shared/kernel/ids.ts'

const SHOWN = 9
const MORE = 'more'

type Props = { value: ReasonId | null; onChange: (value: ReasonId) => void }

/** Nine reasons in a square, as on a phone; where there are more, the ninth opens the rest. */
export const ReasonChoice = ({ value, onChange }: Props) => {
  const t = useT()
  const { reasons: all, nameOf } = useReasons()
  const [more, setMore] = useState(false)
  const reasons = all.filter(({ retired }) => !retired)
  const few = reasons.length <= SHOWN
  const shown = reasons.slice(0, few ? SHOWN : SHOWN - 1).map((reason) => ({
    value: String(reason.id),
    label: nameOf(reason),
  }))
  const rest = few ? [] : reasons.slice(SHOWN - 1)
  const inRest = rest.some(({ id }) => id === value)

  return (
    <div>
      <OptionGroup
        label={t('reason.title')}
        columns={3}
        digits
        hint={
          <>
            <KeyCap>Tab</KeyCap>
            {t('newcase.and_digit')}
          </>
        }
        options={few ? shown : [...shown, { value: MORE, label: t('newcase.other_reason') }]}
        value={more || inRest ? MORE : value}
        onChange={(chosen) => {
          setMore(chosen === MORE)
          if (chosen !== MORE) onChange(ReasonId.parse(chosen))
        }}
      />
      {(more || inRest) && (
        <Select
          mt={8}
          aria-label={t('newcase.other_reason')}
          placeholder={t('newcase.other_reason')}
          data={rest.map((reason) => ({ value: reason.id, label: nameOf(reason) }))}
          value={inRest ? value : null}
          searchable
          onChange={(chosen) => chosen && onChange(ReasonId.parse(chosen))}
          nothingFoundMessage={t('empty.search')}
        />
      )}
    </div>
  )
}
