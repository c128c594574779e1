import { IconBulb } from '@tabler/icons-react'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { HintScreen } from '#shared/settings/hints.schema.ts'
import classes from './HintLine.module.css'
import { useT } from './language.tsx'

const LINES: Readonly<Record<HintScreen, MessageKey>> = {
  today: 'hint.today',
  newCase: 'hint.new_case',
  cases: 'hint.cases',
  case: 'hint.case',
  customers: 'hint.customers',
  customer: 'hint.customer',
  money: 'hint.money',
  files: 'hint.files',
  settings: 'hint.settings',
}

type Props = {
  screen: HintScreen
  onHide: () => void
  /** Where fields have the focus a letter is no key. */
  keyless?: boolean
}

/** What is worth knowing on the first use of a screen, said quietly. */
export const HintLine = ({ screen, onHide, keyless = false }: Props) => {
  const t = useT()
  return (
    <p role="note" className={classes.line}>
      <IconBulb size={16} stroke={1.75} className={classes.icon} aria-hidden />
      <span className={classes.text} title={t(LINES[screen])}>
        {t(LINES[screen])}
      </span>
      {keyless ? (
        <LinkButton onClick={onHide}>{t('hint.hide')}</LinkButton>
      ) : (
        <LinkButton scope="everywhere" act="hideHint" onClick={onHide}>
          {t('hint.hide')}
        </LinkButton>
      )}
    </p>
  )
}
