/**
 * A log that stays silent unless the work takes long: then it says all that was held back, and goes on.
 * @param {(line: string) => void} write
 * @param {number} [patience] in milliseconds
 * @returns {{ log: (line: string) => void, done: () => void }}
 */
export function patientLog(write, patience = 2500) {
  /** @type {string[] | undefined} */
  let held = []
  const timer = setTimeout(() => {
    for (const line of held ?? []) write(line)
    held = undefined
  }, patience)
  return {
    log: (line) => (held ? void held.push(line) : write(line)),
    done: () => clearTimeout(timer),
  }
}
