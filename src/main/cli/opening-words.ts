import type { ReadShopError } from '#main/app/read-shop.ts'
import { holderName } from '#main/platform/lock.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import type { Instant } from '#shared/kernel/instant.ts'

type Words = { t: Translate; moment: (instant: Instant) => string }

/** Why the shop can't be opened, and what can be done. */
export const openingSentence = (error: ReadShopError, folder: string, { t, moment }: Words): string => {
  const sentences = (...texts: string[]) => [`${folder}: ${texts[0]}`, ...texts.slice(1)].join('. ')
  switch (error.code) {
    case 'MISSING':
      return sentences(t('cli.no_shop'))
    case 'NEWER':
      return sentences(t('start.newer'), t('start.newer_todo'))
    case 'OLDER':
      return sentences(t('cli.older'))
    case 'FOREIGN':
      return sentences(t('start.foreign'))
    case 'DAMAGED':
      return sentences(t('start.damaged'), t('start.damaged_copies', { n: error.snapshots }))
    case 'HELD': {
      const { holder } = error
      if (!holder) return sentences(t('start.held'), t('start.held_todo'))
      const name = `${holderName(holder)}, ${holder.pid}`
      return sentences(
        t('cli.held', { name }),
        t('start.held_since', { at: moment(holder.since) }),
        t('start.held_todo'),
      )
    }
    case 'UNUSABLE':
      return sentences(UNUSABLE[error.reason](t))
  }
}

const UNUSABLE: Record<Extract<ReadShopError, { code: 'UNUSABLE' }>['reason'], (t: Translate) => string> = {
  DISK_FULL: (t) => t('err.disk_full'),
  READ_ONLY: (t) => t('start.read_only'),
  UNREADABLE: (t) => t('start.unreadable'),
  BUSY: (t) => t('start.busy'),
  UNEXPECTED: (t) => t('err.unknown'),
}
