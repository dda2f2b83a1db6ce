/** Prints a figure of many scripts as SVG with fonts and as outlines, and the widths of some words, px at 100 px. */
import './font-files'
import { bundledMeasure } from '../../src/shared/figure/font-measure'
import { sceneToOutlines } from '../../src/shared/figure/scene-to-outlines'
import { sceneToSvg } from '../../src/shared/figure/scene-to-svg'
import { sceneOf, scriptsFigure } from '../shared/figure/figure-builders'

const scene = sceneOf(scriptsFigure)
const words = scriptsFigure.events.map(({ title }) => title).concat('لا', 'ه', 'می\u200cخواهم', 'שָׁלוֹם')
console.log(
  JSON.stringify({
    width: scene.width,
    height: scene.height,
    text: sceneToSvg(scene),
    outlines: sceneToOutlines(scene).svg,
    widths: words.map((word) => [word, bundledMeasure(word, { size: 100, weight: 400 })]),
  }),
)
