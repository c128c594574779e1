import { useEffect, useMemo, useRef, useState } from 'react'
import { useFormat, useT } from '#renderer/app/language.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import type { ChosenFile } from '#shared/files/files.contract.ts'
import type { ImportField, OpenedImport, ReadOptions } from '#shared/importing/importing.schema.ts'
import { ColumnFields } from './ColumnFields.tsx'
import classes from './ImportFile.module.css'
import { PreviewRows } from './PreviewRows.tsx'
import { type ImportInput, usePreview } from './use-import.ts'

type Props = {
  file: ChosenFile
  opened: OpenedImport
  options: ReadOptions
  /** The file is being read in another way. */
  busy: boolean
  onStart: (input: ImportInput, total: number) => void
  onLeave: () => void
}

const SKELETON = [40, 180, 60, 160]

/** Where the columns go and what would become of its rows; nothing is written yet. */
export const ImportPlan = ({ file, opened, options, busy, onStart, onLeave }: Props) => {
  const t = useT()
  const format = useFormat()
  const [chosen, setChosen] = useState<ReadonlyMap<number, ImportField>>(new Map())
  const input = useMemo(
    () => ({
      file: file.token,
      options,
      fields: opened.columns.map(({ index, field }) => chosen.get(index) ?? field),
      hash: opened.hash,
    }),
    [file.token, options, opened.columns, opened.hash, chosen],
  )
  const { previewed, error, isCounting, progress } = usePreview(input)
  const report = previewed?.report
  const wanted = (report?.created ?? 0) + (report?.updated ?? 0)
  const isReady = !busy && !isCounting && !error && wanted > 0

  const act = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The dialog has gone and nothing else was touched yet: Enter imports.
    if (isReady && document.activeElement === document.body) act.current?.focus()
  }, [isReady])

  return (
    <>
      <div className={classes.halves}>
        <ColumnFields
          columns={opened.columns}
          fields={input.fields}
          onField={(index, field) => setChosen(new Map(chosen).set(index, field))}
        />
        <section aria-label={t('import.preview')} className={classes.preview} aria-busy={isCounting}>
          {error && <ErrorNotice error={error} />}
          {!error && previewed && <PreviewRows previewed={previewed} />}
          {!error && !previewed && <Skeleton columns={SKELETON} />}
        </section>
      </div>
      <div className={classes.band}>
        <p className={classes.summary} role="status">
          {opened.importedAt && <span>{t('import.before', { date: format.moment(opened.importedAt) })}</span>}
          {progress
            ? t('load.progress', { done: format.number(progress.done), total: format.number(progress.total) })
            : t('import.nothing_saved')}
        </p>
        <ActButton onClick={onLeave}>{t('import.other_file')}</ActButton>
        <ActButton ref={act} look="primary" disabled={!isReady} onClick={() => onStart(input, opened.rowCount)}>
          {report && wanted === 0 ? t('import.nothing_new') : t('import.act', { n: wanted })}
        </ActButton>
      </div>
    </>
  )
}
