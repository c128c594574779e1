/** Paper through Electron: the size is always told, since drivers and pages would otherwise each have their own idea. */
import { BrowserWindow, type WebContents } from 'electron'
import type { Printer, PrintFailure, PrintSettings } from '#main/platform/printer.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { PaperLayout } from '#shared/printing/paper.contract.ts'
import type { PrinterDevice } from '#shared/printing/printing.schema.ts'
import { createPrintWindow } from './print-window.ts'

const MM_PER_INCH = 25.4
const MICRONS_PER_MM = 1_000
/** A driver that asks something nobody sees. */
const LIMIT_MS = 120_000

const toPdf = ({ widthMm, heightMm }: PaperLayout): Electron.PrintToPDFOptions => ({
  pageSize: { width: widthMm / MM_PER_INCH, height: heightMm / MM_PER_INCH },
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
  printBackground: true,
  displayHeaderFooter: false,
  preferCSSPageSize: false,
})

const pageSizeOf = ({ widthMm, heightMm }: PaperLayout): Electron.WebContentsPrintOptions['pageSize'] =>
  widthMm === 210 && heightMm === 297
    ? 'A4'
    : { width: Math.round(widthMm * MICRONS_PER_MM), height: Math.round(heightMm * MICRONS_PER_MM) }

const listPrinters = async (contents: WebContents): Promise<PrinterDevice[]> =>
  (await contents.getPrintersAsync()).map((printer) => ({
    name: printer.name,
    label: printer.displayName || printer.name,
    // Electron 36 and later no longer tell; there the empty choice means the default.
    isDefault: 'isDefault' in printer && printer.isDefault === true,
  }))

const send = (
  contents: WebContents,
  layout: PaperLayout,
  { deviceName, copies }: PrintSettings,
  report: (error: unknown, where: string) => void,
): Promise<Result<null, PrintFailure>> =>
  new Promise((resolve) => {
    const limit = setTimeout(() => resolve(err({ code: 'TIMED_OUT' })), LIMIT_MS)
    const options: Electron.WebContentsPrintOptions = {
      silent: true,
      printBackground: true,
      deviceName: deviceName || undefined,
      copies,
      margins: { marginType: 'none' },
      pageSize: pageSizeOf(layout),
    }
    contents.print(options, (success, reason) => {
      clearTimeout(limit)
      if (!success) report(new Error(reason), 'printer')
      resolve(success ? ok(null) : err({ code: 'REFUSED' }))
    })
  })

export const createPrinter = (report: (error: unknown, where: string) => void): Printer & { close: () => void } => {
  const page = createPrintWindow(report)
  return {
    list: async () => {
      const [window] = BrowserWindow.getAllWindows()
      return window ? listPrinters(window.webContents) : []
    },
    toPdf: (document) =>
      page.withLaidOut(document, async (contents, layout) => {
        try {
          return ok(await contents.printToPDF(toPdf(layout)))
        } catch (error) {
          report(error, 'PDF')
          return err({ code: 'NOT_LAID_OUT' })
        }
      }),
    print: (document, settings) =>
      page.withLaidOut(document, async (contents, layout) => {
        const printers = await listPrinters(contents)
        const isThere = settings.deviceName === '' || printers.some(({ name }) => name === settings.deviceName)
        if (printers.length === 0 || !isThere) return err({ code: 'NO_PRINTER' })
        return send(contents, layout, settings, report)
      }),
    close: page.close,
  }
}
