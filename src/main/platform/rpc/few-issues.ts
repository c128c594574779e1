/** Why an input does not fit, in a few short lines: of a list of ten thousand wrong items, or a name of a million letters, the beginning says it all. */
import { z } from 'zod'

const MOST = 10
const MOST_PATH = 20
const LONGEST = 200

const Issue = z.object({
  code: z.string().optional(),
  message: z.string(),
  path: z.array(z.unknown()).optional(),
})
const Issues = z.array(z.unknown())

const short = (text: string): string => text.slice(0, LONGEST).toWellFormed()

export const fewIssues = (issues: unknown) =>
  Issues.catch([])
    .parse(issues)
    .slice(0, MOST)
    .map((issue) => Issue.parse(issue))
    .map(({ code, message, path = [] }) => ({
      code,
      message: short(message),
      path: path.slice(0, MOST_PATH).map((part) => (typeof part === 'number' ? part : short(String(part)))),
    }))
