import { useMutation, useQuery } from '@tanstack/react-query'
import { KeyScopes } from '#renderer/app/KeyScopes.tsx'
import type { Scope } from '#renderer/app/keyboard/key-map.ts'
import { useT } from '#renderer/app/language.tsx'
import { Page } from '#renderer/app/Page.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { SupportReport } from '#renderer/features/support/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import classes from './HelpPage.module.css'

const TOPICS: readonly { title: MessageKey; text: MessageKey }[] = [
  { title: 'help.case_title', text: 'help.case_text' },
  { title: 'help.promise_title', text: 'help.promise_text' },
  { title: 'help.folder_title', text: 'help.folder_text' },
  { title: 'help.close_title', text: 'help.close_text' },
  { title: 'help.print_title', text: 'help.print_text' },
  { title: 'help.import_title', text: 'help.import_text' },
]

const SCOPES: readonly Scope[] = [
  'everywhere',
  'today',
  'list',
  'newCase',
  'saved',
  'case',
  'customers',
  'customer',
  'money',
  'paper',
]

const ShopFolder = () => {
  const t = useT()
  const { data: status } = useQuery(rpc.shop.status.queryOptions())
  const reveal = useMutation(rpc.shop.reveal.mutationOptions())
  if (!status) return null
  return (
    <>
      <p className={classes.folder}>
        {t('shop.folder')}
        <br />
        <strong>{status.folder}</strong>
      </p>
      <ActButton size="small" onClick={() => reveal.mutate(undefined)}>
        {t('start.reveal')}
      </ActButton>
      {reveal.error && <ErrorNotice error={reveal.error} />}
    </>
  )
}

/** What one asks in the first week, in plain sentences, and every key of the product. */
export const HelpPage = () => {
  const t = useT()
  return (
    <Page title={t('nav.help')}>
      <div className={classes.page}>
        <div className={classes.topics}>
          {TOPICS.map(({ title, text }) => (
            <section key={title} className={classes.topic}>
              <h2 className={classes.title}>{t(title)}</h2>
              <p className={classes.text}>{t(text)}</p>
              {title === 'help.folder_title' && <ShopFolder />}
            </section>
          ))}
          <section className={classes.topic}>
            <h2 className={classes.title}>{t('support.title')}</h2>
            <p className={classes.text}>{t('support.help')}</p>
            <div className={classes.report}>
              <SupportReport size="small" />
            </div>
          </section>
        </div>
        <section className={classes.keys}>
          <h2 className={classes.title}>{t('help.keys_title')}</h2>
          <p className={classes.text}>{t('help.more')}</p>
          <KeyScopes scopes={SCOPES} />
        </section>
      </div>
    </Page>
  )
}
