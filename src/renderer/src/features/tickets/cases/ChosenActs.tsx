import { Menu } from '@mantine/core'
import { IconDownload, IconPrinter, IconUserShare } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { errorSentence } from '#renderer/app/errors.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { client, rpc } from '#renderer/app/rpc.ts'
import { useMay } from '#renderer/app/shop-context.ts'
import { exportPath } from '#renderer/features/exporting/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { DueMark } from '#renderer/ui/DueMark.tsx'
import { KeyCap } from '#renderer/ui/KeyCap.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { CHOSEN_LIMIT } from '#shared/exporting/exporting.schema.ts'
import type { StaffId, TicketId } from '#shared/kernel/ids.ts'
import classes from './CasesPage.module.css'
import { exportOfChosen } from './case-export.ts'

type Assignment = { id: TicketId; assigneeId: StaffId | null }

/** One after the other; answers who was responsible before, so that it can be taken back. */
const assign = async (assignments: readonly Assignment[]): Promise<Assignment[]> => {
  const before: Assignment[] = []
  for (const { id, assigneeId } of assignments) {
    const { version, assignee } = await client.tickets.get({ id })
    await client.tickets.update({ id, version, patch: { assigneeId } })
    before.push({ id, assigneeId: assignee?.id ?? null })
  }
  return before
}

type Props = { chosen: readonly TicketId[]; onPrint: () => void; onDone: () => void }

/** The foot while rows are chosen: what can be done with all of them. */
export const ChosenActs = ({ chosen, onPrint, onDone }: Props) => {
  const { t } = useLanguage()
  const toasts = useToasts()
  const navigate = useNavigate()
  const may = useMay()
  const { data: staff = [] } = useQuery(rpc.staff.list.queryOptions())
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  const run = async (assigneeId: StaffId | null, name: string) => {
    setBusy(true)
    setError(undefined)
    try {
      const before = await assign(chosen.map((id) => ({ id, assigneeId })))
      toasts.confirm(t('cases.assigned', { n: before.length, name }), () => {
        assign(before).catch(setError)
      })
      onDone()
    } catch (failed) {
      setError(failed)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className={classes.chosen} data-acts>
      <strong>{t('plural.selected', { n: chosen.length })}</strong>
      {may('tickets.update') && (
        <Menu position="top-start" shadow="md">
          <Menu.Target>
            <ActButton size="small" disabled={busy} icon={<IconUserShare size={16} stroke={1.75} aria-hidden />}>
              {t('btn.assign')}
            </ActButton>
          </Menu.Target>
          <Menu.Dropdown>
            {staff
              .filter(({ working }) => working)
              .map(({ id, name }) => (
                <Menu.Item key={id} onClick={() => void run(id, name)}>
                  {name}
                </Menu.Item>
              ))}
            <Menu.Item onClick={() => void run(null, t('status.unassigned'))}>{t('status.unassigned')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {may('printing.printCases') && (
        <ActButton
          scope="list"
          act="print"
          size="small"
          icon={<IconPrinter size={16} stroke={1.75} aria-hidden />}
          onClick={onPrint}
        >
          {t('btn.print')}
        </ActButton>
      )}
      {may('exporting.run') && (
        <ActButton
          size="small"
          disabled={chosen.length > CHOSEN_LIMIT}
          icon={<IconDownload size={16} stroke={1.75} aria-hidden />}
          onClick={() => void navigate(exportPath(exportOfChosen(chosen)))}
        >
          {t('btn.export')}
        </ActButton>
      )}
      {error !== undefined && <DueMark state="late">{errorSentence(error, t)}</DueMark>}
      <ActButton size="small" look="quiet" onClick={onDone}>
        <span className={classes.unchoose}>{t('cases.unchoose')}</span> <KeyCap>Esc</KeyCap>
      </ActButton>
    </div>
  )
}
