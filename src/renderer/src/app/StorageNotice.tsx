import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import type { Translate } from '#shared/i18n/translate.ts'
import { FOLDER_REFUSALS } from '#shared/i18n/words.ts'
import type { ChosenFolder, StorageTrouble } from '#shared/shop/shop.schema.ts'
import { errorSentence } from './errors.ts'
import { useFormat, useT } from './language.tsx'
import { NoticeFrame } from './NoticeFrame.tsx'
import { rpc } from './rpc.ts'
import { useMay } from './shop-context.ts'
import { onStorageTrouble } from './storage-trouble.ts'

/** A disk gets room, a stick comes back: nobody has to ask for it to be seen. */
const LOOK_MS = 10_000

type Words = { what: string; more: string; acts: readonly ('retry' | 'reveal' | 'locate' | 'export')[] }

const WORDS: Readonly<Record<StorageTrouble, (t: Translate, asOf: string) => Words>> = {
  viewing: (t, at) => ({
    what: t('disk.viewing'),
    more: t('disk.viewing_more', { at }),
    acts: ['retry', 'reveal', 'export'],
  }),
  nearly_full: (t) => ({ what: t('disk.nearly_full'), more: t('disk.nearly_full_more'), acts: ['reveal'] }),
  full: (t) => ({ what: t('err.disk'), more: t('disk.full_more'), acts: ['retry', 'reveal', 'export'] }),
  read_only: (t) => ({
    what: t('start.read_only'),
    more: t('disk.read_only_more'),
    acts: ['retry', 'reveal', 'export'],
  }),
  busy: (t) => ({ what: t('start.busy'), more: t('disk.busy_more'), acts: ['retry', 'export'] }),
  damaged: (t) => ({ what: t('start.damaged'), more: t('disk.damaged_more'), acts: ['export', 'reveal'] }),
  missing: (t) => ({ what: t('start.missing'), more: t('disk.missing_more'), acts: ['retry', 'locate'] }),
}

/** Nothing that somebody typed is in danger. */
const CAN_WAIT: ReadonlySet<StorageTrouble> = new Set(['nearly_full', 'viewing'])

/** Over every screen while saving is in danger: what happened, that nothing is lost, what to do. */
export const StorageNotice = () => {
  const t = useT()
  const format = useFormat()
  const may = useMay()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [refused, setRefused] = useState<ChosenFolder>()
  const { data: status } = useQuery(rpc.shop.status.queryOptions({ refetchInterval: LOOK_MS }))
  useEffect(
    () => onStorageTrouble(() => void queries.invalidateQueries({ queryKey: rpc.shop.status.key() })),
    [queries],
  )
  const again = { onSuccess: () => queries.invalidateQueries() }
  const retry = useMutation(rpc.shop.retry.mutationOptions(again))
  const reveal = useMutation(rpc.shop.reveal.mutationOptions())
  const locate = useMutation(rpc.shop.locate.mutationOptions(again))
  const choose = useMutation(
    rpc.shop.chooseFolder.mutationOptions({
      onSuccess: (folder) => {
        setRefused(folder && !folder.holdsShop ? folder : undefined)
        if (folder?.holdsShop) locate.mutate({ folder: folder.token })
      },
    }),
  )
  const trouble = status?.state === 'open' ? status.trouble : null
  if (!trouble) return null
  const asOf = status?.state === 'open' && status.asOf ? format.moment(status.asOf) : ''
  const { what, more, acts } = WORDS[trouble](t, asOf)
  const failed = retry.error ?? reveal.error ?? choose.error ?? locate.error
  const buttons = {
    retry: { may: true, says: t('btn.retry'), go: () => retry.mutate(undefined) },
    reveal: { may: may('shop.reveal'), says: t('start.reveal'), go: () => reveal.mutate(undefined) },
    locate: { may: may('shop.locate'), says: t('btn.locate'), go: () => choose.mutate(undefined) },
    export: { may: may('exporting.run'), says: t('nav.export'), go: () => void navigate('/files/export') },
  }

  return (
    <NoticeFrame
      what={what}
      role="alert"
      isWarning={CAN_WAIT.has(trouble)}
      icon={<IconAlertTriangle size={20} stroke={1.75} aria-hidden />}
      acts={acts
        .filter((act) => buttons[act].may)
        .map((act) => (
          <ActButton key={act} size="small" onClick={buttons[act].go} disabled={retry.isPending || locate.isPending}>
            {buttons[act].says}
          </ActButton>
        ))}
    >
      <p>{more}</p>
      {refused && (
        <p>
          {t(FOLDER_REFUSALS[refused.refusal ?? 'not_a_shop'])} {refused.folder}
        </p>
      )}
      {failed && <p>{errorSentence(failed, t)}</p>}
    </NoticeFrame>
  )
}
