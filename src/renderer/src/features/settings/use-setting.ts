import { useMutation } from '@tanstack/react-query'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { useShop } from '#renderer/app/shop-context.ts'
import { useToasts } from '#renderer/ui/toasts.tsx'
import type { Settings, SettingsPatch } from '#shared/settings/settings.schema.ts'

const before = (settings: Settings, patch: SettingsPatch): SettingsPatch =>
  Object.fromEntries(Object.keys(patch).map((key) => [key, settings[key as keyof Settings]]))

/** Saves one change at once; the toast takes it back. */
export const useSetting = () => {
  const t = useT()
  const { settings } = useShop()
  const { confirm } = useToasts()
  const { mutate, error } = useMutation(rpc.settings.update.mutationOptions())
  const save = (patch: SettingsPatch) => {
    const old = before(settings, patch)
    if (JSON.stringify(old) === JSON.stringify(patch)) return
    mutate(patch, { onSuccess: () => confirm(t('ok.saved'), () => mutate(old)) })
  }
  return { settings, save, error }
}
