/** A program that holds the shop of the folder it is given until it is ended: `node hold-shop.ts FOLDER`. */
import { openShop } from '#main/app/open-shop.ts'
import { systemClock } from '#main/platform/clock.ts'
import { newUuid } from '#main/platform/db/uuid.ts'

const opened = openShop(process.argv[2] ?? '', {
  device: { uuid: newUuid(), name: 'holder' },
  program: 'holder',
  now: systemClock,
  newUuid,
  machineTimeZone: 'UTC',
  log: { error: () => '', note: () => {} },
})
process.stdout.write(opened.ok ? 'held\n' : `${opened.error.code}\n`)
setInterval(() => {}, 60_000)
