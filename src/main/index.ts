import { userInfo } from 'node:os'
import { join } from 'node:path'
import { app, dialog, session } from 'electron'
import { failure } from '../shared/errors'
import { dialogWords } from '../shared/messages/shell'
import type { AppContext } from './app-context'
import { isOnlyWords, readCommandLine, type Command } from './cli/command-line'
import { print } from './cli/print'
import { runCommand } from './cli/run-command'
import { readEnvironment, samplePath } from './environment'
import { registerCalls } from './ipc/register'
import { argumentsOf, filesOfSecondStart, namedFiles } from './launch'
import { Log } from './log'
import { applicationMenu } from './menu'
import { Opener } from './opener'
import { appPlaces, documentsFolder, placeUserData } from './places'
import { registerScheme, serve, type FigurePages } from './protocol'
import { Memory } from './remembered'
import { guardContents, guardSession } from './security'
import { shellOf } from './shell'
import { startWorkspaceProcess } from './start-process'
import { Workspaces } from './workspaces'

// Everything before `ready` happens here, in this order, at once: nothing at this level may wait for it.
const environment = readEnvironment(process.env, app.isPackaged)
const places = appPlaces()
app.enableSandbox()
registerScheme()
placeUserData(environment)
guardContents(app)

const log = new Log(join(app.getPath('userData'), 'logs', 'fieldline.log'))
process.on('uncaughtException', (error) => log.failure('uncaught', error))
process.on('unhandledRejection', (error) => log.failure('unhandled', error))

const figures: FigurePages = new Map()
const settings = {
  author: userInfo().username,
  appVersion: app.getVersion(),
  nativeBinding: environment.nativeBinding,
  backupFolder: join(app.getPath('userData'), 'backups'),
}
const startProcess = () => startWorkspaceProcess(places.workspaceProgram)
const args = argumentsOf(process.argv, process.defaultApp)
const command = readCommandLine(args, process.cwd())
const files = namedFiles(args, process.cwd()).map(({ path }) => path)

// Standard error is for the command's own words.
if (command) {
  app.commandLine.appendSwitch('log-level', '3')
  app.disableHardwareAcceleration()
  const ready = isOnlyWords(command) ? Promise.resolve() : app.whenReady().then(prepareSession)
  void ready.then(() => runInTerminal(command)).catch(stopAfter)
} else if (app.requestSingleInstanceLock({ files })) startWindows()
else app.quit()

async function prepareSession(): Promise<void> {
  await guardSession(session.defaultSession, environment.development)
  serve(session.defaultSession, places.served, figures, environment.development)
}

/** A command: no window of the app, no lock, and the process ends with its exit status. */
async function runInTerminal(asked: Command): Promise<void> {
  app.dock?.hide()
  // A drawing's hidden window closes before the command has ended.
  app.on('window-all-closed', () => undefined)
  const tell = (line: string) => void print(process.stderr, line)
  const context = { startProcess, settings, figures, sampleSource: places.sampleSource, log, tell }
  const { status, out, error } = await runCommand(asked, { ...context, version: app.getVersion() })
  await print(process.stdout, out)
  await print(process.stderr, error)
  app.exit(status)
}

/** A start that failed must not leave a process without a window behind. */
function stopAfter(error: unknown): void {
  log.failure('start', error)
  const { message } = failure(error)
  if (command) process.stderr.write(`${message}\n`)
  else dialog.showErrorBox(dialogWords.cannotStart, message)
  app.exit(1)
}

function startWindows(): void {
  const documents = documentsFolder(environment)
  const memory = new Memory(join(app.getPath('userData'), 'state.json'), (error) =>
    log.failure('state', error),
  )
  const context: AppContext = {
    environment,
    log,
    memory,
    figures,
    startProcess,
    settings,
    samplePath: samplePath(documents, environment.dataFolder),
    sampleSource: places.sampleSource,
    documents,
  }
  const workspaces = new Workspaces(context, () => fitMenu())
  const opener = new Opener(context, workspaces)
  const shell = (workspace: Parameters<typeof shellOf>[0]) =>
    shellOf(workspace, { context, workspaces, opener })
  const fitMenu = applicationMenu({ context, workspaces, opener, shellOf: shell })

  // macOS names files by this event, also before `ready`.
  const named: string[] = []
  let isStarted = false
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (isStarted) void opener.open(path)
    else named.push(path)
  })
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const given = filesOfSecondStart(data)
    if (given.length > 0) void opener.start(given)
    else workspaces.current?.focus()
  })
  app.on('activate', () => void (workspaces.count === 0 ? opener.start([]) : undefined))
  app.on('before-quit', () => workspaces.startQuitting())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || workspaces.isQuitting) app.quit()
  })

  const start = async () => {
    await prepareSession()
    registerCalls({ workspaces, shellOf: shell, onunexpected: (what, error) => log.failure(what, error) })
    fitMenu()
    isStarted = true
    await opener.start([...files, ...named])
  }
  void app.whenReady().then(start).catch(stopAfter)
}
