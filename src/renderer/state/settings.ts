/** The stored setting, or the first of `allowed` when there is none that is allowed. */
export function readSetting<const T extends string>(name: string, allowed: readonly [T, ...T[]]): T {
  const stored = localStorage.getItem(name)
  return allowed.find((value) => value === stored) ?? allowed[0]
}

/** Keeps a setting of this machine, outside any workspace. */
export function writeSetting(name: string, value: string): void {
  localStorage.setItem(name, value)
}
