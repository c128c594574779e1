import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { ReasonId } from '#shared/kernel/ids.ts'
import type { Locale } from '#shared/kernel/locales.ts'
import type { Reason } from '#shared/reasons/reasons.schema.ts'
import { useLanguage } from './language.tsx'
import { rpc } from './rpc.ts'

/** In the user's language; a reason that has no such name yet goes by its Armenian one. */
const reasonName = ({ names }: Pick<Reason, 'names'>, locale: Locale): string => names[locale] || names.hy

export const useReasons = () => {
  const { locale } = useLanguage()
  const { data: reasons = [] } = useQuery(rpc.reasons.list.queryOptions())
  const nameOf = useCallback((reason: Reason) => reasonName(reason, locale), [locale])
  return {
    reasons,
    nameOf,
    nameOfId: (id: ReasonId | null) => {
      const found = reasons.find((reason) => reason.id === id)
      return found && nameOf(found)
    },
  }
}
