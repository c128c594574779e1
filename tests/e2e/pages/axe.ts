import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds on the screen as it stands, one line each. */
export const accessibilityProblems = async (window: Page): Promise<string[]> => {
  // Electron refuses the second page that axe otherwise opens.
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
}

/** Words that a style sheet writes in capitals: Armenian must never be. */
export const upperCasedWords = (window: Page): Promise<string[]> =>
  window.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => !['none', ''].includes(getComputedStyle(element).textTransform))
      .map((element) => element.textContent ?? ''),
  )
