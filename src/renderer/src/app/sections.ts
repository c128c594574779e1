import {
  IconCoins,
  IconFolder,
  IconHelp,
  IconInbox,
  IconSettings,
  IconSun,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { Call } from '#shared/rights.ts'
import type { Act } from './keyboard/key-map.ts'
import { useMay } from './shop-context.ts'

type Section = {
  path: string
  label: MessageKey
  Icon: TablerIcon
  act: Act<'everywhere'>
  /** One of these calls has to be allowed, or there is nothing to do in the section. */
  needs?: readonly Call[]
}

const SECTIONS: readonly Section[] = [
  { path: '/', label: 'nav.today', Icon: IconSun, act: 'section1' },
  { path: '/cases', label: 'nav.cases', Icon: IconInbox, act: 'section2' },
  { path: '/customers', label: 'nav.customers', Icon: IconUsers, act: 'section3' },
  { path: '/money', label: 'nav.money', Icon: IconCoins, act: 'section4' },
  { path: '/files', label: 'nav.files', Icon: IconFolder, act: 'section5', needs: ['exporting.run', 'importing.run'] },
  { path: '/settings', label: 'nav.settings', Icon: IconSettings, act: 'section6', needs: ['settings.update'] },
  { path: '/help', label: 'nav.help', Icon: IconHelp, act: 'section7' },
]

/** The rail of the person at the till, in order; Alt and the place's number opens it. */
export const useSections = (): readonly Section[] => {
  const may = useMay()
  return SECTIONS.filter(({ needs }) => needs === undefined || needs.some(may))
}
