import { expect, test } from 'vitest'
import { asOneTest, atLeastOneFailure } from './check.ts'
import { tallyPlaywright } from './end-to-end.ts'
import { tallyVitest } from './unit.ts'

const vitestReport = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, testResults: [] }
const playwrightReport = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }

test('a check is one test', () => {
  expect(asOneTest(true, '')).toMatchObject({ passed: 1, failed: 0 })
  expect(asOneTest(false, '')).toMatchObject({ passed: 0, failed: 1 })
})

test('a step that ran nothing failed', () => {
  expect(atLeastOneFailure({ passed: 0, failed: 0, detail: '' }, false).failed).toBe(1)
})

test('a step that broke after all its tests passed failed once', () => {
  expect(tallyVitest(vitestReport, 1, '')).toMatchObject({ passed: 3, failed: 1 })
  expect(tallyPlaywright(playwrightReport, 1, '')).toMatchObject({ passed: 4, failed: 1 })
  expect(tallyVitest(vitestReport, null, '')).toMatchObject({ failed: 1 })
})

test('failures are not counted twice because of the exit code', () => {
  expect(tallyVitest({ ...vitestReport, numFailedTests: 2 }, 1, '')).toMatchObject({ passed: 3, failed: 2 })
})

test('a file that breaks before its tests counts as a failure', () => {
  const broken = { status: 'failed', assertionResults: [] }
  const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] }
  const report = { ...vitestReport, numFailedTests: 1, testResults: [broken, failing] }
  expect(tallyVitest(report, 1, '')).toMatchObject({ passed: 3, failed: 2 })
})

test('flaky, skipped and broken end-to-end tests failed', () => {
  const report = { stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 1 }, errors: [{}] }
  expect(tallyPlaywright(report, 1, '')).toMatchObject({ passed: 1, failed: 4 })
})

test('all well is all well', () => {
  expect(tallyVitest(vitestReport, 0, '')).toMatchObject({ passed: 3, failed: 0 })
  expect(tallyPlaywright(playwrightReport, 0, '')).toMatchObject({ passed: 4, failed: 0 })
})
