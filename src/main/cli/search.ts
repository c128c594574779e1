import { z } from 'zod'
import { LongText } from '#shared/kernel/text.ts'
import type { SearchHit } from '#shared/search/search.schema.ts'
import type { Command } from './command.ts'
import { WrongUsage } from './refusal.ts'

const Limit = z.coerce.number().int().min(1).max(200)

const readLimit = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const limit = Limit.safeParse(text)
  if (!limit.success) throw new WrongUsage(`--limit ${text}`)
  return limit.data
}

const lineOf = ({ number, title, snippet }: SearchHit): string =>
  [number ?? '', title, snippet]
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(' · ')

export const search: Command = {
  name: 'search',
  usage: 'TEXT [--limit N] [--json] --shop DIR',
  positionals: 1,
  options: { limit: { type: 'string' } },
  run: ({ args, access, print }) => {
    const [typed] = args.positionals
    if (typed === undefined) throw new WrongUsage('TEXT')
    const text = LongText.safeParse(typed)
    if (!text.success) throw new WrongUsage('TEXT')
    const limit = readLimit(args.text('limit'))
    const { services } = access.read()
    const t = access.t()
    const found = services.search.search({ text: text.data, limit })
    const said = found.suggestions.map((suggestion) => t('search.did_you_mean', { text: suggestion }))
    const nothing = found.hits.length === 0 ? [t('empty.search')] : []
    print(found, [...nothing, ...said, ...found.hits.map(lineOf)])
    return 0
  },
}
