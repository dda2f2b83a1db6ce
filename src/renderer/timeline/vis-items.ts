/** The parts of a range item of vis-timeline 8.5.4 that this module lives on. */
interface RangeItem {
  readonly data: { readonly start: number; readonly end: number; readonly label: string }
  readonly conversion: { toScreen(time: number): number }
  /** Its row. */
  readonly parent: {
    readonly itemSet: {
      readonly body: { readonly domProps: { readonly center: { readonly width?: number } } }
    }
  } | null
  readonly dom: { readonly box: HTMLElement; readonly content: HTMLElement }
  readonly props: { readonly content: { readonly width: number } }
  readonly top: number | null
  left: number | null
  width: number | null
  overflow: boolean
  whiteSpace: boolean
  repositionX(): void
  repositionY(): void
  _getDomComponentsSizes(): {
    readonly content: { readonly width: number }
    readonly box: { readonly height: number }
  }
}

/** What is known of an item's size before it is on the page, px; `beside`: its label stands beside its bar. */
export interface KnownSize {
  readonly width: number
  readonly beside: boolean
  readonly height: number
}

type Box = HTMLElement & { readonly 'vis-item'?: RangeItem }

/** The item in a box that vis stacks; undefined for what lies behind a row. */
const itemIn = (box: Box): RangeItem | undefined => box['vis-item']

/**
 * Tells vis how large the item in this box is: by itself it asks the page, once for all new items of each row. And has the box placed by
 * `place`.
 */
export function takeOver(box: HTMLElement, { width, beside, height }: KnownSize): void {
  const item = itemIn(box)
  if (!item) return
  item._getDomComponentsSizes = () => {
    item.overflow = beside
    item.whiteSpace = false
    return { content: { width }, box: { height } }
  }
  if (!Object.hasOwn(item, 'repositionX')) placeByChanges(item)
}

/**
 * Places an item as vis does, but writes only what is other than before: whatever is written, the page styles and lays out again, and vis
 * writes all in every frame.
 */
function placeByChanges(item: RangeItem): void {
  const { box, content } = item.dom
  const written = { transform: '', width: '', top: '', shift: '' }
  item.repositionX = () => {
    // A row knows its width from when it was measured last.
    const area = item.parent?.itemSet.body.domProps.center.width ?? 0
    // Chromium draws no boxes of any width.
    const start = Math.max(item.conversion.toScreen(item.data.start), -area)
    const end = Math.min(item.conversion.toScreen(item.data.end), 2 * area)
    const bar = Math.max(Math.round((end - start) * 1000) / 1000, 1)
    item.left = start
    item.width = bar + (item.overflow ? item.props.content.width : 0)
    const transform = `translateX(${start}px)`
    if (transform !== written.transform) box.style.transform = written.transform = transform
    const width = `${bar}px`
    if (width !== written.width) box.style.width = written.width = width
    // A label within its bar stays in sight; one beside it has its place from looks/events.css. What is transformed is painted by itself.
    const isCut = start < 0 && !item.overflow && item.data.label !== ''
    const shift = isCut ? `translateX(${-start}px)` : ''
    if (shift !== written.shift) content.style.transform = written.shift = shift
  }
  item.repositionY = () => {
    const top = `${item.top ?? 0}px`
    if (top !== written.top) box.style.top = written.top = top
  }
}
