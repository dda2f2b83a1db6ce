/** Letters that the fonts of `fonts.css` have not, and those of `east-asian.css` have. */
const letters =
  /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]|[\ud840-\ud8ff]/

/** Has the window read the faces of the East Asian fonts when a text needs them: there are hundreds, and most windows need none. */
export function readFontsFor(text: string): void {
  if (!letters.test(text) || document.querySelector(`link[href="${sheet}"]`)) return
  const faces = document.createElement('link')
  faces.rel = 'stylesheet'
  faces.href = sheet
  document.head.append(faces)
}

const sheet = '/fonts/east-asian.css'
