import type { ReactNode } from 'react'
import { Navigate, NavLink, useParams } from 'react-router'
import { useT } from '#renderer/app/language.tsx'
import { Page } from '#renderer/app/Page.tsx'
import { ExportPart } from '#renderer/features/exporting/public.tsx'
import { ImportPart } from '#renderer/features/importing/public.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import classes from './FilesPage.module.css'

type Part = { path: string; label: MessageKey; shown: ReactNode }

const PARTS: readonly [Part, ...Part[]] = [
  { path: 'export', label: 'nav.export', shown: <ExportPart /> },
  { path: 'import', label: 'nav.import', shown: <ImportPart /> },
]

/** What goes out of the shop and what comes in. */
export const FilesPage = () => {
  const t = useT()
  const { part } = useParams()
  const open = PARTS.find(({ path }) => path === part)
  if (!open) return <Navigate to={`/files/${PARTS[0].path}`} replace />
  return (
    <Page title={t('nav.files')} ownAct>
      <div className={classes.files}>
        <nav aria-label={t('nav.files')} className={classes.parts}>
          {PARTS.map(({ path, label }) => (
            <NavLink key={path} to={`/files/${path}`} className={classes.part}>
              {t(label)}
            </NavLink>
          ))}
        </nav>
        <div className={classes.shown}>{open.shown}</div>
      </div>
    </Page>
  )
}
