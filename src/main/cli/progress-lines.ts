import type { Figure, FigureFile } from '../../shared/api'
import { commandLineWords as words } from '../../shared/messages/command-line'

/** Pixels; a smaller picture is done in a moment. */
const largePicture = 40_000_000
const step = 10

/**
 * What tells of a figure on its way to `path`: a line for each tenth of a large picture (see `tell`), nothing for anything else.
 */
export function progressLines(
  path: string,
  figure: Pick<Figure, 'width' | 'height'>,
  { format, scale }: Pick<FigureFile, 'format' | 'scale'>,
  tell: (line: string) => void,
): (share: number) => void {
  const isLarge = format === 'png' && figure.width * figure.height * scale ** 2 > largePicture
  let told = 0
  return (share) => {
    const percent = Math.floor((share * 100) / step) * step
    if (!isLarge || percent <= told) return
    told = percent
    tell(words.progress(path, percent))
  }
}
