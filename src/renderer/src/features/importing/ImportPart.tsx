import { useState } from 'react'
import type { ChosenFile } from '#shared/files/files.contract.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { ImportFile } from './ImportFile.tsx'

/** Customers from a file of another program: chosen, looked at, imported, and taken back if it was wrong. */
export const ImportPart = () => {
  const [file, setFile] = useState<ChosenFile>()
  return file ? (
    <ImportFile key={file.token} file={file} onLeave={() => setFile(undefined)} />
  ) : (
    <ChooseFile onChosen={setFile} />
  )
}
