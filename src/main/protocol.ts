import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { figurePolicy, windowPolicy } from './content-security-policy'
import { appScheme, ourAddress, servedFile, type ServedFolders } from './served-file'

/** Must run before `ready`: app:// becomes a standard, secure scheme, without leave to pass by the policy. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Figures that wait to be drawn, by their address: what their page holds and its MIME type. */
export type FigurePages = Map<string, { readonly text: string; readonly contentType: string }>

/**
 * Serves app://fieldline from the built folders (in development from the build server) and the waiting
 * figures; 404 for everything else.
 */
export function serve(
  session: Session,
  folders: ServedFolders,
  figures: FigurePages,
  development: string | null,
) {
  session.protocol.handle(appScheme, async ({ method, url }) => {
    if (method !== 'GET') return refusal(405)
    const figure = figures.get(url)
    if (figure) return answer(figure.text, figure.contentType, figurePolicy)
    if (development !== null) return fetchFromDevelopment(url, development)
    const file = servedFile(url, folders)
    if (file === null) return refusal(404)
    try {
      return answer(await readFile(file.path), file.contentType, windowPolicy)
    } catch {
      return refusal(404)
    }
  })
}

function answer(body: Uint8Array<ArrayBuffer> | string, contentType: string, policy: string): Response {
  return new Response(body, {
    headers: {
      'content-type': contentType,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    },
  })
}

function refusal(status: 404 | 405): Response {
  return new Response('', { status, headers: { 'content-security-policy': figurePolicy } })
}

/** The build server needs inline styles and a socket of its own: no policy here, and never in a package. */
async function fetchFromDevelopment(address: string, development: string): Promise<Response> {
  const url = ourAddress(address)
  if (url === null) return refusal(404)
  const { body, status, headers } = await fetch(new URL(url.pathname + url.search, development))
  return new Response(body, { status, headers: { 'content-type': headers.get('content-type') ?? '' } })
}
