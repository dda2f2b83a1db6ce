/** The stored setting, or the first of `allowed` when there is none that is allowed. */
export function readSetting<const T extends string>(name: string, allowed: readonly [T, ...T[]]): T {
  const stored = localStorage.getItem(name)
  return allowed.find((value) => value === stored) ?? allowed[0]
}

/** The stored number of px, or null when there is none. */
export function readWidth(name: string): number | null {
  const stored = Number(localStorage.getItem(name))
  return Number.isSafeInteger(stored) && stored > 0 ? stored : null
}

/** Takes a setting away: it is as at first. */
export function forgetSetting(name: string): void {
  localStorage.removeItem(name)
}

/** Keeps a setting of this machine, outside any workspace. */
export function writeSetting(name: string, value: string): void {
  localStorage.setItem(name, value)
}
