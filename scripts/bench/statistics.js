/**
 * @typedef {{ median: number, p95: number, count: number }} Measure ms, and how many times it was measured
 */

/**
 * @param {readonly number[]} values
 * @returns {Measure | undefined} undefined when there is none
 */
export function measureOf(values) {
  if (values.length === 0) return undefined
  const sorted = [...values].sort((a, b) => a - b)
  const at = (/** @type {number} */ share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { median: at(0.5), p95: at(0.95), count: sorted.length }
}
