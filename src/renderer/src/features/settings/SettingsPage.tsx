import { type ReactNode, useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { Page } from '#renderer/app/Page.tsx'
import { useMay } from '#renderer/app/shop-context.ts'
import { CopiesPart } from '#renderer/features/copies/public.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { Call } from '#shared/rights.ts'
import { BooksPart } from './BooksPart.tsx'
import { FolderPart } from './FolderPart.tsx'
import { HoursPart } from './HoursPart.tsx'
import { PaperPart } from './PaperPart.tsx'
import { PeoplePart } from './PeoplePart.tsx'
import { ReasonsPart } from './ReasonsPart.tsx'
import { ShopPart } from './ShopPart.tsx'
import classes from './settings.module.css'

type Part = { key: string; label: MessageKey; content: ReactNode; needs?: Call }

const PARTS: readonly [Part, ...Part[]] = [
  { key: 'shop', label: 'entity.store', content: <ShopPart /> },
  { key: 'people', label: 'nav.staff', content: <PeoplePart />, needs: 'staff.update' },
  { key: 'paper', label: 'set.paper', content: <PaperPart /> },
  { key: 'hours', label: 'set.hours_part', content: <HoursPart /> },
  { key: 'reasons', label: 'set.reasons', content: <ReasonsPart /> },
  { key: 'books', label: 'nav.money', content: <BooksPart /> },
  { key: 'copies', label: 'set.copies_part', content: <CopiesPart />, needs: 'copies.list' },
  { key: 'folder', label: 'set.folder_part', content: <FolderPart />, needs: 'shop.move' },
]

/** Grouped by what the owner thinks of; every change is saved at once and can be taken back. */
export const SettingsPage = () => {
  const t = useT()
  const [shown, setShown] = useState(PARTS[0].key)
  const may = useMay()
  const parts = PARTS.filter(({ needs }) => needs === undefined || may(needs))
  const part = parts.find(({ key }) => key === shown) ?? PARTS[0]
  return (
    <Page title={t('nav.settings')} hint="settings" foot={t('set.saved_at_once')}>
      <div className={classes.page}>
        <nav className={classes.parts} aria-label={t('nav.settings')}>
          {parts.map(({ key, label }) => (
            <button
              key={key}
              type="button"
              className={classes.part}
              aria-current={key === shown || undefined}
              onClick={() => setShown(key)}
            >
              {t(label)}
            </button>
          ))}
        </nav>
        <section className={classes.content} aria-label={t(part.label)}>
          {part.content}
        </section>
      </div>
    </Page>
  )
}
