import type { PrintDocument } from '#shared/printing/printing.schema.ts'

const FAMILIES = '"Noto Sans Armenian", "Noto Sans"'

/** Loads what these words need: heights read with another font would be wrong. */
export const loadPaperFonts = async (paper: PrintDocument): Promise<void> => {
  const characters = [...new Set(JSON.stringify(paper))].join('')
  await Promise.all(['400', '700'].map((weight) => document.fonts.load(`${weight} 12pt ${FAMILIES}`, characters)))
}
