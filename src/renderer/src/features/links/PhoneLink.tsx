import type { ReactNode } from 'react'
import { OutsideLink } from './OutsideLink.tsx'

const INTERNATIONAL = /^\+\d+$/

/** A valid number (E.164) can be called; what was typed and is none stays a text. */
export const PhoneLink = ({ phone, children }: { phone: string; children: ReactNode }) =>
  INTERNATIONAL.test(phone) ? <OutsideLink address={`tel:${phone}`}>{children}</OutsideLink> : children
