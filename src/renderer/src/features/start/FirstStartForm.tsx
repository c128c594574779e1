import { NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { focusFirstProblem } from '#renderer/app/first-problem.ts'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { firstFocus } from '#renderer/ui/first-focus.ts'
import { OptionGroup } from '#renderer/ui/OptionGroup.tsx'
import { LANGUAGE_NAMES, LOCALES } from '#shared/i18n/locales.ts'
import type { Locale } from '#shared/kernel/locales.ts'
import { CURRENCIES, Currency } from '#shared/kernel/money.ts'
import type { ChosenFolder } from '#shared/shop/shop.schema.ts'
import { FolderChoice } from './FolderChoice.tsx'
import classes from './StartFrame.module.css'
import { StartActs, StartFrame, StartPart } from './StartFrame.tsx'

type Props = { folder: string; locale: Locale; onLocale: (locale: Locale) => void }

export const FirstStartForm = ({ folder, locale, onLocale }: Props) => {
  const t = useT()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [ownerName, setOwnerName] = useState('')
  const [currency, setCurrency] = useState<Currency>('AMD')
  const [chosen, setChosen] = useState<ChosenFolder | null>(null)
  const [asked, setAsked] = useState(false)

  const opened = { onSuccess: () => queries.invalidateQueries() }
  const create = useMutation(rpc.shop.create.mutationOptions(opened))
  const open = useMutation(rpc.shop.locate.mutationOptions(opened))
  const usable = chosen?.refusal === null ? chosen : null
  const busy = create.isPending || open.isPending

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    if (!name.trim() || !ownerName.trim()) {
      focusFirstProblem(event.currentTarget)
      return
    }
    create.mutate({ name, language: locale, currency, ownerName, folder: usable?.token ?? null })
  }

  return (
    <StartFrame title={t('start.welcome')} lead={t('start.lead')}>
      <form onSubmit={submit} noValidate>
        <StartPart>
          <div className={classes.fields}>
            <TextInput
              label={t('shop.name')}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              error={asked && !name.trim() && t('err.required')}
              maxLength={300}
              ref={firstFocus}
            />
            <OptionGroup
              label={t('set.language')}
              columns={3}
              options={LOCALES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
              value={locale}
              onChange={onLocale}
            />
            <div className={classes.pair}>
              <TextInput
                label={t('start.owner')}
                value={ownerName}
                onChange={(event) => setOwnerName(event.currentTarget.value)}
                error={asked && !ownerName.trim() && t('err.required')}
                maxLength={300}
              />
              <NativeSelect
                label={t('set.currency')}
                data={Currency.options.map((code) => ({ value: code, label: `${code} ${CURRENCIES[code].symbol}` }))}
                value={currency}
                onChange={(event) => setCurrency(Currency.parse(event.currentTarget.value))}
              />
            </div>
          </div>
        </StartPart>
        <StartPart>
          <FolderChoice proposed={folder} chosen={chosen} onChoose={setChosen} />
        </StartPart>
        {(create.error ?? open.error) && (
          <StartPart>
            <ErrorNotice error={create.error ?? open.error} more={t('safe.nothing_lost')} />
          </StartPart>
        )}
        <StartActs>
          {usable?.holdsShop ? (
            <ActButton
              look="primary"
              size="large"
              disabled={busy}
              onClick={() => open.mutate({ folder: usable.token })}
            >
              {t('start.open_that_shop')}
            </ActButton>
          ) : (
            <ActButton look="primary" size="large" submit disabled={busy}>
              {t('start.begin')}
            </ActButton>
          )}
        </StartActs>
      </form>
    </StartFrame>
  )
}
