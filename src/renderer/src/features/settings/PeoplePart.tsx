import { NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { useShop } from '#renderer/app/shop-context.ts'
import { ROLES } from '#renderer/app/words.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import { QuietChoice } from '#renderer/ui/QuietChoice.tsx'
import { Role, type Staff } from '#shared/staff/staff.schema.ts'
import { PersonPin } from './PersonPin.tsx'
import { RecoveryKey } from './RecoveryKey.tsx'
import { SecurityList } from './SecurityList.tsx'
import classes from './settings.module.css'
import { useSetting } from './use-setting.ts'

const useRoles = () => {
  const t = useT()
  return Role.options.map((role) => ({ value: role, label: t(ROLES[role]) }))
}

const Person = ({ person }: { person: Staff }) => {
  const t = useT()
  const roles = useRoles()
  const { mutate, error } = useMutation(rpc.staff.update.mutationOptions())
  const change = (patch: Partial<Pick<Staff, 'role' | 'working'>>) =>
    mutate({ id: person.id, version: person.version, patch })
  return (
    <li>
      <div className={classes.row}>
        <span className={person.working ? classes.grow : `${classes.grow} ${classes.left}`}>{person.name}</span>
        {person.working ? (
          <QuietChoice
            label={`${t('staff.role')}, ${person.name}`}
            hideLabel
            options={roles}
            value={person.role}
            onChange={(role) => change({ role })}
          />
        ) : (
          <span className={classes.left}>{t('staff.left')}</span>
        )}
        {person.working && <PersonPin person={person} />}
        <LinkButton onClick={() => change({ working: !person.working })}>
          {t(person.working ? 'staff.leave' : 'staff.back')}
        </LinkButton>
      </div>
      {error && <ErrorNotice error={error} more={t('safe.data_untouched')} />}
    </li>
  )
}

const LOCK_MINUTES = [0, 1, 5, 15, 30, 60]

const LockAfter = () => {
  const t = useT()
  const { settings, save, error } = useSetting()
  return (
    <>
      <NativeSelect
        label={t('set.lock_idle')}
        description={t('set.lock_hint')}
        value={String(settings.lockAfterMinutes)}
        data={LOCK_MINUTES.map((n) => ({
          value: String(n),
          label: n === 0 ? t('set.lock_never') : t('plural.minute', { n }),
        }))}
        onChange={(event) => save({ lockAfterMinutes: Number(event.currentTarget.value) })}
      />
      {error && <ErrorNotice error={error} more={t('safe.data_untouched')} />}
    </>
  )
}

export const PeoplePart = () => {
  const t = useT()
  const roles = useRoles()
  const { me } = useShop()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('clerk')
  const { data: staff = [] } = useQuery(rpc.staff.list.queryOptions())
  const { mutate, error } = useMutation(rpc.staff.create.mutationOptions({ onSuccess: () => setName('') }))
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) mutate({ name, role })
      }}
    >
      <p className={classes.lead}>{t('set.people_lead')}</p>
      <ul className={classes.rows}>
        {staff.map((person) => (
          <Person key={person.id} person={person} />
        ))}
        <li className={classes.row}>
          <TextInput
            className={classes.grow}
            aria-label={t('field.name')}
            placeholder={t('field.name')}
            value={name}
            maxLength={300}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NativeSelect
            aria-label={t('staff.role')}
            data={roles}
            value={role}
            onChange={(event) => setRole(Role.parse(event.currentTarget.value))}
          />
          <ActButton submit size="small" disabled={!name.trim()}>
            {t('btn.add')}
          </ActButton>
        </li>
      </ul>
      {error && <ErrorNotice error={error} more={t('safe.data_untouched')} />}
      {staff.some(({ hasPin }) => hasPin) && <LockAfter />}
      {me.hasPin && <RecoveryKey />}
      <SecurityList />
    </form>
  )
}
