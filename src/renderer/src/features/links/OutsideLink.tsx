import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import classes from './OutsideLink.module.css'
import { OutsideQuestion } from './OutsideQuestion.tsx'

const actOf = (address: string): MessageKey => {
  if (address.startsWith('tel:')) return 'btn.call'
  return address.startsWith('mailto:') ? 'btn.write' : 'link.open_site'
}

type Props = { address: string; children: ReactNode; className?: string }

/** A number or an address as text that can be pressed: asks before anything outside of the program is opened. */
export const OutsideLink = ({ address, children, className }: Props) => {
  const t = useT()
  const [asking, setAsking] = useState(false)
  const read = useMutation(rpc.links.read.mutationOptions())
  const ask = () => {
    read.mutate({ address })
    setAsking(true)
  }
  return (
    <>
      <button type="button" className={classNames(classes.link, className)} title={t(actOf(address))} onClick={ask}>
        {children}
      </button>
      <OutsideQuestion
        opened={asking && !read.isPending}
        address={address}
        link={read.data}
        refusal={read.error}
        onLeave={() => setAsking(false)}
      />
    </>
  )
}
