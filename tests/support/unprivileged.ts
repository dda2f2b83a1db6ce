/** Runs `work` as a user for whom the permissions of files count; for tests that run as root. */
export function asUnprivileged(work: () => void): void {
  const nobody = 65_534
  process.seteuid?.(nobody)
  try {
    work()
  } finally {
    process.seteuid?.(0)
  }
}
