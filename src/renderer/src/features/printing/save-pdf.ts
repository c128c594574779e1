import { client } from '#renderer/app/rpc.ts'
import type { PrintSource } from '#shared/printing/printing.schema.ts'

const UNFIT = /[\\/:*?"<>|]+/g
const LONGEST = 80

/** A name that every file system takes. */
const fileName = (title: string): string => title.replace(UNFIT, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST)

/** Asks where to; undefined when the question was closed. */
export const savePdf = async (
  source: PrintSource,
  title: string,
  confirmed?: boolean,
): Promise<{ name: string } | undefined> => {
  const target = await client.files.chooseSaveTarget({ suggestedName: `${fileName(title)}.pdf`, extension: 'pdf' })
  return target ? client.printing.savePdf({ source, target: target.token, confirmed }) : undefined
}
