/** Files of strangers, each with the verdict it is to get; read in a process of its own, as the window reads them. */
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { planCampaign } from '#tests/support/campaign.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { readFiles } from './files/read-files.ts'
import { SYSTEM_FILES } from './files/system-files.ts'
import { TEXT_FILES } from './files/text-files.ts'
import type { HostileFile } from './files/verdict.ts'
import { XML_FILES } from './files/xml-files.ts'
import { ZIP_FILES } from './files/zip-files.ts'

const LIMIT_MS = 10_000
const LIMIT_MEGABYTES = 400
const FILES: readonly HostileFile[] = [...TEXT_FILES, ...ZIP_FILES, ...XML_FILES, ...SYSTEM_FILES]

const campaign = planCampaign({ name: 'hostile files', short: 1, long: 3, minutes: 4 })

test('each file is read or refused as it should be, in time and without filling the memory', {
  timeout: campaign.timeout,
}, async () => {
  const folder = tempFolder()
  mkdirSync(join(folder, 'files'))
  const names = FILES.map(({ name }) => `${name}.csv`)
  expect(new Set(names).size).toBe(FILES.length)
  for (const { name, make } of FILES) make(join(folder, 'files', `${name}.csv`))
  const there = readdirSync(join(folder, 'files'))

  const wrong: string[] = []
  let inputs = 0
  for (let round = 0; round < campaign.rounds; round += 1) {
    const { lines, left } = await readFiles(folder, names)

    const byName = new Map(lines.map((line) => [line.name, line]))
    for (const { name, verdict } of FILES) {
      const line = byName.get(`${name}.csv`)
      inputs += 1
      if (!isDeepStrictEqual(line?.verdict, verdict)) wrong.push(`${name}: ${JSON.stringify(line?.verdict)}`)
      if (line && line.ms > LIMIT_MS) wrong.push(`${name}: ${line.ms} ms`)
      if (line && line.megabytes > LIMIT_MEGABYTES) wrong.push(`${name}: ${line.megabytes} MB`)
    }
    for (const name of left) wrong.push(`left behind: ${name}`)
    if (!isDeepStrictEqual(readdirSync(join(folder, 'files')), there))
      wrong.push('the files are not those that were there')
  }
  campaign.report({ badInputs: inputs, wrong: wrong.length })
  expect(wrong, campaign.rerun).toEqual([])
})
