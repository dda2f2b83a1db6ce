import { AppError } from '../../shared/errors'
import { shellRefusals } from '../../shared/messages/shell'
import type { FigurePages } from '../protocol'

/** A figure, or one page of it, as files are made of it: an SVG document of `width` × `height` px. */
export interface DrawnFigure {
  readonly svg: string
  readonly width: number
  readonly height: number
  /** Whether it has no ground of its own. */
  readonly transparent?: boolean | undefined
}

/** How a figure is drawn into a file. */
export interface Drawing {
  /** Where the figure waits for the page that draws it. */
  readonly pages: FigurePages
  /** Told how much is done, 0 to 1. */
  readonly onprogress?: ((share: number) => void) | undefined
  /** Stops the drawing; its reason is what is thrown, `cancelled()`. */
  readonly signal?: AbortSignal | undefined
}

/** What is thrown when the user stops a figure on its way to a file. */
export function cancelled(): AppError {
  return new AppError('cancelled', shellRefusals.figureCancelled)
}
