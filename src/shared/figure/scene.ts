import type { Id } from '../model'
import type { FigureMarking } from './figure-marking'

/** A rectangle on the page, px; y grows downwards. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A colour, or a horizontal run of opacities of one colour over the painted box. */
export type Paint = string | { readonly color: string; readonly stops: readonly GradientStop[] }
export interface GradientStop {
  /** 0 to 1 along the box. */
  readonly at: number
  readonly opacity: number
}

/** An outline; `dash` as in SVG. */
export interface Stroke {
  readonly stroke?: string
  readonly strokeWidth?: number
  readonly dash?: string
}
interface RectNode extends Box, Stroke {
  readonly kind: 'rect'
  readonly fill: Paint
  readonly radius?: number
}
interface LineNode {
  readonly kind: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly stroke: string
  readonly strokeWidth: number
  readonly dash?: string
}
interface PathNode extends Stroke {
  readonly kind: 'path'
  readonly d: string
  readonly fill: string
}
interface CircleNode extends Stroke {
  readonly kind: 'circle'
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly fill: string
}
/** One line of text. `box` is where it may put ink; its width is the measured one. */
export interface TextNode {
  readonly kind: 'text'
  readonly text: string
  readonly baseline: number
  readonly size: number
  readonly weight: Weight
  readonly fill: string
  readonly rightToLeft: boolean
  readonly box: Box
}
export interface GroupNode {
  readonly kind: 'group'
  readonly name: string
  readonly event?: Id
  readonly lane?: Id
  readonly children: readonly SceneNode[]
  /** Where the marks of an event lie; no text of another may touch them. */
  readonly marks?: readonly Box[]
}
export type SceneNode = RectNode | LineNode | PathNode | CircleNode | TextNode | GroupNode

/** The weights of the bundled typeface. */
export type Weight = 400 | 600

export interface TextStyle {
  /** px per em. */
  readonly size: number
  readonly weight: Weight
}

/** The advance width of one line of text, px. */
export type Measure = (text: string, style: TextStyle) => number

/** The finished picture: pure data, no text measuring left to do. */
export interface Scene {
  readonly width: number
  readonly height: number
  /** So many px of the page are one of the scene. */
  readonly scale: number
  /** Null: none. */
  readonly background: string | null
  readonly title: string
  readonly description: string
  readonly nodes: readonly SceneNode[]
  /** Events drawn, and those that stand in the line "… not drawn". */
  readonly drawn: number
  readonly undated: number
  /** The handling labels in it, if any, and where they come from. */
  readonly marking?: FigureMarking | undefined
  /** Events that stand only in a count and its table; missing for none. */
  readonly counted?: number
}
