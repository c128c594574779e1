/** One array of objects: ISO days and instants, money in minor units, codes instead of words. */
import type { ExportFile, FileOptions } from './export-file.ts'

export const createJsonFile = ({ heads, write }: FileOptions): ExportFile => {
  const names = heads.map(({ name }) => name)
  let isFirst = true
  return {
    rows: async (rows) => {
      const lines = rows.map((row) =>
        JSON.stringify(Object.fromEntries(names.map((name, index) => [name, row[index]]))),
      )
      if (lines.length === 0) return
      write(`${isFirst ? '[\n' : ',\n'}${lines.join(',\n')}`)
      isFirst = false
    },
    finish: async () => write(isFirst ? '[]\n' : '\n]\n'),
    cutCells: () => [],
  }
}
