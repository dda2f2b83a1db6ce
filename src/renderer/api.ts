import { shellMethods, workspaceMethods, type Api, type Bridge } from '../shared/api'
import { AppError } from '../shared/errors'

declare global {
  interface Window {
    readonly api: Bridge
  }
}

/** Every call of `Api` as a promise that rejects with an `AppError`, and the pushes. */
export type Client = {
  readonly [M in keyof Api]: (...args: Parameters<Api[M]>) => Promise<Awaited<ReturnType<Api[M]>>>
} & Pick<Bridge, 'on'>

const methods = [...Object.keys(workspaceMethods), ...Object.keys(shellMethods)] as (keyof Api)[]

/** Turns the bridge of the preload into a `Client`; failures come out as the `AppError` they went in as. */
export function connect(bridge: Bridge): Client {
  const calls = methods.map((method) => {
    const call = async (...args: Parameters<Api[typeof method]>): Promise<unknown> => {
      const reply = await bridge.call(method, ...args)
      if (!reply.ok) throw new AppError(reply.code, reply.message)
      return reply.value
    }
    return [method, call] as const
  })
  return { ...Object.fromEntries(calls), on: bridge.on.bind(bridge) } as unknown as Client
}

/** The client of this window; the only reader of `window.api`. */
export function clientOfWindow(): Client {
  const bridge = window.api
  return connect({
    call: (method, ...args) => bridge.call(method, ...args),
    on: (event, listener) => bridge.on(event, listener),
  })
}
