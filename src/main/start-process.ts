import { app, utilityProcess } from 'electron'
import { childEnvironment } from './environment'
import type { Child } from './process-link'

/** Starts the program of the workspace process, with next to nothing of the user's environment. */
export function startWorkspaceProcess(program: string): Child {
  return utilityProcess.fork(program, [], {
    serviceName: 'Fieldline workspace',
    env: childEnvironment(process.env),
    stdio: app.isPackaged ? 'ignore' : 'inherit',
  })
}
