import { useMediaQuery } from '@mantine/hooks'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useNow } from '#renderer/app/clock.ts'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useLanguage } from '#renderer/app/language.tsx'
import { KeyHint, Page } from '#renderer/app/Page.tsx'
import { personName } from '#renderer/app/person-name.ts'
import { useMay } from '#renderer/app/shop-context.ts'
import { DraftOffer, UnfinishedButton } from '#renderer/features/drafts/public.tsx'
import { LaterBlank } from '#renderer/features/follow-ups/public.tsx'
import { PrintDialog } from '#renderer/features/printing/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { RowList } from '#renderer/ui/RowList.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { shopTimeOf } from '#shared/kernel/shop-time.ts'
import { PanelActs } from './PanelActs.tsx'
import { PrintedNote } from './PrintedNote.tsx'
import { TodayEmpty } from './TodayEmpty.tsx'
import classes from './TodayPage.module.css'
import { TodayPanel } from './TodayPanel.tsx'
import { TodayRow } from './TodayRow.tsx'
import { dueCell, positionCell, rowSentence } from './today.rows.ts'
import { useTodayList } from './use-today-list.tsx'

const COLUMNS = [58, 200, 104, 400] as const
const OPEN_ROW_HEIGHT = 88

/** Home: what was promised, to whom, by when; one key for each outcome. */
export const TodayPage = () => {
  const { t, format, locale, timeZone } = useLanguage()
  const moment = useNow()
  const { day: today, time: now } = shopTimeOf(moment, timeZone)
  const words = { t, format, locale, today, now }
  const narrow = useMediaQuery('(max-width: 1099px)') ?? false
  const [showDrafts, setShowDrafts] = useState(false)
  const maySettle = useMay()('followUps.reached')
  const [printing, setPrinting] = useState(false)
  const print = () => setPrinting(true)
  const { list, board, items, active, failure, asking, act, ...todayList } = useTodayList()

  const key = (name: string) => active && (() => act(name))
  useKeys('today', {
    reached: key('reached'),
    noAnswer: key('noAnswer'),
    done: key('done'),
    later: key('later'),
    unfinished: () => setShowDrafts(true),
    print,
    printed: todayList.printed && todayList.togglePrintedOrder,
  })
  useKeys('everywhere', { print })

  const notice = failure && (
    <ErrorNotice
      title={t('today.not_saved', { name: personName(failure.followUp, t, format) })}
      error={failure.error}
      more={t('safe.nothing_lost')}
      acts={<ActButton onClick={todayList.forget}>{t('btn.close')}</ActButton>}
    />
  )

  return (
    <Page
      title={t('nav.today')}
      hint={active && maySettle ? 'today' : undefined}
      subtitle={format.date(today, 'weekday')}
      acts={
        <ActButton scope="today" act="print" icon={<IconPrinter size={18} stroke={1.75} aria-hidden />} onClick={print}>
          {t('btn.print')}
        </ActButton>
      }
      foot={
        <>
          <UnfinishedButton opened={showDrafts} onOpened={setShowDrafts} />
          {todayList.printed && (
            <PrintedNote
              list={todayList.printed}
              pressed={todayList.inPrintedOrder}
              onToggle={todayList.togglePrintedOrder}
            />
          )}
        </>
      }
      keys={<KeyHint scope="list" acts={['up', 'down']} says="keys.move" />}
    >
      <div className={classes.page}>
        <div className={classes.list}>
          <DraftOffer onHide={() => list.current?.focusNext()} />
          {todayList.error && (
            <ErrorNotice
              error={todayList.error}
              acts={<ActButton onClick={() => void todayList.refetch()}>{t('btn.retry')}</ActButton>}
            />
          )}
          {narrow && notice}
          {!board && !todayList.error && <Skeleton columns={COLUMNS} />}
          {board && !active && <TodayEmpty board={board} />}
          {active && (
            <div className={classes.rows}>
              <RowList
                ref={list}
                label={t('nav.today')}
                items={items}
                activeId={active.id}
                activeHeight={narrow ? OPEN_ROW_HEIGHT : undefined}
                sentence={({ followUp, group, position }) =>
                  [position && `${position}.`, rowSentence(followUp, group, words)].filter(Boolean).join(' ')
                }
                render={({ followUp, group, position }, state) => (
                  <TodayRow
                    followUp={followUp}
                    due={position ? positionCell(position) : dueCell(followUp, group, words)}
                    active={state.active}
                    narrow={narrow}
                  />
                )}
                onActive={todayList.onActive}
                onOpen={(id) => act('open', id)}
                onAct={act}
              />
            </div>
          )}
          {narrow && asking && (
            <div className={classes.later}>
              {t('result.later')}
              <LaterBlank onLater={todayList.later} onLeave={() => todayList.ask(false)} />
            </div>
          )}
        </div>
        {active && !narrow && (
          <TodayPanel
            key={active.id}
            followUp={active}
            notice={notice}
            acts={
              <PanelActs onAct={(name) => act(name)} asking={asking} onAsk={todayList.ask} onLater={todayList.later} />
            }
          />
        )}
      </div>
      <PrintDialog
        source={printing ? { what: 'follow_ups', to: today } : undefined}
        onClose={() => setPrinting(false)}
      />
    </Page>
  )
}
