import { implement } from '@orpc/server'
import type { RpcContext } from '#main/platform/rpc/context.ts'
import { unwrap } from '#main/platform/rpc/unwrap.ts'
import { linksContract } from '#shared/links/links.contract.ts'
import { readLink } from './read-link.ts'

const os = implement(linksContract).$context<RpcContext>()

/** `openOutside` answers false where the system has no program for the address. */
export const createLinksRouter = (openOutside: (href: string) => Promise<boolean>) =>
  os.router({
    read: os.read.handler(({ input, errors }) => unwrap(readLink(input.address), errors)),
    open: os.open.handler(async ({ input, errors }) => {
      const { href } = unwrap(readLink(input.address), errors)
      if (!(await openOutside(href))) throw errors.NO_LINK_PROGRAM()
      return {}
    }),
  })
