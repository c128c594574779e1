import { holderName } from '#main/platform/lock.ts'
import type { Locale } from '#shared/i18n/locales.ts'
import type { ShopStatus } from '#shared/shop/shop.schema.ts'
import type { OpenShopError } from './open-shop.ts'

/** The shop that is not open, and why. */
export type Closed = { folder: string; error: OpenShopError | { code: 'NONE' } }

export const describeClosed = ({ folder, error }: Closed, language: Locale): ShopStatus => {
  const here = { folder, language }
  switch (error.code) {
    case 'NONE':
      return { state: 'first_start', ...here }
    case 'MISSING':
      return { state: 'missing', ...here }
    case 'NEWER':
      return { state: 'newer', ...here }
    case 'FOREIGN':
      return { state: 'foreign', ...here }
    case 'DAMAGED':
      return { state: 'damaged', ...here, snapshots: error.snapshots }
    case 'HELD':
      return {
        state: 'held',
        ...here,
        holder: error.holder && holderName(error.holder),
        since: error.holder?.since ?? null,
      }
    case 'UNUSABLE':
      return { state: 'unusable', ...here, reason: error.reason }
  }
}
