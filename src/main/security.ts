import type { App, Session, WebContents } from 'electron'
import { ourAddress } from './served-file'

/**
 * What contents of ours may never do, each rule for itself (Electron's security checklist; RELIABILITY 2.2).
 * The functions take the Electron object they guard, so that tests hand them one of their own.
 */

/** Pages stay where main loaded them: no link, form, script or refresh leads away. Frames included. */
export function refuseNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
}

/** No window opens from a page, by script, link or middle click. */
export function refuseNewWindows(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** No page holds another one in a webview. */
export function refuseWebviews(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** Every permission is refused, asked for or looked up; devices and screens too. Electron's default is yes. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
}

/**
 * Whether a request may be made at all: our own pages and what they made themselves.
 * `development` is the address of the build server of a checkout, else null.
 */
export function isAllowedRequest(address: string, development: string | null = null): boolean {
  const url = URL.parse(address)
  if (url === null) return false
  if (url.protocol === 'app:') return ourAddress(address) !== null
  if (url.protocol === 'blob:') return address.startsWith('blob:app://fieldline/')
  if (url.protocol === 'data:' || url.protocol === 'devtools:') return true
  return development !== null && url.protocol === 'ws:' && url.host === URL.parse(development)?.host
}

/** Cancels every request that is not ours before it reaches the network. */
export function refuseRequests(session: Session, development: string | null): void {
  session.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !isAllowedRequest(url, development) }),
  )
}

/** Should a request slip through all the same: it goes to an address where nobody listens. */
export async function deadenProxy(session: Session): Promise<void> {
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'socks5://127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  })
}

/** Files leave the app through its own save dialogs only. */
export function refuseDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault())
}

/** Chromium's spell checker would fetch dictionaries. */
export function switchOffSpellChecker(session: Session): void {
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerDictionaryDownloadURL('app://fieldline/none/')
}

/** Every rule for pages, to whatever contents ever come to be. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    refuseNavigation(contents)
    refuseNewWindows(contents)
    refuseWebviews(contents)
  })
}

/** Every rule for a session. With a build server (development only) the proxy stays as it is. */
export async function guardSession(session: Session, development: string | null): Promise<void> {
  refusePermissions(session)
  refuseRequests(session, development)
  refuseDownloads(session)
  switchOffSpellChecker(session)
  if (development === null) await deadenProxy(session)
}
