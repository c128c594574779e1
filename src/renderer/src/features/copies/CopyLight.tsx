import { Popover, Tooltip } from '@mantine/core'
import { IconAlertCircleFilled, IconCircleCheckFilled, IconClockHour4Filled } from '@tabler/icons-react'
import { useState } from 'react'
import { useToday } from '#renderer/app/clock.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { useMay, useShop } from '#renderer/app/shop-context.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { localDateOf } from '#shared/kernel/instant.ts'
import { CopyFacts } from './CopyFacts.tsx'
import classes from './CopyLight.module.css'
import { CopyProgress } from './CopyProgress.tsx'
import { useCopyStatus } from './copies.queries.ts'
import { lightWords } from './copy-words.ts'
import { useCopyWork } from './copy-work.ts'

const ICONS = { good: IconCircleCheckFilled, late: IconClockHour4Filled, bad: IconAlertCircleFilled }

/** How the copies stand, always in sight; pressed, it tells when, where and how many rows, and makes one. */
export const CopyLight = () => {
  const { t, format } = useLanguage()
  const today = useToday()
  const { settings } = useShop()
  const may = useMay()
  const [opened, setOpened] = useState(false)
  const { data: status } = useCopyStatus()
  const { state, make, stop } = useCopyWork()
  if (!status) return null
  const isBusy = state.is === 'running' || status.running !== null
  const { level } = status.light
  const Icon = ICONS[level]
  const at = status.last?.at
  const isToday = at !== undefined && localDateOf(at, settings.timeZone) === today
  const when = at === undefined ? '' : isToday ? format.time(at) : format.relativeMoment(at, today)
  const words = lightWords(status, when, t)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Tooltip label={words} disabled={opened}>
          <button
            type="button"
            className={classNames(classes.light, classes[level])}
            aria-label={words}
            onClick={() => setOpened(!opened)}
          >
            <Icon size={18} aria-hidden />
            <span aria-hidden className={`${classes.words} kh-cut`}>
              {words}
            </span>
          </button>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('backup.title')}>
        <div className={classes.panel}>
          <CopyFacts status={status} />
          {may('copies.makeNow') && (
            <ActButton disabled={isBusy} onClick={make}>
              {t(isBusy ? 'copies.running' : 'copies.make_now')}
            </ActButton>
          )}
          <CopyProgress work={state} onStop={stop} />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
