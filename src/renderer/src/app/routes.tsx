import { createHashRouter, Link } from 'react-router'
import { MoneyPage } from '#renderer/features/compensations/public.tsx'
import { CustomerPage, CustomersPage } from '#renderer/features/customers/public.tsx'
import { FilesPage } from '#renderer/features/files/public.tsx'
import { HelpPage } from '#renderer/features/help/public.tsx'
import { SettingsPage } from '#renderer/features/settings/public.tsx'
import { CasePage, CasesPage } from '#renderer/features/tickets/public.tsx'
import { TodayPage } from '#renderer/features/today/public.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { AppShell } from './AppShell.tsx'
import { useT } from './language.tsx'
import { Page } from './Page.tsx'

const NowhereScreen = () => {
  const t = useT()
  return (
    <Page title={t('app.name')}>
      <EmptyState title={t('err.not_found')} act={<Link to="/">{t('nav.today')}</Link>} />
    </Page>
  )
}

export const createRouter = () =>
  createHashRouter([
    {
      element: <AppShell />,
      children: [
        { index: true, element: <TodayPage /> },
        { path: 'cases', element: <CasesPage /> },
        { path: 'cases/:id', element: <CasePage /> },
        { path: 'money', element: <MoneyPage /> },
        { path: 'help', element: <HelpPage /> },
        { path: 'customers', element: <CustomersPage /> },
        { path: 'customers/:id', element: <CustomerPage /> },
        { path: 'settings', element: <SettingsPage /> },
        { path: 'files/:part?', element: <FilesPage /> },
        { path: '*', element: <NowhereScreen /> },
      ],
    },
  ])
