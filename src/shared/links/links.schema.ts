import { z } from 'zod'

/** Longer than any address that somebody means. */
export const LinkAddress = z.string().min(1).max(2_000)

/** An address as it will be opened; the question shows all of it. */
export const Link = z.object({
  kind: z.enum(['web', 'email', 'phone']),
  /** Exactly what the system is given: names of sites in their ASCII form. */
  href: z.string(),
  /** Of a website: whose page it is, port included. */
  site: z.string().nullable(),
  /** How the site's name reads when it holds letters beyond ASCII, which can look like other letters. */
  siteInLetters: z.string().nullable(),
  /** What stands before the site's name is a name or password, and no site. */
  hasSignIn: z.boolean(),
})
export type Link = z.infer<typeof Link>
