/** How commands get at the shop: one opening per run, let go at its end. */
import { join } from 'node:path'
import { type OpenShop, type OpenShopDeps, openShop } from '#main/app/open-shop.ts'
import { type ReadShop, readShop } from '#main/app/read-shop.ts'
import { viewShop } from '#main/app/view-shop.ts'
import { isWritable } from '#main/platform/is-writable.ts'
import { readShops } from '#main/platform/shops-file.ts'
import { DEFAULT_LOCALE, type Locale } from '#shared/i18n/locales.ts'
import { createTranslator, type Translate } from '#shared/i18n/translate.ts'
import { createFormat } from '#shared/kernel/format.ts'
import { openingSentence } from './opening-words.ts'
import { Refused, WrongUsage } from './refusal.ts'

export type Surroundings = { userData: string; home: string; version: string }

export const createShopAccess = (deps: OpenShopDeps, surroundings: Surroundings, given: string | undefined) => {
  const known = readShops(surroundings.userData)
  let spoken = known?.language ?? DEFAULT_LOCALE
  let t = createTranslator(spoken)
  let opened: OpenShop | undefined
  let reading: ReadShop | undefined

  const speak = (language: Locale): Translate => {
    spoken = language
    t = createTranslator(spoken)
    return t
  }
  /** Before a shop is open: the clock of this computer, no amounts. */
  const words = () => {
    const { moment } = createFormat({ locale: spoken, timeZone: deps.machineTimeZone, currency: 'AMD' })
    return { t, moment }
  }
  const folder = (): string => {
    const chosen = given ?? known?.current
    if (chosen === undefined) throw new WrongUsage('--shop')
    return chosen
  }
  return {
    deps,
    surroundings,
    folder,
    speak,
    t: () => t,
    open: (): OpenShop => {
      if (opened) return opened
      const outcome = openShop(folder(), deps)
      if (!outcome.ok) throw new Refused(openingSentence(outcome.error, folder(), words()))
      opened = outcome.value
      speak(opened.services.settings.get().language)
      return opened
    },
    read: (): ReadShop => {
      if (reading) return reading
      const inPlace = readShop(folder(), deps)
      const outcome =
        inPlace.ok || isWritable(folder()) ? inPlace : viewShop(folder(), deps, join(surroundings.userData, 'views'))
      if (!outcome.ok) throw new Refused(openingSentence(outcome.error, folder(), words()))
      reading = outcome.value
      speak(reading.services.settings.get().language)
      return reading
    },
    close: async (): Promise<void> => {
      await reading?.close()
      await opened?.close()
    },
  }
}

export type ShopAccess = ReturnType<typeof createShopAccess>
