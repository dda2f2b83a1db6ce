import { release, arch, totalmem } from 'node:os'
import { app } from 'electron'
import type { AppContext } from './app-context'

/** What helps to understand a problem, and no word or path of any workspace. */
export function diagnostics({ environment, log }: AppContext): string {
  const { electron, chrome, node } = process.versions
  return [
    `Fieldline ${app.getVersion()}${app.isPackaged ? '' : ' (checkout)'}`,
    `Electron ${electron}${environment.standIn === null ? '' : ' (stand-in)'}, Chromium ${chrome}, Node ${node}`,
    `${process.platform} ${release()} ${arch()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${app.getLocale()}`,
    '',
    ...log.tail(200),
  ].join('\n')
}
