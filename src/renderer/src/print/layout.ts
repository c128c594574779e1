/** What came of laying a document out. */
export type Layout = { pages: number; widthMm: number; heightMm: number }
