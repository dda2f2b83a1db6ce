import { antiquity, gallery } from './gallery.js'

const sizes = ['1280x800', '1920x1080']

/** The page of the guide on dates: how each kind is typed, and how it is drawn. */
export function datesPage() {
  return `# Dates

Type a date as you would write it; below the field stands what was understood. Every kind of date has looks of its own, on screen
and in the figure: what is certain is solid, and where something may have begun or ended it fades.

Made by \`npm run screenshots\` from the real app.

![The figure with every kind of date](pictures/gallery-figure-light.png)

[dark](pictures/gallery-figure-dark.png)

![The timeline with every kind of date](pictures/gallery-light-1920x1080.png)

${links('gallery', 'all')} · ${links('gallery-more', 'the rest, on a small screen')}

## How to type it

${[...gallery, ...antiquity].map(section).join('\n\n')}

English and French month names are read, and EDTF (ISO 8601-2:2019) itself. What a word means in days stands in
[decision 4](../decisions/0004-what-date-words-mean.md).

## Times of day

![The day of the times](pictures/gallery-times-light-1280x800.png)

Times are shown in the zone chosen for the workspace, which stands at the start of the axis; dates without a time never shift.

${links('gallery-times', 'times of day')}

## Far back

![Years with an era](pictures/gallery-far-back-figure-light.png)

[dark](pictures/gallery-far-back-figure-dark.png) · ${links('gallery-far-back', 'on screen')}
`
}

function section({ lane, events }) {
  const rows = events.map(({ date, rivals, says }) => {
    const code = (text) => `\`${text}\``
    const beside = rivals ? `; rivals ${rivals.map(code).join(', ')}` : ''
    return `| ${code(date)}${beside} | ${says} |`
  })
  return `### ${lane}\n\n| typed | drawn |\n|---|---|\n${rows.join('\n')}`
}

function links(name, what) {
  const all = sizes.flatMap((size) =>
    ['light', 'dark'].map(
      (theme) => `[${theme} ${size.replace('x', '×')}](pictures/${name}-${theme}-${size}.png)`,
    ),
  )
  return `${what}: ${all.join(' · ')}`
}
