import { IconFileImport } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type DragEvent, useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { firstFocus } from '#renderer/ui/first-focus.ts'
import type { ChosenFile } from '#shared/files/files.contract.ts'
import classes from './ChooseFile.module.css'
import { tokenOfDropped } from './dropped-file.ts'
import { EarlierImports } from './EarlierImports.tsx'

// Old and foreign kinds can be chosen too: then they are refused in words instead of missing from the list.
const EXTENSIONS = ['csv', 'xlsx', 'txt', 'tsv', 'xls', 'ods']

export const ChooseFile = ({ onChosen }: { onChosen: (file: ChosenFile) => void }) => {
  const t = useT()
  const [isOver, setIsOver] = useState(false)
  const {
    mutate: choose,
    error,
    isPending,
  } = useMutation(rpc.files.chooseOpenFile.mutationOptions({ onSuccess: (file) => file && onChosen(file) }))
  const { mutate: drop, error: dropError } = useMutation({ mutationFn: tokenOfDropped, onSuccess: onChosen })

  const onDragOver = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(true)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped) drop(dropped)
  }
  return (
    <div className={classes.part}>
      <section
        aria-label={t('import.customers')}
        className={classNames(classes.drop, isOver && classes.over)}
        onDragOver={onDragOver}
        onDragLeave={() => setIsOver(false)}
        onDrop={onDrop}
      >
        <h2 className={classes.title}>{t('import.customers')}</h2>
        <p className={classes.says}>{t('import.drop')}</p>
        <ActButton
          ref={firstFocus}
          look="primary"
          size="large"
          disabled={isPending}
          icon={<IconFileImport size={18} stroke={1.75} aria-hidden />}
          onClick={() => choose({ extensions: EXTENSIONS })}
        >
          {t('btn.choose_file')}
        </ActButton>
        <p className={classes.small}>{t('import.reads')}</p>
        {error && <ErrorNotice error={error} />}
        {dropError && <ErrorNotice title={t('err.import_file_missing')} />}
      </section>
      <EarlierImports />
    </div>
  )
}
