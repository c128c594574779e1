import { useMutation } from '@tanstack/react-query'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { QuestionFrame } from '#renderer/ui/QuestionFrame.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { Link } from '#shared/links/links.schema.ts'
import classes from './OutsideLink.module.css'

const WORDS: Readonly<Record<Link['kind'], { question: MessageKey; act: MessageKey }>> = {
  phone: { question: 'link.call_question', act: 'btn.call' },
  email: { question: 'link.write_question', act: 'btn.write' },
  web: { question: 'link.open_question', act: 'link.open_site' },
}

/** The whole address, and where it leads when that could be mistaken. */
const Whole = ({ link }: { link: Link }) => {
  const t = useT()
  const { kind, href, site, siteInLetters, hasSignIn } = link
  return (
    <>
      <p className={classes.address}>{kind === 'web' ? href : href.slice(href.indexOf(':') + 1)}</p>
      {site && (
        <p>
          <strong>{t('link.site', { site })}</strong>
        </p>
      )}
      {siteInLetters && <p>{t('link.site_letters', { site: siteInLetters })}</p>}
      {hasSignIn && <p>{t('link.sign_in')}</p>}
      <p>{t('link.outside')}</p>
    </>
  )
}

type Props = {
  opened: boolean
  address: string
  link?: Link
  /** Why it is not opened. */
  refusal: unknown
  onLeave: () => void
}

export const OutsideQuestion = ({ opened, address, link, refusal, onLeave }: Props) => {
  const t = useT()
  const { mutate, error, isPending, reset } = useMutation(rpc.links.open.mutationOptions({ onSuccess: onLeave }))
  const leave = () => {
    reset()
    onLeave()
  }
  const words = link && WORDS[link.kind]
  return (
    <QuestionFrame
      opened={opened}
      title={t(words?.question ?? 'link.refused')}
      text={link ? <Whole link={link} /> : <p className={classes.address}>{address}</p>}
      onLeave={leave}
      leave={words ? undefined : t('btn.close')}
      act={
        words && (
          <ActButton look="primary" disabled={isPending} onClick={() => mutate({ address })} data-autofocus>
            {t(words.act)}
          </ActButton>
        )
      }
    >
      {(refusal ?? error) !== null && <ErrorNotice error={refusal ?? error} />}
    </QuestionFrame>
  )
}
