/** The hidden page: takes documents, lays each out, says how many pages it has, and stays for the next. */
import '../styles/fonts.css'
import './page.css'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { paperContract } from '#shared/printing/paper.contract.ts'
import type { PrintDocument } from '#shared/printing/printing.schema.ts'
import type { Layout } from './layout.ts'
import { PaperPages } from './PaperPages.tsx'
import { loadPaperFonts } from './paper-fonts.ts'

const place = document.getElementById('root')
if (!place) throw new Error('The page has no root')
const root = createRoot(place)

const connect = (): MessagePort => {
  const { port1, port2 } = new MessageChannel()
  window.postMessage({ type: 'khostum:paper' }, '*', [port2])
  port1.start()
  return port1
}

const client: ContractRouterClient<typeof paperContract> = createORPCClient(new RPCLink({ port: connect() }))

const layOut = async (paper: PrintDocument): Promise<Layout> => {
  await loadPaperFonts(paper)
  delete place.dataset.laidOut
  let layout: Layout | undefined
  const keep = (done: Layout) => {
    layout = done
  }
  flushSync(() => root.render(<PaperPages paper={paper} onLaidOut={keep} />))
  if (!layout) throw new Error('The pages were not laid out')
  place.dataset.laidOut = ''
  return layout
}

for await (const { task, document: paper } of await client.tasks()) {
  try {
    const layout = await layOut(paper)
    await client.laidOut({ task, ...layout })
  } catch (error) {
    await client.failed({ task, message: error instanceof Error ? error.message : String(error) })
  }
}
