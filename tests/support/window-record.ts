import type { Page } from '@playwright/test'

export type Sight = { at: number; words: boolean; text: string }

/** Notes in the window itself, many times a second, whether it shows these words and what the field holds: nobody else sees it while the main process stands still. */
export const watchWindow = async (window: Page, words: string): Promise<() => Promise<Sight[]>> => {
  const sights = await window.evaluateHandle((searched) => {
    const seen: Sight[] = []
    setInterval(() => {
      const field = document.querySelector('[role="dialog"] textarea')
      const text = field instanceof HTMLTextAreaElement ? field.value : ''
      seen.push({ at: Date.now(), words: document.body.textContent?.includes(searched) === true, text })
    }, 20)
    return seen
  }, words)
  return () => sights.jsonValue()
}
