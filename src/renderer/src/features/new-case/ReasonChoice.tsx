import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { KeyCap } from '#renderer/ui/KeyCap.tsx'
import { OptionGroup } from '#renderer/ui/OptionGroup.tsx'
import { ReasonId } from '#shared/kernel/ids.ts'
import type { Locale } from '#shared/kernel/locales.ts'
import type { Reason } from '#shared/reasons/reasons.schema.ts'

const SHOWN = 9
const MORE = 'more'

/** In the window's language; a reason named in Armenian alone keeps that name. */
export const reasonName = ({ names }: Reason, locale: Locale): string => names[locale] || names.hy

type Props = { value: ReasonId | null; onChange: (value: ReasonId) => void }

/** Nine reasons in a square, as on a phone; where there are more, the ninth opens the rest. */
export const ReasonChoice = ({ value, onChange }: Props) => {
  const { t, locale } = useLanguage()
  const { data = [] } = useQuery(rpc.reasons.list.queryOptions())
  const [more, setMore] = useState(false)
  const reasons = data.filter(({ retired }) => !retired)
  const few = reasons.length <= SHOWN
  const shown = reasons.slice(0, few ? SHOWN : SHOWN - 1).map((reason) => ({
    value: reason.id as string,
    label: reasonName(reason, locale),
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
          data={rest.map((reason) => ({ value: reason.id, label: reasonName(reason, locale) }))}
          value={inRest ? value : null}
          searchable
          onChange={(chosen) => chosen && onChange(ReasonId.parse(chosen))}
          nothingFoundMessage={t('empty.search')}
        />
      )}
    </div>
  )
}
