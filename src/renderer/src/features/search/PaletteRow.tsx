import { IconArrowRight, IconInbox, IconKeyboard, IconUser } from '@tabler/icons-react'
import { useT } from '#renderer/app/language.tsx'
import { numberInText } from '#renderer/app/phones.ts'
import { KeyCap } from '#renderer/ui/KeyCap.tsx'
import classes from './Palette.module.css'
import type { PaletteItem } from './palette-items.ts'

const ICON = { size: 18, stroke: 1.75, 'aria-hidden': true } as const

export const PaletteRow = ({ item }: { item: PaletteItem }) => {
  const t = useT()
  if (item.kind === 'command') {
    return (
      <>
        <IconArrowRight {...ICON} />
        <span>{t(item.command.label)}</span>
        <KeyCap>{item.command.cap}</KeyCap>
      </>
    )
  }
  if (item.kind === 'suggestion') {
    return (
      <>
        <IconKeyboard {...ICON} />
        <span>{t('search.did_you_mean', { text: item.text })}</span>
      </>
    )
  }
  const { hit } = item
  const snippet = hit.kind === 'customer' ? numberInText(hit.snippet) : hit.snippet
  return (
    <>
      {hit.kind === 'customer' ? <IconUser {...ICON} /> : <IconInbox {...ICON} />}
      <span className={`${classes.title} kh-cut`}>{hit.title || t('entity.walk_in')}</span>
      <span className={classes.number}>{hit.number}</span>
      {snippet && snippet !== hit.title && <span className={`${classes.snippet} kh-cut`}>{snippet}</span>}
    </>
  )
}
