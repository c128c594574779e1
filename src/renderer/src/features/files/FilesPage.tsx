import type { ReactNode } from 'react'
import { Navigate, NavLink, useParams } from 'react-router'
import { useT } from '#renderer/app/language.tsx'
import { Page } from '#renderer/app/Page.tsx'
import { ImportPart } from '#renderer/features/importing/public.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import classes from './FilesPage.module.css'

type Part = { path: string; label: MessageKey; shown: ReactNode }

const PARTS: readonly Part[] = [{ path: 'import', label: 'nav.import', shown: <ImportPart /> }]

/** What goes out of the shop and what comes in. */
export const FilesPage = () => {
  const t = useT()
  const { part } = useParams()
  const open = PARTS.find(({ path }) => path === part)
  const [first] = PARTS
  if (!open) return first ? <Navigate to={`/files/${first.path}`} replace /> : null
  return (
    <Page title={t('nav.files')} subtitle={PARTS.length === 1 ? t(open.label) : undefined} ownAct>
      <div className={classes.files}>
        {PARTS.length > 1 && (
          <nav aria-label={t('nav.files')} className={classes.parts}>
            {PARTS.map(({ path, label }) => (
              <NavLink key={path} to={`/files/${path}`} className={classes.part}>
                {t(label)}
              </NavLink>
            ))}
          </nav>
        )}
        <div className={classes.shown}>{open.shown}</div>
      </div>
    </Page>
  )
}
