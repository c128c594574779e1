import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { instantFromEpochMs } from '#shared/kernel/instant.ts'
import classes from './DraftOffer.module.css'
import { useDrafts } from './drafts.queries.ts'
import { useOpenDraft } from './UnfinishedButton.tsx'

const windowOpenedAt = instantFromEpochMs(Date.now())

/** After a crash or a close in the middle: what was half-typed is there, and one key from being gone on with. */
export const DraftOffer = ({ onHide }: { onHide: () => void }) => {
  const t = useT()
  const open = useOpenDraft()
  const [isAnswered, setIsAnswered] = useState(false)
  const [draft] = (useDrafts().data ?? []).filter(({ updatedAt }) => updatedAt < windowOpenedAt)
  if (!draft || isAnswered) return null
  return (
    <div role="status" className={classes.offer}>
      <IconPencil size={18} stroke={1.75} className={classes.icon} aria-hidden />
      <span className={`${classes.text} kh-cut`}>
        {t('draft.restored')}
        {draft.title && ` · ${draft.title}`}
      </span>
      <ActButton
        size="small"
        onClick={() => {
          setIsAnswered(true)
          open(draft)
        }}
      >
        {t('btn.continue')}
      </ActButton>
      <ActButton
        size="small"
        look="quiet"
        onClick={() => {
          setIsAnswered(true)
          onHide()
        }}
      >
        {t('btn.hide')}
      </ActButton>
    </div>
  )
}
