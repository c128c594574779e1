/** Good files with a few things wrong in them, by chance: whatever comes of them, it comes in time and by name. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { planCampaign } from '#tests/support/campaign.ts'
import { sharedData, sharedDataAvailable } from '#tests/support/shared-data.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { createRandom, type Random } from '#tools/random.ts'
import { mutate } from './files/mutate.ts'
import { readFiles } from './files/read-files.ts'
import { makeXlsx, peopleRows, row, sheetOf, stringsOf } from './files/xlsx-maker.ts'

const campaign = planCampaign({ name: 'mutated files', short: 40, long: 1_000, minutes: 4 })
const CODES = ['UNREADABLE', 'UNSUPPORTED_FORMAT', 'FILE_TOO_LARGE', 'EMPTY_FILE']
const LIMIT_MS = 10_000
const LIMIT_MEGABYTES = 400

const SHARED = [
  '1c_kontragenty_cp1251.csv',
  'google_contacts.csv',
  'outlook_contacts_cp1251.csv',
  'shopify_customers_export.csv',
  'woocommerce_customers_report.csv',
  'excel/customers_notebook.xlsx',
  'excel/merged-cells.xlsx',
  'excel/preserve-formatting.xlsx',
  'excel/skip-rows.xlsx',
].map((name) => `customer-exports/${name}`)

const SHEET = sheetOf(peopleRows(30) + row(40, '<c r="A40" t="s"><v>1</v></c><c r="B40" s="1"><v>45000</v></c>'))
const STRINGS = stringsOf(['Անի', 'Կարեն &amp; Նունե'])

const goodFiles = (): Buffer[] => [
  Buffer.from(`Name;Phone;Note\n${'Անի Պետրոսյան;+374 91 234567;"մի ""բան"", երկու\nտող"\n'.repeat(40)}`),
  makeXlsx({ sheet: SHEET, strings: STRINGS }),
  ...SHARED.filter(sharedDataAvailable).map((name) => readFileSync(sharedData(name))),
]

/** Changed before it is packed, where no check sum tells of it. */
const mutatedPart = (random: Random): Buffer => {
  const changed = (text: string): string =>
    mutate(Buffer.from(text), random, Buffer.from(STRINGS)).toString(random.chance(0.2) ? 'latin1' : 'utf8')
  return random.chance(0.7)
    ? makeXlsx({ sheet: changed(SHEET), strings: STRINGS })
    : makeXlsx({ sheet: SHEET, strings: changed(STRINGS) })
}

test('a changed file is read or refused by name, in time and without filling the memory', {
  timeout: campaign.timeout,
}, async () => {
  const folder = tempFolder()
  mkdirSync(join(folder, 'files'))
  const good = goodFiles()
  const names = Array.from({ length: campaign.rounds }, (_, round) => `${round}`)
  for (const name of names) {
    // A round is found again by the seed and its own number.
    const random = createRandom(campaign.seed, name)
    const bytes = random.chance(0.4) ? mutatedPart(random) : mutate(random.pick(good), random, random.pick(good))
    writeFileSync(join(folder, 'files', name), bytes)
  }

  const { lines } = await readFiles(folder, names)

  expect(lines).toHaveLength(names.length)
  const wrong = lines.filter(
    ({ verdict, ms, megabytes }) =>
      ms > LIMIT_MS || megabytes > LIMIT_MEGABYTES || ('code' in verdict && !CODES.includes(verdict.code)),
  )
  expect(wrong, campaign.rerun).toEqual([])
  const refused = lines.filter(({ verdict }) => 'code' in verdict).length
  expect(refused).toBeGreaterThan(0)
  expect(refused).toBeLessThan(lines.length)
  campaign.report({
    badInputs: lines.length,
    wrong: wrong.length,
    note: `${refused} refused, the others read as they stand`,
  })
})
