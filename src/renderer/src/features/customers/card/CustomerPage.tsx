import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { useLanguage } from '#renderer/app/language.tsx'
import { Page } from '#renderer/app/Page.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { useMay } from '#renderer/app/shop-context.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { CustomerId } from '#shared/kernel/ids.ts'
import classes from './CustomerPage.module.css'
import { CustomerView } from './CustomerView.tsx'

const Found = ({ id }: { id: CustomerId }) => {
  const { t } = useLanguage()
  const mayNote = useMay()('customers.addNote')
  const { data: customer, error, refetch } = useQuery(rpc.customers.get.queryOptions({ input: { id } }))
  const title = customer ? customer.fullName || customer.company || t('entity.walk_in') : t('entity.customer')
  return (
    <Page title={title} hint={mayNote ? 'customer' : undefined} footless newCase={{ customerId: id }}>
      {error && (
        <div className={classes.error}>
          <ErrorNotice error={error} acts={<ActButton onClick={() => void refetch()}>{t('btn.retry')}</ActButton>} />
        </div>
      )}
      {!customer && !error && <Skeleton columns={[72, 18, 480]} />}
      {customer && <CustomerView customer={customer} />}
    </Page>
  )
}

/** One person: what matters first, then everything that ever happened, in one list. */
export const CustomerPage = () => {
  const { t } = useLanguage()
  const { id } = useParams()
  const read = CustomerId.safeParse(id)
  if (read.success) return <Found key={read.data} id={read.data} />
  return (
    <Page title={t('entity.customer')}>
      <EmptyState title={t('err.not_found')} act={<Link to="/customers">{t('nav.customers')}</Link>} />
    </Page>
  )
}
