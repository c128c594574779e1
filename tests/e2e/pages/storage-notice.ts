import type { Page } from '@playwright/test'
import { expect } from '#tests/support/electron-app.ts'
import { accessibilityProblems } from './axe.ts'
import { layoutProblems } from './layout.ts'

/** What lies over every screen while saving is in danger. */
export const noticeOf = (window: Page, what: string) => window.getByRole('alert', { name: what })

/** As large as most screens are, and at 150 %. */
export const lookAt = async (window: Page, name: string): Promise<void> => {
  await window.screenshot({ path: `test-results/storage-${name}.png` })
  expect(await accessibilityProblems(window)).toEqual([])
  await window.setViewportSize({ width: 911, height: 512 })
  await window.screenshot({ path: `test-results/storage-${name}-911.png` })
  expect(await layoutProblems(window)).toEqual([])
  await window.setViewportSize({ width: 1366, height: 768 })
}
