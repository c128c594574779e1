import { Modal, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { keyOf } from '#renderer/app/keyboard/key-map.ts'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useT } from '#renderer/app/language.tsx'
import { useSections } from '#renderer/app/sections.ts'
import { useMay } from '#renderer/app/shop-context.ts'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import classes from './Palette.module.css'
import { PaletteRow } from './PaletteRow.tsx'
import { type Command, type PaletteItem, paletteItems, placeOf } from './palette-items.ts'
import { useSearch } from './use-search.ts'

type Props = { text: string; onText: (text: string) => void; onClose: () => void; onNewCase: () => void }

const PaletteBox = ({ text, onText, onClose, onNewCase }: Props) => {
  const t = useT()
  const navigate = useNavigate()
  const sections = useSections()
  const may = useMay()
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const search = useSearch(text)

  const newCase: Command = {
    id: 'newCase',
    label: 'btn.new_case',
    cap: keyOf('everywhere', 'newCase').cap,
    run: onNewCase,
  }
  const commands: Command[] = [
    ...(may('tickets.create') ? [newCase] : []),
    ...sections.map(({ path, label, act }) => ({
      id: path,
      label,
      cap: keyOf('everywhere', act).cap,
      run: () => void navigate(path),
    })),
  ]
  const items = paletteItems(text, search, commands, t)
  const index = Math.min(active, items.length - 1)

  useEffect(() => {
    list.current?.querySelector(`[id="${listId}-${index}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [listId, index])

  const take = (item: PaletteItem) => {
    if (item.kind === 'suggestion') {
      setActive(0)
      onText(item.text)
      return
    }
    onClose()
    if (item.kind === 'hit') void navigate(placeOf(item.hit))
    else item.command.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const item = items[index]
    if (event.key === 'ArrowDown') setActive(Math.min(index + 1, items.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(index - 1, 0))
    else if (event.key === 'Enter' && item) take(item)
    else return
    event.preventDefault()
  }

  return (
    <>
      <div className={classes.box}>
        <TextInput
          data-autofocus
          aria-label={t('keys.palette')}
          placeholder={t('search.placeholder')}
          leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
          role="combobox"
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-activedescendant={items.length > 0 ? `${listId}-${index}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          maxLength={300}
          value={text}
          onChange={(event) => {
            setActive(0)
            onText(event.currentTarget.value)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {search.error && <ErrorNotice error={search.error} />}
      <div ref={list} id={listId} role="listbox" aria-label={t('keys.palette')} className={classes.list}>
        {items.map((item, at) => (
          <div
            key={item.id}
            id={`${listId}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === index}
            className={classes.item}
            onMouseMove={() => setActive(at)}
            onMouseDown={(event) => {
              event.preventDefault()
              take(item)
            }}
          >
            <PaletteRow item={item} />
          </div>
        ))}
      </div>
      {text.trim() !== '' && search.hits.length === 0 && !search.isPending && (
        <p role="status" className={classes.note}>
          <strong>{t('empty.search')}</strong>
          <br />
          {t('empty.search_hint')}
        </p>
      )}
      {search.isIncomplete && <p className={classes.note}>{t('search.rebuilding')}</p>}
    </>
  )
}

/** One box for everything: what is looked for, and what can be done. */
export const Palette = (props: Omit<Props, 'text'> & { text: string | undefined }) => {
  const t = useT()
  const opened = props.text !== undefined
  useKeys('everywhere', {}, { enabled: opened, blocks: true })
  return (
    <Modal.Root
      opened={opened}
      onClose={props.onClose}
      centered={false}
      size={640}
      yOffset={56}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('keys.palette')}>
        <Modal.Body className={classes.body}>
          {props.text !== undefined && <PaletteBox {...props} text={props.text} />}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
