/** `node tools/demo/main.ts FOLDER [DAY]`: the demonstration shop in the user-data folder FOLDER, as of a day, today by default. */
import { resolve } from 'node:path'
import { systemClock } from '#main/platform/clock.ts'
import { instantOf } from '#shared/kernel/instant.ts'
import { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { say } from '../say.ts'
import { ensureDemoShop } from './ensure-demo.ts'

const [folder, day] = process.argv.slice(2)

if (folder === undefined) {
  say('Usage: node tools/demo/main.ts FOLDER [DAY]')
  process.exitCode = 2
} else {
  const morning = day && instantOf(LocalDate.parse(day), LocalTime.parse('09:56'), 'Asia/Yerevan')
  const outcome = await ensureDemoShop({ userData: resolve(folder), now: morning ? () => morning : systemClock })
  say({ built: 'Built.', kept: 'Up to date.', in_use: 'In use, left as it is.' }[outcome])
}
