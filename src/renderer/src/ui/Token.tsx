import { IconX } from '@tabler/icons-react'
import { useT } from '#renderer/app/language.tsx'
import classes from './Token.module.css'

type Props = { label: string; value: string; onRemove: () => void }

/** «Կարգավիճակ՝ Նոր ✕»: what narrows a list or a file, to be taken away by itself. */
export const Token = ({ label, value, onRemove }: Props) => {
  const t = useT()
  return (
    <span className={classes.token}>
      <strong>{t('cases.token', { label })}</strong> {value}
      <button
        type="button"
        className={classes.remove}
        aria-label={t('cases.remove_filter', { label })}
        onClick={onRemove}
      >
        <IconX size={16} stroke={1.75} aria-hidden />
      </button>
    </span>
  )
}
