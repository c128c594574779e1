import type { Page } from '@playwright/test'

/**
 * What a long label does to a screen: words that run into each other, that leave the window, or figures, phones and days
 * that are cut.
 */
export const layoutProblems = (window: Page): Promise<string[]> =>
  window.evaluate(() => {
    const problems = new Set<string>()
    const isShown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('.kh-hidden')
    const shownText = (element: Element) => (element.textContent ?? '').trim().slice(0, 60)

    type Edges = { left: number; top: number; right: number; bottom: number }

    /** Where the words of one text node are seen: what boxes around them hide does not count. */
    const edgesOf = (text: Node): Edges | undefined => {
      const range = document.createRange()
      range.selectNodeContents(text)
      const { left, top, right, bottom } = range.getBoundingClientRect()
      const edges = { left, top, right, bottom }
      for (let box = text.parentElement; box; box = box.parentElement) {
        const style = getComputedStyle(box)
        if (style.overflow === 'visible') continue
        const clip = box.getBoundingClientRect()
        // The ellipsis stands before the padding.
        const padding = style.textOverflow === 'ellipsis' ? Number.parseFloat(style.paddingRight) : 0
        edges.left = Math.max(edges.left, clip.left)
        edges.right = Math.min(edges.right, clip.right - padding)
        edges.top = Math.max(edges.top, clip.top)
        edges.bottom = Math.min(edges.bottom, clip.bottom)
      }
      return edges.right - edges.left < 1 || edges.bottom - edges.top < 1 ? undefined : edges
    }

    const isRead = (text: Node) => {
      const { parentElement } = text
      if (!parentElement || (text.textContent ?? '').trim() === '') return false
      return (
        isShown(parentElement) &&
        getComputedStyle(parentElement).clipPath === 'none' &&
        !parentElement.closest('select')
      )
    }

    const wordsOf = (element: Element): Edges | undefined => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const all: Edges[] = []
      while (texts.nextNode()) {
        const edges = isRead(texts.currentNode) ? edgesOf(texts.currentNode) : undefined
        if (edges) all.push(edges)
      }
      if (all.length === 0) return undefined
      return {
        left: Math.min(...all.map(({ left }) => left)),
        top: Math.min(...all.map(({ top }) => top)),
        right: Math.max(...all.map(({ right }) => right)),
        bottom: Math.max(...all.map(({ bottom }) => bottom)),
      }
    }

    const dialog = document.querySelector('[data-portal] [role="dialog"]')
    const roots = dialog ? [dialog] : document.querySelectorAll('header, nav, main, footer')
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) {
        if (!isShown(element) || shownText(element) === '') continue
        const style = getComputedStyle(element)

        const isCut = style.textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth + 1
        if (isCut && /^[\d\s.,:+()֏₽$-]+$|\d{4}\s(թ\.|г\.)$/u.test(shownText(element))) {
          problems.add(`cut: ${shownText(element)}`)
        }
        const isRow = (style.display === 'grid' || style.display === 'flex') && style.flexDirection !== 'column'
        if (!isRow) continue
        const cells = [...element.children].filter(isShown).map((cell) => ({ cell, words: wordsOf(cell) }))
        for (const [index, { cell, words }] of cells.entries()) {
          if (!words) continue
          if (words.right > innerWidth + 1) problems.add(`outside: ${shownText(cell)}`)
          const next = cells[index + 1]
          if (!next?.words) continue
          const sameLine = words.bottom > next.words.top + 4 && words.top < next.words.bottom - 4
          if (sameLine && words.right > next.words.left - 2 && words.left < next.words.left) {
            problems.add(`over each other: ${shownText(cell)} | ${shownText(next.cell)}`)
          }
        }
      }
    }
    return [...problems]
  })
