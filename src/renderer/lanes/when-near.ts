import type { Attachment } from 'svelte/attachments'

/** Elements this far outside of what is on screen are near, px: the keyboard never gets to one that is not. */
const margin = '800px'

type Near = () => void
const waiting = new WeakMap<Element, Near>()
let observer: IntersectionObserver | null = null

function seen(entries: readonly IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue
    observer?.unobserve(target)
    waiting.get(target)?.()
  }
}

/** Calls `near` once, when the element comes near to what is on screen. */
export function whenNear(near: Near): Attachment {
  return (element) => {
    if (typeof IntersectionObserver === 'undefined') return near()
    observer ??= new IntersectionObserver(seen, {
      rootMargin: margin,
      scrollMargin: margin,
    })
    waiting.set(element, near)
    observer.observe(element)
    return () => observer?.unobserve(element)
  }
}
