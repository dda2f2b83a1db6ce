import { contextBridge, ipcRenderer } from 'electron'
import { eventNames, shellMethods, workspaceMethods, type Bridge, type Events } from '../shared/api'

const has = (names: object, name: unknown) => typeof name === 'string' && Object.hasOwn(names, name)
const listeners = new Map<keyof Events, Set<(payload: never) => void>>()

ipcRenderer.on('event', (_event, ...[name, payload]: unknown[]) => {
  for (const listener of listeners.get(name as keyof Events) ?? []) listener(payload as never)
})

/** Only names of the contract pass; neither ipcRenderer nor an event object ever reaches the page. */
const bridge: Bridge = {
  call(method, ...args) {
    if (!has(workspaceMethods, method) && !has(shellMethods, method)) {
      return Promise.reject(new TypeError('Unknown call'))
    }
    return ipcRenderer.invoke('call', method, args) as ReturnType<typeof bridge.call<typeof method>>
  },
  on(name, listener) {
    if (!has(eventNames, name) || typeof listener !== 'function') throw new TypeError('Unknown event')
    const set = listeners.get(name) ?? new Set()
    listeners.set(name, set.add(listener))
    return () => void set.delete(listener)
  },
}

contextBridge.exposeInMainWorld('api', bridge)
