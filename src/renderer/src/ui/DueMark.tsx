import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import classes from './DueMark.module.css'

const ICONS = { late: IconAlertTriangle, due: IconClock, kept: IconCheck } as const

type Props = { state: keyof typeof ICONS; chip?: boolean; children: ReactNode }

/** Late, due, kept: never colour alone, always with its icon and its words. */
export const DueMark = ({ state, chip = false, children }: Props) => {
  const Icon = ICONS[state]
  return (
    <span className={classNames(classes.mark, classes[state], chip && classes.chip)}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {children}
    </span>
  )
}
