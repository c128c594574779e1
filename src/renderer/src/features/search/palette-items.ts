import type { MessageKey, Translate } from '#shared/i18n/translate.ts'
import type { SearchHit } from '#shared/search/search.schema.ts'

export type Command = { id: string; label: MessageKey; cap: string; run: () => void }

export type PaletteItem =
  | { kind: 'hit'; id: string; hit: SearchHit }
  | { kind: 'suggestion'; id: string; text: string }
  | { kind: 'command'; id: string; command: Command }

const matches = (label: string, text: string): boolean => label.toLowerCase().includes(text.trim().toLowerCase())

type Found = { hits: readonly SearchHit[]; suggestions: readonly string[] }

/** What the box offers: what was found comes first, then what one can do. */
export const paletteItems = (
  text: string,
  { hits, suggestions }: Found,
  commands: readonly Command[],
  t: Translate,
): PaletteItem[] => [
  ...hits.map((hit): PaletteItem => ({ kind: 'hit', id: `${hit.kind} ${hit.id}`, hit })),
  ...suggestions.map(
    (suggestion): PaletteItem => ({ kind: 'suggestion', id: `means ${suggestion}`, text: suggestion }),
  ),
  ...commands
    .filter(({ label }) => matches(t(label), text))
    .map((command): PaletteItem => ({ kind: 'command', id: command.id, command })),
]

export const placeOf = ({ kind, id }: SearchHit): string => `/${kind === 'customer' ? 'customers' : 'cases'}/${id}`
