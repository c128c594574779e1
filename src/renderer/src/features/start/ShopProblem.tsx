import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat, useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { RestoreButton, SalvageButton } from '#renderer/features/recovery/public.tsx'
import { SupportReport } from '#renderer/features/support/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { firstFocus } from '#renderer/ui/first-focus.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import { FOLDER_REFUSALS } from '#shared/i18n/words.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ChosenFolder, ShopStatus } from '#shared/shop/shop.schema.ts'
import classes from './StartFrame.module.css'
import { StartActs, StartFrame, StartPart } from './StartFrame.tsx'

type Problem = Exclude<ShopStatus, { state: 'open' | 'first_start' }>
type Words = { what: string; safe: string; more?: string | null; todo: string; locate: boolean }

const wordsOf = (status: Problem, t: Translate, moment: (at: Instant) => string): Words => {
  switch (status.state) {
    case 'missing':
      return { what: t('start.missing'), safe: t('start.missing_safe'), todo: t('start.missing_todo'), locate: true }
    case 'newer':
      return { what: t('start.newer'), safe: t('safe.data_untouched'), todo: t('start.newer_todo'), locate: true }
    case 'foreign':
      return { what: t('start.foreign'), safe: t('safe.data_untouched'), todo: t('start.foreign_todo'), locate: true }
    case 'damaged':
      return {
        what: t('start.damaged'),
        safe: t('start.damaged_safe'),
        todo: t('start.damaged_copies', { n: status.snapshots }),
        locate: true,
      }
    case 'held':
      return {
        what: status.holder === null ? t('start.held') : t('shop.held', { name: status.holder }),
        more: status.since && t('start.held_since', { at: moment(status.since) }),
        safe: t('safe.nothing_lost'),
        todo: t('start.held_todo'),
        locate: false,
      }
    case 'unusable':
      return { ...UNUSABLE[status.reason](t), locate: true }
  }
}

const UNUSABLE: Record<Extract<Problem, { state: 'unusable' }>['reason'], (t: Translate) => Omit<Words, 'locate'>> = {
  DISK_FULL: (t) => ({ what: t('err.disk'), safe: t('safe.nothing_lost'), todo: t('start.disk_full_todo') }),
  READ_ONLY: (t) => ({ what: t('start.read_only'), safe: t('safe.data_untouched'), todo: t('start.read_only_todo') }),
  UNREADABLE: (t) => ({
    what: t('start.unreadable'),
    safe: t('safe.data_untouched'),
    todo: t('start.unreadable_todo'),
  }),
  BUSY: (t) => ({ what: t('start.busy'), safe: t('safe.nothing_lost'), todo: t('start.held_todo') }),
  UNEXPECTED: (t) => ({ what: t('err.unknown'), safe: t('safe.nothing_lost'), todo: t('err.try_again') }),
}

/** The shop can't be opened: what happened, that nothing is lost, what can be done. */
export const ShopProblem = ({ status }: { status: Problem }) => {
  const t = useT()
  const queries = useQueryClient()
  const [refused, setRefused] = useState<ChosenFolder>()
  const again = { onSuccess: () => queries.invalidateQueries() }
  const retry = useMutation(rpc.shop.retry.mutationOptions(again))
  const reveal = useMutation(rpc.shop.reveal.mutationOptions())
  const locate = useMutation(rpc.shop.locate.mutationOptions(again))
  const choose = useMutation(
    rpc.shop.chooseFolder.mutationOptions({
      onSuccess: (folder) => {
        setRefused(undefined)
        if (!folder) return
        if (folder.holdsShop) locate.mutate({ folder: folder.token })
        else setRefused(folder)
      },
    }),
  )
  const { what, safe, more, todo, locate: canLocate } = wordsOf(status, t, useFormat().moment)
  const failed = retry.error ?? locate.error ?? choose.error ?? reveal.error

  const isRetryFirst = status.state !== 'missing' && status.state !== 'damaged'
  const revealFolder = (
    <ActButton look={isRetryFirst ? 'quiet' : 'default'} onClick={() => reveal.mutate(undefined)}>
      {t('start.reveal')}
    </ActButton>
  )

  return (
    <StartFrame title={what} lead={safe}>
      <StartPart>
        {more && <p>{more}</p>}
        <p>{todo}</p>
        <p className={classes.folder}>
          {t('shop.folder')}
          <br />
          <strong>{status.folder}</strong>
        </p>
      </StartPart>
      {refused && (
        <StartPart>
          <ErrorNotice title={t(FOLDER_REFUSALS[refused.refusal ?? 'not_a_shop'])} more={refused.folder} />
        </StartPart>
      )}
      {failed && (
        <StartPart>
          <ErrorNotice error={failed} />
        </StartPart>
      )}
      <StartActs>
        {status.state === 'damaged' && (
          <>
            <SalvageButton />
            <RestoreButton />
            {revealFolder}
          </>
        )}
        {canLocate && (
          <ActButton
            ref={status.state === 'missing' ? firstFocus : undefined}
            look={status.state === 'missing' ? 'primary' : 'default'}
            disabled={choose.isPending || locate.isPending}
            onClick={() => choose.mutate(undefined)}
          >
            {t('btn.locate')}
          </ActButton>
        )}
        <ActButton
          ref={isRetryFirst ? firstFocus : undefined}
          look={isRetryFirst ? 'primary' : 'default'}
          disabled={retry.isPending}
          onClick={() => retry.mutate(undefined)}
        >
          {t('btn.retry')}
        </ActButton>
        {isRetryFirst && revealFolder}
        {status.state === 'missing' && <RestoreButton />}
        <SupportReport look="quiet" />
      </StartActs>
    </StartFrame>
  )
}
