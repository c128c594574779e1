import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useLanguage } from '#renderer/app/language.tsx'
import { Page } from '#renderer/app/Page.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { useMay } from '#renderer/app/shop-context.ts'
import { KINDS } from '#renderer/app/words.ts'
import { PrintDialog } from '#renderer/features/printing/public.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { TicketId } from '#shared/kernel/ids.ts'
import classes from './CasePage.module.css'
import { CaseView } from './CaseView.tsx'

const Found = ({ id }: { id: TicketId }) => {
  const { t } = useLanguage()
  const mayWrite = useMay()('tickets.write')
  const [printing, setPrinting] = useState(false)
  const print = () => setPrinting(true)
  useKeys('case', { print })
  useKeys('everywhere', { print })
  const { data: ticket, error, refetch } = useQuery(rpc.tickets.get.queryOptions({ input: { id } }))
  return (
    <Page
      title={ticket?.number ?? t('entity.case')}
      subtitle={ticket && t(KINDS[ticket.kind])}
      acts={
        ticket && (
          <ActButton
            scope="case"
            act="print"
            icon={<IconPrinter size={18} stroke={1.75} aria-hidden />}
            onClick={print}
          >
            {t('btn.print_slip')}
          </ActButton>
        )
      }
      ownAct
      hint={mayWrite ? 'case' : undefined}
      footless
    >
      {error && (
        <div className={classes.error}>
          <ErrorNotice error={error} acts={<ActButton onClick={() => void refetch()}>{t('btn.retry')}</ActButton>} />
        </div>
      )}
      {!ticket && !error && <Skeleton columns={[48, 18, 480]} />}
      {ticket && <CaseView ticket={ticket} />}
      <PrintDialog source={printing ? { what: 'slip', ticketId: id } : undefined} onClose={() => setPrinting(false)} />
    </Page>
  )
}

/** One case: the promise in force, everything that happened, and what comes next. */
export const CasePage = () => {
  const { t } = useLanguage()
  const { id } = useParams()
  const read = TicketId.safeParse(id)
  if (read.success) return <Found key={read.data} id={read.data} />
  return (
    <Page title={t('entity.case')}>
      <EmptyState title={t('err.not_found')} act={<Link to="/cases">{t('nav.cases')}</Link>} />
    </Page>
  )
}
