/** The looks of a figure's HTML file around the drawing, which has its own. */
export const viewerStyle = `
*{box-sizing:border-box}
body{margin:0;font:15px/1.4 system-ui,sans-serif;background:#e9ebee;color:#16191d}
.view{position:fixed;inset:0;overflow:hidden;cursor:grab;touch-action:none}
.view.held{cursor:grabbing}
.view:focus-visible{outline:3px solid #1f6fb2;outline-offset:-3px}
.pages{position:absolute;left:0;top:0;transform-origin:0 0}
figure{margin:0 0 24px}
svg{display:block;box-shadow:0 1px 6px #0003}
g[data-event]:hover text{text-decoration:underline}
nav,details{position:fixed;inset-block-end:12px;background:#fff;border:1px solid #c6ccd3;border-radius:6px}
nav{inset-inline-end:12px;display:flex}
button{font:inherit;min-inline-size:40px;min-block-size:36px;border:0;background:none;color:inherit;cursor:pointer}
button+button{border-inline-start:1px solid #c6ccd3}
button:focus-visible,summary:focus-visible{outline:3px solid #1f6fb2}
details{inset-inline-start:12px;max-inline-size:min(46rem,calc(100vw - 12rem));padding:7px 12px}
summary{cursor:pointer}
details p{max-block-size:50vh;overflow:auto;margin:8px 0 4px}
@media (prefers-color-scheme:dark){body{background:#0d1013}nav,details{background:#1d2228;color:#f0f3f6;border-color:#424b56}}
@media print{.view{position:static;overflow:visible}.pages{position:static;transform:none!important}nav,details{display:none}}
`

/** Pans by dragging and by arrow keys, zooms by wheel, keys and buttons, at the pointer where there is one. */
export const viewerScript = `(() => {
const view = document.querySelector('.view')
const pages = document.querySelector('.pages')
// What the buttons take at the foot: fitted, a figure stands above them.
const bar = 64
let x = 0, y = 0, scale = 1
const draw = () => { pages.style.transform = 'translate(' + x + 'px,' + y + 'px) scale(' + scale + ')' }
const fit = () => {
  const { width, height } = pages.querySelector('svg').viewBox.baseVal
  const drawn = pages.querySelector('svg').getBoundingClientRect().width / scale || width
  const high = drawn * height / width
  const room = innerHeight - bar
  scale = Math.min(innerWidth / drawn, room / high, 2)
  x = (innerWidth - drawn * scale) / 2
  y = Math.max(0, (room - high * scale) / 2)
  draw()
}
const zoom = (by, atX, atY) => {
  const next = Math.min(40, Math.max(0.02, scale * by))
  x = atX - (atX - x) * next / scale
  y = atY - (atY - y) * next / scale
  scale = next
  draw()
}
const middle = (by) => zoom(by, innerWidth / 2, innerHeight / 2)
view.addEventListener('wheel', (event) => {
  event.preventDefault()
  zoom(Math.exp(-event.deltaY * [1, 16, 400][event.deltaMode] * 0.0016), event.clientX, event.clientY)
}, { passive: false })
view.addEventListener('pointerdown', (event) => { view.setPointerCapture(event.pointerId); view.classList.add('held') })
view.addEventListener('pointerup', () => view.classList.remove('held'))
view.addEventListener('pointermove', (event) => {
  if (!view.classList.contains('held')) return
  x += event.movementX
  y += event.movementY
  draw()
})
const keys = {
  '+': () => middle(1.25), '=': () => middle(1.25), '-': () => middle(0.8), '0': fit,
  ArrowLeft: () => { x += 60 }, ArrowRight: () => { x -= 60 }, ArrowUp: () => { y += 60 }, ArrowDown: () => { y -= 60 },
}
view.addEventListener('keydown', (event) => {
  const act = keys[event.key]
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  act()
  draw()
})
const buttons = { in: () => middle(1.25), out: () => middle(0.8), fit }
for (const button of document.querySelectorAll('button')) button.addEventListener('click', () => buttons[button.dataset.do]())
addEventListener('resize', fit)
fit()
})()`
