import { z } from 'zod'
import { procedure } from '#shared/kernel/procedure.ts'
import { Link, LinkAddress } from './links.schema.ts'

const input = z.object({ address: LinkAddress })

const REFUSALS = {
  /** Neither https, mailto nor tel: it could start a program or reach a file. */
  LINK_REFUSED: {},
  LINK_UNREADABLE: {},
} as const

export const linksContract = {
  /** What would be opened; nothing is. */
  read: procedure.input(input).output(Link).errors(REFUSALS),
  /** Hands the address to the system, after the question was answered. */
  open: procedure
    .input(input)
    .output(z.object({}))
    .errors({ ...REFUSALS, NO_LINK_PROGRAM: {} }),
}
