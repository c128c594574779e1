import { useT } from '#renderer/app/language.tsx'
import { PaperSettings } from '#renderer/features/printing/public.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import classes from './settings.module.css'
import { useSetting } from './use-setting.ts'

export const PaperPart = () => {
  const t = useT()
  const { settings, save, error } = useSetting()
  return (
    <div className={classes.form}>
      <PaperSettings settings={settings} save={save} />
      {error && <ErrorNotice error={error} more={t('safe.data_untouched')} />}
    </div>
  )
}
