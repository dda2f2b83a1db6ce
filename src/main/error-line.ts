/**
 * What the log may keep of an error: its kind, system code and where in our code it arose. Never its
 * message, which can hold words of the workspace or a path.
 */
export function errorLine(error: unknown): string {
  if (!(error instanceof Error)) return `thrown ${typeof error}`
  const code =
    'code' in error && typeof error.code === 'string' && /^[\w-]{1,40}$/.test(error.code)
      ? ` ${error.code}`
      : ''
  const kind = /^\w{1,40}$/.test(error.name) ? error.name : 'Error'
  return `${kind}${code}${placesIn(error.stack ?? '')}`
}

/** The same of a failure in the workspace process, which tells only the kind of its error and the places: `kind\n at … .` */
export function toldLine(told: string): string {
  const [first = ''] = told.split('\n', 1)
  return `${/^\w{1,40}$/.test(first) ? first : 'Error'}${placesIn(told)}`
}

/** The first places a stack names, files without their folders: ` < index.js:10:3 < index.js:200:7`. */
function placesIn(stack: string): string {
  return stack
    .split('\n')
    .map((line) => /^\s+at .*?([\w.-]+\.[cm]?[jt]s:\d+:\d+)\)?$/.exec(line)?.[1])
    .filter((place) => place !== undefined)
    .slice(0, 6)
    .map((place) => ` < ${place}`)
    .join('')
}
