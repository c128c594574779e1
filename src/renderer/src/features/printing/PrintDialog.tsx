import { Checkbox, Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { ORPCError } from '@orpc/client'
import { useEffect, useRef, useState } from 'react'
import { useKeys } from '#renderer/app/keyboard/keyboard.tsx'
import { useFormat, useT } from '#renderer/app/language.tsx'
import { useShop } from '#renderer/app/shop-context.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import { isEmptyList, type PrintDocument, type PrintSource } from '#shared/printing/printing.schema.ts'
import { ListChoice } from './ListChoice.tsx'
import { PaperNotice } from './PaperNotice.tsx'
import { PaperPreview } from './PaperPreview.tsx'
import classes from './PrintDialog.module.css'
import { usePaperDocument } from './printing.queries.ts'
import { usePaper } from './use-paper.ts'

/** A sheet of A4, as the window leaves room for it. */
const LIST_WIDTH = { wide: 500, narrow: 436 } as const
/** Nearly its own size, as it comes out of the printer. */
const SLIP_WIDTH = { 80: 290, 58: 210 } as const

const TITLES: Readonly<Record<PrintSource['what'], MessageKey>> = {
  follow_ups: 'btn.print_list',
  cases: 'btn.print_list',
  slip: 'btn.print_slip',
  test_strip: 'print.test_strip',
  job: 'btn.print',
}

const titleOf = (paper: PrintDocument): string => {
  if (paper.kind === 'case_slip') return paper.number
  return 'filter' in paper ? `${paper.title}, ${paper.filter}` : paper.title
}

/** The limit that a list is over, where somebody may say that all of it is wanted. */
const overLimit = (error: unknown): number | undefined => {
  if (!(error instanceof ORPCError) || error.code !== 'MANY_ROWS') return undefined
  const { limit, possible } = error.data
  return possible ? limit : undefined
}

type Props = { source: PrintSource; onClose: () => void }

const Body = ({ source: given, onClose }: Props) => {
  const t = useT()
  const format = useFormat()
  const { settings } = useShop()
  const narrow = useMediaQuery('(max-width: 1099px)') ?? false
  const [source, setSource] = useState(given)
  const [confirmed, setConfirmed] = useState(false)
  const { data: document, error } = usePaperDocument(source, confirmed)
  const paper = usePaper(onClose)
  const limit = overLimit(error)
  const printable = document !== undefined && !isEmptyList(document) && !paper.busy
  const button = useRef<HTMLButtonElement>(null)

  // Keys act as soon as there is something to print, not while a field of the choice has the focus.
  const isReady = document !== undefined
  useEffect(() => {
    if (isReady) button.current?.focus()
  }, [isReady])

  const print = () => void paper.print(source, confirmed)
  const savePdf = () => document && void paper.savePdf(source, titleOf(document), confirmed)
  useKeys('paper', { print: printable ? print : undefined, pdf: printable ? savePdf : undefined }, { blocks: true })

  const isSlip = document !== undefined && 'widthMm' in document
  const printer = isSlip ? settings.slipPrinter : settings.listPrinter
  return (
    <div className={classes.body}>
      {document ? (
        <PaperPreview
          paper={document}
          width={isSlip ? SLIP_WIDTH[document.widthMm] : LIST_WIDTH[narrow ? 'narrow' : 'wide']}
          className={classes.stage}
        />
      ) : (
        <div className={classNames(classes.stage, classes.empty)}>{!error && t('print.laying_out')}</div>
      )}
      <div className={classes.side}>
        {given.what === 'follow_ups' && (
          <ListChoice
            onChoose={(selection) => {
              setConfirmed(false)
              paper.forget()
              setSource({ what: 'follow_ups', ...selection })
            }}
          />
        )}
        {source.what === 'cases' && (
          <Checkbox
            label={t('print.with_phones')}
            checked={source.phones}
            onChange={(event) => setSource({ ...source, phones: event.currentTarget.checked })}
          />
        )}
        <p className={classes.printer}>{t('print.on_printer', { name: printer || t('print.default_printer') })}</p>
        {limit !== undefined && (
          <ErrorNotice
            title={t('print.many_rows', { limit: format.number(limit) })}
            acts={<ActButton onClick={() => setConfirmed(true)}>{t('print.all_rows')}</ActButton>}
          />
        )}
        {error && limit === undefined && <ErrorNotice error={error} />}
        {document && isEmptyList(document) && <p role="status">{t('print.nothing')}</p>}
        <PaperNotice paper={paper} />
        <div className={classes.acts}>
          <ActButton scope="paper" act="print" look="primary" disabled={!printable} ref={button} onClick={print}>
            {t('btn.print')}
          </ActButton>
          <ActButton scope="paper" act="pdf" disabled={!printable} onClick={savePdf}>
            {t('btn.save_pdf')}
          </ActButton>
          <ActButton scope="paper" act="close" look="quiet" onClick={onClose}>
            {t('btn.close')}
          </ActButton>
        </div>
      </div>
    </div>
  )
}

/** What will be on paper, on screen first; then the printer or a file. */
export const PrintDialog = ({ source, onClose }: { source: PrintSource | undefined; onClose: () => void }) => {
  const t = useT()
  const title = t(TITLES[source?.what ?? 'job'])
  return (
    <Modal.Root
      opened={source !== undefined}
      onClose={onClose}
      size={880}
      centered
      classNames={{ content: classes.content }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <Modal.Body>
          <h2 className={classes.title}>{title}</h2>
          {source && <Body source={source} onClose={onClose} />}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
