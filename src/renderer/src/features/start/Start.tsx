import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ColorScheme } from '#renderer/app/color-scheme.tsx'
import { LanguageProvider, machineTimeZone, useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { SupportReport } from '#renderer/features/support/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { DEFAULT_LOCALE } from '#shared/i18n/locales.ts'
import type { Locale } from '#shared/kernel/locales.ts'
import { FirstStart } from './FirstStart.tsx'
import { OpenShop } from './OpenShop.tsx'
import { ShopProblem } from './ShopProblem.tsx'
import { StartFrame } from './StartFrame.tsx'

const StartFailed = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const t = useT()
  return (
    <StartFrame title={t('start.failed')}>
      <ErrorNotice
        error={error}
        acts={
          <>
            <ActButton onClick={onRetry}>{t('btn.retry')}</ActButton>
            <SupportReport />
          </>
        }
      />
    </StartFrame>
  )
}

/** Words while no shop is open: the machine's clock, no amounts. A shop that has just been open leaves its colours. */
const BeforeShop = ({ locale, children }: { locale: Locale; children: ReactNode }) => {
  const settings = useQueryClient().getQueryData(rpc.settings.get.queryKey())
  return (
    <ColorScheme choice={settings?.theme ?? 'system'}>
      <LanguageProvider locale={locale} timeZone={machineTimeZone()} currency="AMD">
        {children}
      </LanguageProvider>
    </ColorScheme>
  )
}

/** Shows the screens once the shop is open, and until then what stands in the way. */
export const Start = ({ children }: { children: ReactNode }) => {
  const { data: status, error, refetch } = useQuery(rpc.shop.status.queryOptions())
  if (error) {
    return (
      <BeforeShop locale={DEFAULT_LOCALE}>
        <StartFailed error={error} onRetry={() => void refetch()} />
      </BeforeShop>
    )
  }
  if (!status) return null
  if (status.state === 'open') return <OpenShop demo={status.demo}>{children}</OpenShop>
  if (status.state === 'first_start') {
    return (
      <ColorScheme choice="system">
        <FirstStart folder={status.folder} language={status.language} />
      </ColorScheme>
    )
  }
  return (
    <BeforeShop locale={status.language}>
      <ShopProblem status={status} />
    </BeforeShop>
  )
}
