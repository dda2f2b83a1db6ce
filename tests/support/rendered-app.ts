import { render } from '@testing-library/svelte'
import { tick } from 'svelte'
import { connect } from '../../src/renderer/api'
import App from '../../src/renderer/App.svelte'
import { directBridge, type DirectBridge, type DirectBridgeOptions } from './direct-bridge'

/** What jsdom lacks of a browser's window: it has no layout and no media. */
function completeWindow(): void {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    })
  window.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  Object.assign(document, { execCommand: () => false })
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList
  Element.prototype.scrollIntoView = () => undefined
}

/** The whole window on the real workspace core, after `prepare` has filled it. */
export async function renderApp(
  options: DirectBridgeOptions & { readonly prepare?: (bridge: DirectBridge) => void } = {},
): Promise<DirectBridge> {
  completeWindow()
  localStorage.clear()
  const bridge = directBridge(options)
  options.prepare?.(bridge)
  render(App, { client: connect(bridge) })
  await tick()
  return bridge
}
