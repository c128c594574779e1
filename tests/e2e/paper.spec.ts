import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from '#shared/i18n/translate.ts'
import type { TicketId } from '#shared/kernel/ids.ts'
import { LocalTime } from '#shared/kernel/local-date.ts'
import { expect, type LaunchedApp, launchApp, makeAppFolder, test } from '#tests/support/electron-app.ts'
import { dotsOfPdf, fontsOfPdf, pagesOfPdf, sizeOfPdf } from '#tests/support/read-pdf.ts'
import { makeShopMorning, must, type Past } from '#tests/support/shop-morning.ts'
import { inProject } from '#tools/project.ts'
import { accessibilityProblems } from './pages/axe.ts'
import { casePage } from './pages/case-page.ts'
import { answerSaveDialog, paperDialog } from './pages/paper-dialog.ts'
import { todayPage } from './pages/today-page.ts'

const t = createTranslator('hy')
const PHONE = /\d{3} \d\d-\d\d-\d\d/
const MARKUP = '<b>Օ’Հարա</b> & <img src=x onerror=alert(1)> {page}'

/** One case with many promises for today, each with a matter of its own. */
const manyPromises =
  (count: number) =>
  ({ services, actor, today }: Past): void => {
    const person = must(
      services.customers.create(actor, { fullName: MARKUP, contacts: [{ kind: 'phone', raw: '091 11-22-33' }] }),
    )
    const ticket = must(services.tickets.create(actor, { kind: 'complaint', description: 'x', customerId: person.id }))
    for (let index = 1; index <= count; index += 1) {
      const about = `գործ ${index} ${'երկար խոսք '.repeat(index % 5)}`.trim()
      const due = { dueOn: today, dueTime: LocalTime.parse('19:00') }
      must(services.followUps.create(actor, { ticketId: ticket.id, kind: 'other', about, ...due }))
    }
  }

const openList = async (options: Parameters<typeof makeShopMorning>[0] = {}) => {
  const { userData } = await makeShopMorning(options)
  const launched = await launchApp({ userData })
  await todayPage(launched.window).ready()
  const paper = paperDialog(launched.window)
  await launched.window.keyboard.press('p')
  await expect(paper.pages.first()).toBeVisible()
  return { ...launched, paper }
}

const saveAs = async (launched: LaunchedApp, name: string): Promise<string> => {
  const path = await answerSaveDialog(launched, name)
  await launched.window.keyboard.press('s')
  await expect(launched.window.getByRole('status').filter({ hasText: name })).toBeVisible()
  return path
}

test('P shows the list as it will be on paper, S makes it a PDF that reads back, column by column', async () => {
  const { paper, ...launched } = await openList()
  expect(await accessibilityProblems(launched.window)).toEqual([])
  await expect(paper.pages).toHaveCount(1)
  const shown = await paper.pages.getByText(PHONE).allTextContents()

  const path = await saveAs(launched, 'list.pdf')

  expect(sizeOfPdf(path)).toEqual({ pages: 1, widthMm: 210, heightMm: 297 })
  const [page = ''] = pagesOfPdf(path)
  expect(page).toContain('«Կրունկ», Տիգրան Մեծի 12')
  expect(page).toContain(t('print.page', { page: '1', pages: '1' }))
  expect(page).toMatch(/Տպել է՝ Մարիամ, \d\d\.\d\d\.\d{4} \d\d:\d\d/)
  // Number, term, phone, promise, boxes: in this order on one line; the name stands under the phone.
  expect(page).toMatch(/^1 +3 օր +077 41-08-22 +Ասել՝ երբ կգա 43.* 1 +2 +3 +4/m)
  expect(page).toMatch(/^ +\d\d\.\d\d +Տիգրան Ավետիսյան .* 2026-00001, Մարիամ/m)
  expect(page).toMatch(/^2 +2 օր +095 60-17-34 +Позвонить насчёт +1 +2 +3 +4/m)
  expect(page).toContain('Наталья Кравченко')
  expect(page).toContain('18 900 ֏')
  expect(page.indexOf('077 41-08-22')).toBeLessThan(page.indexOf('041 66-20-95'))
  expect(page).not.toContain('094 05-83-61')
  expect(shown).toHaveLength(10)
  expect(page.match(new RegExp(PHONE, 'g'))?.slice(0, 10)).toEqual(shown)
  const fonts = fontsOfPdf(path)
  expect(fonts.filter(({ embedded, type3 }) => !embedded || type3)).toEqual([])
  expect(new Set(fonts.map(({ name }) => name))).toEqual(
    new Set(['NotoSans-Regular', 'NotoSans-Bold', 'NotoSansArmenian-Regular', 'NotoSansArmenian-Bold']),
  )
  // The file counts as paper: outcomes can be keyed in by its numbers.
  await expect(launched.window.getByTitle(t('today.printed_order'))).toBeVisible()
})

test('five hundred rows are cut alike on screen and on paper; markup stays text', async () => {
  const { paper, ...launched } = await openList({ lines: 1, past: manyPromises(499) })
  await expect(paper.dialog).toContainText('<img src=x onerror=alert(1)>')
  await expect(paper.dialog.locator('b', { hasText: 'Օ’Հարա' })).toHaveCount(0)
  await expect(paper.dialog.locator('img')).toHaveCount(0)
  const count = await paper.pages.count()

  const path = await saveAs(launched, 'many.pdf')

  const { pages, ...size } = sizeOfPdf(path)
  expect([pages, size]).toEqual([count, { widthMm: 210, heightMm: 297 }])
  const texts = pagesOfPdf(path)
  expect(texts).toHaveLength(count)
  for (const [index, text] of texts.entries()) {
    expect(text).toContain(t('print.page', { page: String(index + 1), pages: String(count) }))
    expect(text).toContain(t('print.mark_number'))
    expect(text).toContain(t('print.signature'))
  }
  const positions = texts.flatMap((text) =>
    [...text.matchAll(/^(\d+) +(?:3 օր|19:00)/gm)].map(([, number]) => Number(number)),
  )
  expect(positions).toEqual(Array.from({ length: 500 }, (_, index) => index + 1))
  expect(texts[0]).toContain('<b>Օ’Հարա</b> & <img')
})

for (const width of [80, 58] as const) {
  test(`the slip of ${width} mm is as wide as its paper and as long as its words, and its bars stand on the dots`, async () => {
    const ids: TicketId[] = []
    const past = ({ services, actor, today }: Past): void => {
      must(services.settings.update(actor, { slipWidth: width }))
      const person = must(
        services.customers.create(actor, { fullName: MARKUP, contacts: [{ kind: 'phone', raw: '091 11-22-33' }] }),
      )
      const followUp = {
        kind: 'call',
        about: 'պայուսակի նորոգման',
        dueOn: today,
        dueTime: LocalTime.parse('18:00'),
      } as const
      ids.push(
        must(
          services.tickets.create(actor, {
            kind: 'complaint',
            description: 'x',
            customerId: person.id,
            followUp,
            product: 'Պայուսակ',
          }),
        ).id,
      )
    }
    const { userData } = await makeShopMorning({ lines: 0, past })
    const launched = await launchApp({ userData })
    await casePage(launched.window).open(ids[0] ?? '')
    await launched.window.keyboard.press('Control+p')
    await expect(paperDialog(launched.window).pages).toHaveCount(1)

    const path = await saveAs(launched, `slip-${width}.pdf`)

    const size = sizeOfPdf(path)
    expect([size.pages, size.widthMm]).toEqual([1, width])
    expect(size.heightMm).toBeGreaterThan(100)
    const [text = ''] = pagesOfPdf(path)
    for (const words of [
      '2026-00001',
      'Պայուսակ',
      '010 52-34-00',
      'պայուսակի նորոգման',
      t('print.not_fiscal'),
      '<b>Օ’Հարա</b>',
    ])
      expect(text.replace(/\s+/g, ' ')).toContain(words)
    expect(text).not.toContain(t('print.reprint_mark'))
    const dotsPerModule = width === 80 ? 3 : 2
    const bars = [...Array(size.heightMm).keys()]
      .map((height) => dotsOfPdf(path, height))
      .find((runs) => runs.slice(1, -1).reduce((sum, { dots }) => sum + dots, 0) === 123 * dotsPerModule)
    expect(bars?.filter(({ dark }) => dark)).toHaveLength(34)
    expect(bars?.slice(1, -1).map(({ dots }) => dots % dotsPerModule)).toEqual(Array(67).fill(0))
    // A quiet zone of ten modules on both sides.
    for (const quiet of [bars?.[0], bars?.at(-1)]) expect(quiet?.dots).toBeGreaterThanOrEqual(10 * dotsPerModule)
  })
}

test('what no printer takes waits in sight; it can be tried again, saved and removed', async () => {
  const { paper, ...launched } = await openList({ lines: 2 })

  await launched.window.keyboard.press('p')

  await expect(paper.problem).toContainText(t('err.printer'))
  await expect(paper.problem).toContainText(t('print.kept_in_queue'))
  await launched.window.keyboard.press('Escape')
  await expect(paper.dialog).toHaveCount(0)
  await paper.queue.click()
  const job = launched.window.getByRole('list', { name: t('print.queue') }).getByRole('listitem')
  await expect(job).toContainText(t('err.printer'))
  const path = await answerSaveDialog(launched, 'job.pdf')
  await job.getByRole('button', { name: t('btn.save_pdf') }).click()
  await expect(paper.toast('job.pdf')).toBeVisible()
  expect(sizeOfPdf(path).pages).toBe(1)
  await job.getByRole('button', { name: t('print.discard') }).click()
  await expect(paper.queue).toHaveCount(0)
})

test('the command line prints beside the open window, also a list of nothing', async () => {
  const { userData, today } = await makeShopMorning({ lines: 4 })
  const launched = await launchApp({ userData })
  await todayPage(launched.window).ready()
  const out = (name: string) => join(makeAppFolder('cli'), name)
  const print = (day: string, path: string) =>
    spawnSync(
      process.execPath,
      [
        'tools/run.mjs',
        'khostum',
        'print',
        'follow-ups',
        '--due',
        day,
        '--out',
        path,
        '--shop',
        join(userData, 'shop'),
        '--json',
      ],
      {
        cwd: inProject('.'),
        timeout: 80_000,
        encoding: 'utf8',
        env: { ...process.env, KHOSTUM_USER_DATA: makeAppFolder('cli-user') },
      },
    )

  const path = out('list.pdf')
  const full = print(today, path)
  expect([full.status, JSON.parse(full.stdout)]).toEqual([0, { out: path, rows: 4 }])
  expect(pagesOfPdf(path)[0]).toContain('Տիգրան Ավետիսյան')
  expect(existsSync(`${path}.part`)).toBe(false)

  const nothing = out('nothing.pdf')
  expect(JSON.parse(print('2020-01-01', nothing).stdout)).toEqual({ out: nothing, rows: 0 })
  expect(pagesOfPdf(nothing).join('')).toContain(t('print.no_follow_ups'))
})
