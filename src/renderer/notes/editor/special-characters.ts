import { highlightSpecialChars } from '@codemirror/view'
import { codePointName, invisibleSource } from '../../../shared/invisible-characters'
import { notesMessages as words } from '../../../shared/messages/notes'

/** Shows what can't be seen, bidirectional marks above all, by the name of its code point. */
export const specialCharacters = highlightSpecialChars({
  specialChars: new RegExp(invisibleSource, 'gu'),
  render: (code) => {
    const name = codePointName(String.fromCodePoint(code))
    const mark = document.createElement('span')
    mark.className = 'cm-specialChar'
    mark.textContent = name
    mark.title = words.invisible(name)
    mark.setAttribute('role', 'img')
    mark.setAttribute('aria-label', words.invisible(name))
    return mark
  },
})
