import { createHashRouter, Link } from 'react-router'
import { TodayPage } from '#renderer/features/today/public.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { AppShell } from './AppShell.tsx'
import { Later } from './Later.tsx'
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
        { path: 'cases', element: <Later>{({ CasesPage }) => <CasesPage />}</Later> },
        { path: 'cases/:id', element: <Later>{({ CasePage }) => <CasePage />}</Later> },
        { path: 'money', element: <Later>{({ MoneyPage }) => <MoneyPage />}</Later> },
        { path: 'help', element: <Later>{({ HelpPage }) => <HelpPage />}</Later> },
        { path: 'customers', element: <Later>{({ CustomersPage }) => <CustomersPage />}</Later> },
        { path: 'customers/:id', element: <Later>{({ CustomerPage }) => <CustomerPage />}</Later> },
        { path: 'settings', element: <Later>{({ SettingsPage }) => <SettingsPage />}</Later> },
        { path: 'files/:part?', element: <Later>{({ FilesPage }) => <FilesPage />}</Later> },
        { path: '*', element: <NowhereScreen /> },
      ],
    },
  ])
