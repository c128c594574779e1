import { Tooltip } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { NavLink, useNavigate } from 'react-router'
import { Mark } from '#renderer/ui/Mark.tsx'
import { COUNT_LIMIT } from '#shared/kernel/page.ts'
import { type Act, ariaKey } from './keyboard/key-map.ts'
import { useKeys } from './keyboard/keyboard.tsx'
import { useFormat, useT } from './language.tsx'
import classes from './Rail.module.css'
import { rpc } from './rpc.ts'
import { useSections } from './sections.ts'
import { useShop } from './shop-context.ts'

const LateCount = () => {
  const t = useT()
  const format = useFormat()
  const { data: late = 0 } = useQuery(rpc.followUps.lateCount.queryOptions())
  if (late === 0) return null
  return (
    <span className={classes.late}>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <span aria-hidden>{late >= COUNT_LIMIT ? `${format.number(COUNT_LIMIT)}+` : format.number(late)}</span>
      <span className="kh-hidden">{t('plural.overdue', { n: late })}</span>
    </span>
  )
}

export const Rail = () => {
  const t = useT()
  const navigate = useNavigate()
  const folded = useMediaQuery('(max-width: 1099px)')
  const { settings } = useShop()
  const sections = useSections()
  const acts: Partial<Record<Act<'everywhere'>, () => void>> = {}
  for (const { path, act } of sections) acts[act] = () => void navigate(path)
  useKeys('everywhere', acts)

  return (
    <nav className={classes.rail} aria-label={t('app.title')}>
      <div className={classes.mark}>
        <Mark />
        <span className={classes.name}>{t('app.name')}</span>
      </div>
      <ul className={classes.list}>
        {sections.map(({ path, label, Icon, act }) => (
          <li key={path}>
            <Tooltip label={t(label)} position="right" disabled={!folded}>
              <NavLink
                to={path}
                end={path === '/'}
                className={classes.link}
                aria-keyshortcuts={ariaKey('everywhere', act)}
              >
                <Icon size={18} stroke={1.75} aria-hidden />
                <span className={classes.label}>{t(label)}</span>
                {path === '/' && <LateCount />}
              </NavLink>
            </Tooltip>
          </li>
        ))}
      </ul>
      <p className={classes.shop}>
        <strong className="kh-cut">{settings.shopName}</strong>
        <span className="kh-cut">{settings.shopAddress}</span>
      </p>
    </nav>
  )
}
