/**
 * jsdom brings a `Uint8Array` of its own realm, which SQLite's bytes are no instances of. The core runs in Node, so tests that
 * have both give Node's back before the core is loaded.
 */
globalThis.Uint8Array = Object.getPrototypeOf(Buffer) as Uint8ArrayConstructor
