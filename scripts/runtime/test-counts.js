/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * What vitest's JSON report counts; a file that could not even be loaded is one failure.
 * @param {any} report
 * @returns {Counts}
 */
export function vitestCounts(report) {
  const empty = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + empty.length }
}

/**
 * What Playwright's JSON report counts; an error outside every test is one failure.
 * @param {any} report
 * @returns {Counts}
 */
export function playwrightCounts(report) {
  const { expected, flaky, unexpected } = report.stats
  return { passed: expected + flaky, failed: unexpected + report.errors.length }
}

/**
 * A stage's counts: those of its report, but never without a failure where the stage failed.
 * @param {number} status the stage's exit status
 * @param {Counts | undefined} reported undefined where the stage wrote no report
 * @returns {Counts}
 */
export function stageCounts(status, reported) {
  if (!reported) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  return status !== 0 && reported.failed === 0 ? { ...reported, failed: 1 } : reported
}
