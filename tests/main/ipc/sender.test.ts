import type { IpcMainInvokeEvent } from 'electron'
import { describe, expect, test } from 'vitest'
import { isOurPage } from '../../../src/main/ipc/sender'

/** An event from a frame with this address and parent; `main` says whether it is the window's main frame. */
function from(url: string | null, { parent = null as object | null, main = true } = {}) {
  const frame = url === null ? null : { url, parent }
  return {
    senderFrame: frame,
    sender: { mainFrame: main ? frame : { url, parent: null } },
  } as unknown as IpcMainInvokeEvent
}

describe('the sender of a call', () => {
  test('is heard as the main frame of a page of ours', () => {
    expect(isOurPage(from('app://fieldline/index.html'))).toBe(true)
  })

  test('is not heard when its frame is gone', () => {
    expect(isOurPage(from(null))).toBe(false)
  })

  test('is not heard as a frame inside the page', () => {
    expect(isOurPage(from('app://fieldline/index.html', { main: false }))).toBe(false)
    expect(isOurPage(from('app://fieldline/index.html', { parent: {} }))).toBe(false)
  })

  test.each([
    'https://fieldline/index.html',
    'app://fieldline.evil/index.html',
    'app://evil/app://fieldline/',
    'app://fieldline@evil/index.html',
    'about:blank',
    'data:text/html,app://fieldline/',
    'file:///app://fieldline/index.html',
    '',
  ])('is not heard from %j', (address) => {
    expect(isOurPage(from(address))).toBe(false)
  })
})
