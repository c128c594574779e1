import { Drawer, Tooltip } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { DraftNote, useDrafts } from '#renderer/features/drafts/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { DueMark } from '#renderer/ui/DueMark.tsx'
import type { DraftId } from '#shared/kernel/ids.ts'
import classes from './NewCaseSheet.module.css'
import type { NewCase } from './use-new-case.ts'

type Props = {
  saved: boolean
  /** Somebody has begun to write: there is something to keep or to throw away. */
  begun: boolean
  draftId: DraftId
  draft: NewCase['draft']
  onLeave: () => void
  onDiscarded: () => void
}

export const SheetHead = ({ saved, begun, draftId, draft, onLeave, onDiscarded }: Props) => {
  const t = useT()
  const queries = useQueryClient()
  const others = (useDrafts().data ?? []).filter(({ id }) => id !== draftId).length
  const discard = useMutation(
    rpc.drafts.discard.mutationOptions({
      onSuccess: async () => {
        onDiscarded()
        await queries.invalidateQueries({ queryKey: rpc.drafts.key() })
      },
    }),
  )
  return (
    <div className={classes.head}>
      <Drawer.Title className={classes.title}>{t(saved ? 'newcase.saved_title' : 'btn.new_case')}</Drawer.Title>
      {!saved && <DraftNote state={draft.state} onRetry={() => void draft.flush()} />}
      <div className={classes.right}>
        {discard.isError && <DueMark state="late">{t('newcase.not_discarded')}</DueMark>}
        {others > 0 && <span>{t('plural.unfinished', { n: others })}</span>}
        {!saved && begun && (
          <Tooltip label={t('btn.discard_draft')}>
            <ActButton
              size="small"
              look="quiet"
              aria-label={t('btn.discard_draft')}
              onClick={() => {
                draft.stop()
                discard.mutate({ id: draftId })
              }}
            >
              <IconTrash size={18} stroke={1.75} aria-hidden />
            </ActButton>
          </Tooltip>
        )}
        <ActButton scope="newCase" act="leave" look="quiet" capFirst onClick={onLeave}>
          {t(begun && !saved ? 'btn.keep_draft' : 'btn.close')}
        </ActButton>
      </div>
    </div>
  )
}
