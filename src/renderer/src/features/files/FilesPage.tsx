import type { ReactNode } from 'react'
import { Navigate, NavLink, useParams } from 'react-router'
import { useT } from '#renderer/app/language.tsx'
import { Page } from '#renderer/app/Page.tsx'
import { useMay } from '#renderer/app/shop-context.ts'
import { ExportPart } from '#renderer/features/exporting/public.tsx'
import { ImportPart } from '#renderer/features/importing/public.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { Call } from '#shared/rights.ts'
import classes from './FilesPage.module.css'

type Part = { path: string; label: MessageKey; shown: ReactNode; needs: Call }

const PARTS: readonly Part[] = [
  { path: 'export', label: 'nav.export', shown: <ExportPart />, needs: 'exporting.run' },
  { path: 'import', label: 'nav.import', shown: <ImportPart />, needs: 'importing.run' },
]

/** What goes out of the shop and what comes in. */
export const FilesPage = () => {
  const t = useT()
  const { part } = useParams()
  const may = useMay()
  const parts = PARTS.filter(({ needs }) => may(needs))
  const open = parts.find(({ path }) => path === part)
  if (!open) return <Navigate to={parts[0] ? `/files/${parts[0].path}` : '/'} replace />
  return (
    <Page title={t('nav.files')} hint="files" ownAct>
      <div className={classes.files}>
        <nav aria-label={t('nav.files')} className={classes.parts}>
          {parts.map(({ path, label }) => (
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
