import { Tooltip } from '@mantine/core'
import { IconPlus, IconSearch, IconUser } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { CopyLight } from '#renderer/features/copies/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { type NewCaseStart, useDesk } from './desk.ts'
import { useKeys } from './keyboard/keyboard.tsx'
import { useT } from './language.tsx'
import { useMay, useShop } from './shop-context.ts'
import classes from './TopBar.module.css'

export type TopBarProps = {
  title: string
  subtitle?: ReactNode
  /** Acts of this page, before the search box. */
  acts?: ReactNode
  /** The page has a primary act of its own, so that «New case» steps back. */
  ownAct?: boolean
  /** What a new case begins with on this page. */
  newCase?: NewCaseStart
}

export const TopBar = ({ title, subtitle, acts, ownAct = false, newCase }: TopBarProps) => {
  const t = useT()
  const { openNewCase, openPalette } = useDesk()
  const { me, switchPerson } = useShop()
  const mayOpen = useMay()('tickets.create')
  useKeys('everywhere', { newCase: () => openNewCase(newCase) }, { enabled: mayOpen && newCase !== undefined })
  return (
    <header className={classes.bar}>
      <div className={classes.head}>
        <h1 className={classes.title}>{title}</h1>
        {subtitle && <span className={`${classes.subtitle} kh-cut`}>{subtitle}</span>}
      </div>
      {acts}
      <ActButton
        scope="everywhere"
        act="palette"
        className={classes.search}
        icon={<IconSearch size={16} stroke={1.75} aria-hidden />}
        onClick={openPalette}
      >
        <span className={`${classes.placeholder} kh-cut`}>{t('search.placeholder')}</span>
      </ActButton>
      {mayOpen && (
        <ActButton
          scope="everywhere"
          act="newCase"
          look={ownAct ? 'default' : 'primary'}
          icon={<IconPlus size={18} stroke={1.75} aria-hidden />}
          onClick={() => openNewCase(newCase)}
        >
          {t('btn.new_case')}
        </ActButton>
      )}
      <CopyLight />
      <Tooltip label={t('staff.switch')}>
        <button type="button" className={classes.person} onClick={switchPerson}>
          <IconUser size={18} stroke={1.75} aria-hidden />
          <span className="kh-hidden">{t('staff.working_now', { name: me.name })}</span>
          <span aria-hidden className={`${classes.personName} kh-cut`}>
            {me.name}
          </span>
        </button>
      </Tooltip>
    </header>
  )
}
