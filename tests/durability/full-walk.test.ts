/** Every call of the contract that writes, broken off by a full disk at each row it changes: refused in words, nothing half done. */
import { expect, onTestFinished, test } from 'vitest'
import { verifyShop } from '#main/app/verify/verify-shop.ts'
import { describeContract } from '#main/cli/describe.ts'
import { createTranslator } from '#shared/i18n/translate.ts'
import { type OpenContract, openContract } from '#tests/contract/open-contract.ts'
import { type Schema, sampleOf } from '#tests/contract/sample.ts'
import { emptyDisk, fillDisk, mountSmallDisk } from '#tests/support/small-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { contentsOf, limitRoom } from './limit-room.ts'
import { INPUTS } from './write-inputs.ts'

const namesIn = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** They write no row of the shop. A call that is neither here nor seen to write fails its test. */
const READS = namesIn(`
  changes.watch copies.chooseFolder copies.list copies.status compensations.creditOfCustomer compensations.get compensations.list compensations.listOfTicket
  compensations.months compensations.totals customers.count customers.get customers.list customers.timeline drafts.get
  drafts.list exporting.count exporting.run files.chooseOpenFile files.chooseSaveTarget files.open files.reveal
  followUps.board followUps.day followUps.get followUps.lateCount followUps.listOfTicket followUps.listOpen importing.open
  importing.preview importing.runs links.open links.read ownViews.list printing.document printing.printedLists
  printing.printedRows printing.printRecoveryKey printing.printers printing.queue printing.savePdf reasons.list recovery.chooseFile recovery.copies
  recovery.preview recovery.previous search.find search.state settings.get settings.seenHints shop.chooseFolder shop.retry
  shop.reveal shop.status shop.trustClock staff.current staff.leave staff.list staff.securityEvents support.read support.toFile tickets.count tickets.get
  tickets.list tickets.timeline
`)
/** They make, take and leave whole folders and copies, and change no row of the shop that is open. */
const FOLDERS = namesIn(`
  shop.create shop.locate shop.move recovery.restore recovery.goBack recovery.removePrevious recovery.salvage
  recovery.useSalvaged recovery.discardSalvaged copies.makeNow copies.proveNow copies.setSecondPlace
  copies.forgetSecondPlace
`)
/** They save step by step: an import says how far it came, a print waits in its queue. */
const STEPWISE = namesIn(`
  importing.run importing.undo printing.printCases printing.printFollowUps printing.printSlip printing.printTestStrip
  printing.retry
`)
/** Only the index that is made of the rows. */
const DERIVED = namesIn('search.rebuild')

const procedures = describeContract()
const writes = procedures.filter(({ call }) => ![READS, FOLDERS, DERIVED].some((each) => each.has(call)))

const inputOf = ({ call, input }: (typeof procedures)[number], opened: OpenContract): unknown =>
  INPUTS[call]?.(opened) ?? sampleOf(input as Schema, opened.idsOf(call))

const problemsOf = ({ shop }: OpenContract) =>
  [...verifyShop(shop.door.read, shop.services, { deep: true })].flatMap(({ problems }) => problems)

test.each(writes)('$call', { timeout: 60_000 }, async (procedure) => {
  const { call } = procedure
  const opened = openContract()
  const input = await inputOf(procedure, opened)
  const room = limitRoom(opened.shop)
  const before = contentsOf(opened.shop)
  let refused = 0
  for (;;) {
    room.leaveRows(refused)
    const reply = (await opened.ask([{ id: 1, call, input }])).at(-1)
    if (reply?.error?.code !== 'DISK_FULL') {
      expect([call, reply?.error]).toEqual([call, undefined])
      break
    }
    expect(reply.error.message).toBe(createTranslator('en')('err.disk_full'))
    if (!STEPWISE.has(call)) expect(contentsOf(opened.shop)).toBe(before)
    refused += 1
  }

  expect(refused).toBeGreaterThan(0)
  expect(contentsOf(opened.shop)).not.toBe(before)
  expect(problemsOf(opened)).toEqual([])
  expect(opened.surprises).toEqual([])
})

test.each(writes)('$call on a disk that is full', { timeout: 60_000 }, async (procedure) => {
  const { call } = procedure
  const disk = mountSmallDisk(tempFolder(), 32)
  if (!disk) return
  onTestFinished(disk.unmount)
  const opened = openContract('owner', disk.folder)
  const input = await inputOf(procedure, opened)
  const before = contentsOf(opened.shop)
  fillDisk(disk.folder, 0)

  const reply = (await opened.ask([{ id: 1, call, input }])).at(-1)
  expect([call, reply?.error?.code]).toEqual([call, 'DISK_FULL'])
  expect(opened.shop.storage.trouble()).toBe('full')
  expect(contentsOf(opened.shop)).toBe(before)

  emptyDisk(disk.folder)
  expect(opened.shop.storage.trouble()).toBeNull()
  const again = (await opened.ask([{ id: 2, call, input }])).at(-1)
  expect([call, again?.error]).toEqual([call, undefined])
  expect(contentsOf(opened.shop)).not.toBe(before)
  expect(problemsOf(opened)).toEqual([])
  expect(opened.surprises).toEqual([])
})

test('what is listed as reading or as working on folders is in the contract', () => {
  const calls = new Set(procedures.map(({ call }) => call))
  expect([...READS, ...FOLDERS, ...STEPWISE, ...DERIVED].filter((call) => !calls.has(call))).toEqual([])
})
