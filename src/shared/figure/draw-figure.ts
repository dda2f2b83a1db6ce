import type { Figure } from '../api'
import { AppError } from '../errors'
import { figureProblems } from '../messages/figure'
import type { FigureInput } from './figure-input'
import { page } from './figure-style'
import { bundledMeasure } from './font-measure'
import { layout } from './layout'
import { sceneToSvg } from './scene-to-svg'

/**
 * The publishable picture as SVG, measured with the bundled typeface. Throws AppError `invalid-input` for a
 * width outside 600 to 20,000 px and `figure-empty` when no event has a date that can be drawn.
 */
export function drawFigure(input: FigureInput): Figure {
  const { width } = input.settings
  if (!(width >= page.narrowest && width <= page.widest)) {
    throw new AppError('invalid-input', figureProblems.width(width, page.narrowest, page.widest))
  }
  const scene = layout(input, bundledMeasure)
  return {
    svg: sceneToSvg(scene),
    width: scene.width,
    height: scene.height,
    events: scene.drawn,
    undated: scene.undated,
  }
}
