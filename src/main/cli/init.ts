import type { z } from 'zod'
import { createShop } from '#main/app/create-shop.ts'
import { judgeFolder } from '#main/platform/folder/judge-folder.ts'
import { FOLDER_REFUSALS } from '#shared/i18n/words.ts'
import { Locale } from '#shared/kernel/locales.ts'
import { Currency } from '#shared/kernel/money.ts'
import { FilledShortText } from '#shared/kernel/text.ts'
import type { Command, CommandContext } from './command.ts'
import { Refused, WrongUsage } from './refusal.ts'

const read = <T>({ args }: CommandContext, name: string, schema: z.ZodType<T>, otherwise: T): T => {
  const text = args.text(name)
  if (text === undefined) return otherwise
  const parsed = schema.safeParse(text)
  if (!parsed.success) throw new WrongUsage(`--${name} ${text}`)
  return parsed.data
}

export const init: Command = {
  name: 'init',
  usage: '--shop DIR [--name NAME] [--language hy|ru|en] [--currency AMD|USD|EUR|RUB|GEL] [--owner NAME] [--dry-run]',
  positionals: 0,
  options: {
    name: { type: 'string' },
    language: { type: 'string' },
    currency: { type: 'string' },
    owner: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  run: (context) => {
    const { args, access, print } = context
    const language = read(context, 'language', Locale, 'hy')
    const t = access.speak(language)
    const seed = {
      name: read(context, 'name', FilledShortText, t('app.name')),
      language,
      currency: read(context, 'currency', Currency, 'AMD'),
      ownerName: read(context, 'owner', FilledShortText, t('staff.owner')),
      timeZone: access.deps.machineTimeZone,
    }
    const folder = args.text('shop')
    if (folder === undefined) throw new WrongUsage('--shop')
    const verdict = judgeFolder(folder)
    if (verdict.holdsShop) throw new Refused(`${verdict.folder}: ${t('cli.shop_exists')}`)
    if (verdict.refusal) throw new Refused(`${verdict.folder}: ${t(FOLDER_REFUSALS[verdict.refusal])}`)
    if (!args.flag('dry-run')) {
      const made = createShop(verdict.folder, seed, access.deps)
      if (!made.ok) throw new Refused(`${verdict.folder}: ${t('start.busy')}`)
    }
    const { name, currency, ownerName, timeZone } = seed
    print({ folder: verdict.folder, name, language, currency, owner: ownerName, timeZone }, [
      t(args.flag('dry-run') ? 'cli.would_create' : 'cli.created', { folder: verdict.folder }),
    ])
    return 0
  },
}
