import { expect, test } from 'vitest'
import { playwrightCounts, stageCounts, vitestCounts } from '../../scripts/runtime/test-counts.js'

test('a test file that cannot be loaded is a failure', () => {
  const testResults = [
    { status: 'passed', assertionResults: [{}, {}] },
    { status: 'failed', assertionResults: [{}] },
    { status: 'failed', assertionResults: [] },
  ]
  expect(vitestCounts({ numPassedTests: 2, numFailedTests: 1, testResults })).toEqual({
    passed: 2,
    failed: 2,
  })
})

test('a flaky test passed in the end, a skipped one did neither', () => {
  const stats = { expected: 4, flaky: 1, unexpected: 2, skipped: 3 }
  expect(playwrightCounts({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3 })
})

test('a stage that fails has a failure, whatever its report says', () => {
  expect([
    stageCounts(0, undefined),
    stageCounts(2, undefined),
    stageCounts(1, { passed: 7, failed: 0 }),
    stageCounts(1, { passed: 7, failed: 3 }),
  ]).toEqual([
    { passed: 1, failed: 0 },
    { passed: 0, failed: 1 },
    { passed: 7, failed: 1 },
    { passed: 7, failed: 3 },
  ])
})
