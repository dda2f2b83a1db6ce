import { join, sep } from 'node:path'

/** The scheme and host of every page of ours. */
export const appScheme = 'app'
const appHost = 'fieldline'
export const appOrigin = `${appScheme}://${appHost}`

export interface ServedFolders {
  /** The built window: everything outside `/fonts/`. */
  readonly renderer: string
  /** resources/fonts, served under `/fonts/`. */
  readonly fonts: string
}

const contentTypes = new Map(
  Object.entries({
    html: 'text/html; charset=utf-8',
    js: 'text/javascript; charset=utf-8',
    css: 'text/css; charset=utf-8',
    json: 'application/json; charset=utf-8',
    svg: 'image/svg+xml',
    png: 'image/png',
    woff2: 'font/woff2',
    woff: 'font/woff',
    ttf: 'font/ttf',
    otf: 'font/otf',
    txt: 'text/plain; charset=utf-8',
  }),
)

/** A name as our build makes them: no dot in front, no space, no character a file system could read otherwise. */
const plainName = /^[A-Za-z0-9_@-][A-Za-z0-9_@.-]*$/
/** Names that Windows takes for a device, whatever their ending. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * The file and MIME type that an app:// address stands for, or null when it stands for none of ours.
 * Whatever is not plainly a file inside the two folders is refused, undecoded escapes included.
 */
export function servedFile(
  address: string,
  folders: ServedFolders,
): { readonly path: string; readonly contentType: string } | null {
  const url = ourAddress(address)
  if (url === null) return null
  const names = url.pathname.slice(1).split('/')
  if (names.length > 8 || !names.every(isPlainName)) return null
  const contentType = contentTypes.get(endingOf(names.at(-1) ?? ''))
  if (contentType === undefined) return null
  const [folder, inside] = names[0] === 'fonts' ? [folders.fonts, names.slice(1)] : [folders.renderer, names]
  const path = join(folder, ...inside)
  if (inside.length === 0 || !path.startsWith(folder + sep)) return null
  return { path, contentType }
}

/** The parsed address when it lies under app://fieldline, else null. */
export function ourAddress(address: string): URL | null {
  // The parser removes `..` and turns backslashes, so what was typed is looked at before it is parsed.
  if (!address.startsWith(`${appOrigin}/`) || /[\\\s]|\/\.\.?(\/|$|\?|#)/.test(address)) return null
  const url = URL.parse(address)
  if (url === null || url.protocol !== `${appScheme}:` || url.host !== appHost) return null
  return url.username === '' && url.password === '' ? url : null
}

function isPlainName(name: string): boolean {
  return plainName.test(name) && !name.endsWith('.') && !deviceName.test(name)
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase()
}
