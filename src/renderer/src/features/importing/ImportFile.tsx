import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { firstFocus } from '#renderer/ui/first-focus.ts'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import type { ChosenFile } from '#shared/files/files.contract.ts'
import type { ReadOptions } from '#shared/importing/importing.schema.ts'
import { FileFacts } from './FileFacts.tsx'
import classes from './ImportFile.module.css'
import { ImportPlan } from './ImportPlan.tsx'
import { ImportRunning } from './ImportRunning.tsx'
import { useOpened, useRun } from './use-import.ts'

const SKELETON = [180, 240, 220, 60, 300]

/** One chosen file, from the first look to the result. */
export const ImportFile = ({ file, onLeave }: { file: ChosenFile; onLeave: () => void }) => {
  const t = useT()
  const queries = useQueryClient()
  const [options, setOptions] = useState<ReadOptions>({})
  const { data: opened, error, isPlaceholderData } = useOpened(file.token, options)
  const { state, start, stop } = useRun(() => void queries.invalidateQueries({ queryKey: rpc.importing.key() }))

  if (state.is !== 'waiting') {
    return <ImportRunning fileName={file.name} state={state} onStop={stop} onLeave={onLeave} />
  }
  if (error) {
    const again = (
      <ActButton ref={firstFocus} onClick={onLeave}>
        {t('import.other_file')}
      </ActButton>
    )
    return (
      <div className={classes.result}>
        <h2 className={classes.title}>{file.name}</h2>
        <ErrorNotice error={error} acts={again} />
      </div>
    )
  }
  if (!opened) return <Skeleton columns={SKELETON} />
  return (
    <div className={classes.plan}>
      <FileFacts opened={opened} options={options} onOptions={setOptions} />
      <ImportPlan
        // Other columns: what was chosen for the earlier ones says nothing about them.
        key={JSON.stringify(opened.columns.map(({ title, field }) => [title, field]))}
        file={file}
        opened={opened}
        options={options}
        busy={isPlaceholderData}
        onStart={start}
        onLeave={onLeave}
      />
    </div>
  )
}
