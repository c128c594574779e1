import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, launchApp, test } from '#tests/support/electron-app.ts'
import { dotsOfPdf, pagesOfPdf, sizeOfPdf } from '#tests/support/read-pdf.ts'
import { makeShopMorning, must } from '#tests/support/shop-morning.ts'
import { accessibilityProblems } from './pages/axe.ts'
import { answerSaveDialog, paperDialog } from './pages/paper-dialog.ts'

const t = createTranslator('hy')

/** What the head reaches, and what lies beside it on the paper, in dots. */
const HEADS = { 80: { roomDots: 575, marginDots: 32 }, 58: { roomDots: 383, marginDots: 40 } } as const

for (const width of [80, 58] as const) {
  test(`the test strip of ${width} mm has a ruler from end to end of what the head reaches`, async () => {
    const { userData } = await makeShopMorning({
      lines: 0,
      past: ({ services, actor }) => {
        must(services.settings.update(actor, { slipWidth: width }))
      },
    })
    const launched = await launchApp({ userData })
    const { window } = launched
    await window.getByRole('navigation').first().waitFor()
    const paper = paperDialog(window)
    await window.keyboard.press('Alt+6')
    await window.getByRole('button', { name: t('set.paper') }).click()
    expect(await accessibilityProblems(window)).toEqual([])

    await window.getByRole('button', { name: t('btn.print_test_strip') }).click()
    await expect(paper.pages).toHaveCount(1)
    expect(await accessibilityProblems(window)).toEqual([])
    const path = await answerSaveDialog(launched, `strip-${width}.pdf`)
    await window.keyboard.press('s')
    await expect(paper.toast(`strip-${width}.pdf`)).toBeVisible()

    const size = sizeOfPdf(path)
    expect([size.pages, size.widthMm]).toEqual([1, width])
    const text = pagesOfPdf(path).join('').replace(/\s+/g, ' ')
    for (const locale of ['hy', 'ru', 'en'] as const)
      expect(text).toContain(createTranslator(locale)('print.strip_sample'))
    expect(text).toContain('0123456789 ֏ №')
    expect(text).toMatch(width === 80 ? /0 10 20 30 40 50 60 [^7]/ : /0 10 20 30 40 [^5]/)

    const { roomDots, marginDots } = HEADS[width]
    const lines = [...Array(size.heightMm).keys()].map((height) => dotsOfPdf(path, height))
    const ruler = lines.find(([margin, , ...rest]) => margin?.dots === marginDots && rest.length > 20)
    const drawn = ruler?.slice(1, -1).reduce((sum, { dots }) => sum + dots, 0)
    expect(drawn).toBe(roomDots)
    // The finest lines of the darkness pattern stand by themselves: a dot, a gap, a dot.
    const finest = lines.find((runs) => runs.filter(({ dots }) => dots === 1).length > 60)
    expect(finest).toBeDefined()
  })
}
