import type { MessageKey } from '#shared/i18n/translate.ts'
import type { FolderRefusal } from '#shared/shop/shop.schema.ts'

/** Why the live file can't be kept in a folder, in words. */
export const REFUSALS: Readonly<Record<FolderRefusal, MessageKey>> = {
  cloud: 'shop.cloud',
  network: 'shop.refused_network',
  not_writable: 'shop.refused_not_writable',
  not_empty: 'shop.refused_not_empty',
  not_a_shop: 'shop.refused_not_a_shop',
  inside_shop: 'shop.refused_inside_shop',
}
