import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { encodeCursor } from '#main/platform/db/keyset.ts'
import { blobToUuid } from '#main/platform/db/uuid.ts'
import { withSides } from './bench.ts'

const folder = process.argv[2] ?? ''
const what = process.argv[3] ?? ''
await withSides({ large: folder }, async ({ large }) => {
  if (!large) return
  const { client, raw } = large
  const last = Number(raw.prepare('select max(id) from ticket').pluck().get())
  const uuidOf = raw.prepare('select uuid from ticket where id=?').pluck()
  const works: Record<string, (i: number) => unknown> = {
    list: (i) => client.tickets.list({ view: 'all', cursor: encodeCursor([1 + ((i * 7919) % last)]) }),
    board: () => client.followUps.board({}),
    open: (i) => {
      const id = blobToUuid(uuidOf.get(1 + ((i * 7919) % last)) as Buffer) as never
      return Promise.all([
        client.tickets.get({ id }),
        client.followUps.listOfTicket({ ticketId: id }),
        client.tickets.timeline({ id }),
      ])
    },
    search: (i) => client.search.find({ text: ['Սարգ', 'կոշիկ', 'Հակոբյան տակ', 'broken', 'обмен size'][i % 5] ?? '' }),
    save: (i) =>
      client.tickets.create({
        kind: 'complaint',
        description: 'կոշիկ տակացու պոկվել վարպետ երկրորդ օրը խնդրում զանգել',
        customerId: blobToUuid(
          raw
            .prepare('select uuid from customer where id=?')
            .pluck()
            .get(1 + (i % 900)) as Buffer,
        ) as never,
        followUp: { kind: 'call', about: 'նորոգման', dueOn: '2026-11-28' as never },
      }),
  }
  const work = works[what]
  if (!work) throw new Error('?')
  for (let i = 0; i < 50; i++) await work(i)
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 200 })
  await session.post('Profiler.start')
  const n = Number(process.argv[4] ?? 300)
  const t = performance.now()
  for (let i = 50; i < 50 + n; i++) await work(i)
  console.log(what, (performance.now() - t) / n, 'ms each wall', process.cpuUsage().user / 1e3)
  const { profile } = await session.post('Profiler.stop')
  writeFileSync(`/tmp/prof-${what}.cpuprofile`, JSON.stringify(profile))
})
