/** The program without a window of its own: lays given documents out as PDF files and ends. Knows no shop. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { app, session } from 'electron'
import { z } from 'zod'
import { errorCode } from '#main/platform/error-code.ts'
import { PrintDocument } from '#shared/printing/printing.schema.ts'
import { serveApp } from './app-protocol.ts'
import { builtPaths } from './paths.ts'
import { createPrinter } from './printer.ts'
import { denyToAllContents, denyToSession } from './security.ts'

const PaperOrder = z.object({
  /** Who waits for it: without it nobody does. */
  parent: z.int().optional(),
  /** Read by nobody else: gone as soon as it is read. */
  once: z.boolean().optional(),
  documents: z.array(z.object({ document: PrintDocument, out: z.string() })),
})

/** How long each took, for whoever measures it. */
type Done = { out: string; ms: number }

const tell = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
}

const PARENT_CHECK_MS = 1_000

/** A killed command line leaves no program behind. */
const endWith = (parent: number): void => {
  setInterval(() => {
    try {
      process.kill(parent, 0)
    } catch (error) {
      // Alive, but of another user.
      if (errorCode(error) === 'EPERM') return
      app.exit(1)
    }
  }, PARENT_CHECK_MS).unref()
}

const layOut = async (orderFile: string): Promise<void> => {
  denyToSession(session.defaultSession, [])
  serveApp(session.defaultSession, builtPaths().renderer, Promise.resolve())
  const printer = createPrinter(tell)
  const { parent, once, documents } = PaperOrder.parse(JSON.parse(readFileSync(orderFile, 'utf8')))
  if (once) rmSync(orderFile)
  if (parent) endWith(parent)
  for (const { document, out } of documents) {
    const start = performance.now()
    const pdf = await printer.toPdf(document)
    if (!pdf.ok) throw new Error(pdf.error.code)
    writeFileSync(out, pdf.value)
    const done: Done = { out, ms: Math.round(performance.now() - start) }
    process.stdout.write(`${JSON.stringify(done)}\n`)
  }
}

export const startPaperMode = (orderFile: string): void => {
  denyToAllContents()
  // The page is hidden and stays: without this listener the last closed one would end the program in its own way.
  app.on('window-all-closed', () => {})
  app
    .whenReady()
    .then(() => layOut(orderFile))
    .then(
      () => app.exit(0),
      (error: unknown) => {
        tell(error)
        app.exit(1)
      },
    )
}
