import type { Figure } from '../api'
import { figureWords } from '../messages/figure'
import type { FigureInput } from './figure-input'
import { bundledMeasure } from './font-measure'
import { foreignTexts } from './foreign-text'
import { layout } from './layout'
import { sceneToOutlines } from './scene-to-outlines'
import { sceneToSvg } from './scene-to-svg'

/**
 * The publishable figure as SVG, page by page, measured with the bundled typefaces. Throws AppError `invalid-input` for a page that is too
 * small or too large, `figure-too-large` when an event has no room on it, and `figure-empty` when no event has a date that can be drawn.
 */
export function drawFigure(input: FigureInput): Figure {
  const scenes = layout(input, bundledMeasure)
  const outlined = input.settings.outlines === true ? scenes.map(sceneToOutlines) : null
  const pages = scenes.map((scene, at) => ({
    svg: outlined?.[at]?.svg ?? sceneToSvg(scene),
    width: scene.width * scene.scale,
    height: scene.height * scene.scale,
  }))
  const [scene] = scenes
  const [first] = pages
  if (!scene || !first) throw new Error('A figure has a page')
  return {
    ...first,
    pages,
    title: scene.title,
    description: scene.description,
    foreign: foreignTexts(scenes),
    events: scene.drawn,
    undated: scene.undated,
    marking: scene.marking?.texts.join(figureWords.markingSeparator) ?? '',
    raised: scene.marking?.raised ?? [],
    counted: scene.counted ?? 0,
  }
}
