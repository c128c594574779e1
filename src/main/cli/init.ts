import type { z } from 'zod'
import { createShop } from '#main/app/create-shop.ts'
import { judgeFolder } from '#main/platform/folder/judge-folder.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import { Locale } from '#shared/kernel/locales.ts'
import { Currency } from '#shared/kernel/money.ts'
import { FilledShortText } from '#shared/kernel/text.ts'
import type { FolderRefusal } from '#shared/shop/shop.schema.ts'
import type { Command, CommandContext } from './command.ts'
import { Refused, WrongUsage } from './refusal.ts'

const REFUSALS: Readonly<Record<FolderRefusal, MessageKey>> = {
  cloud: 'shop.cloud',
  network: 'shop.refused_network',
  not_writable: 'shop.refused_not_writable',
  not_empty: 'shop.refused_not_empty',
  not_a_shop: 'shop.refused_not_a_shop',
  inside_shop: 'shop.refused_inside_shop',
}

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
    if (verdict.refusal) throw new Refused(`${verdict.folder}: ${t(REFUSALS[verdict.refusal])}`)
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
