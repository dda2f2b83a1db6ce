import type { Figure, FigureFile } from '../../shared/api'

/** What a figure's file says of itself, as plain text. */
export interface FigureFacts {
  readonly title: string
  readonly description: string
  readonly author?: string | undefined
  /** The handling label. */
  readonly marking?: string | undefined
  /** The app and its version. */
  readonly software: string
}

/** The facts of a figure as it was asked for. */
export function factsOf(
  { title, description }: Pick<Figure, 'title' | 'description'>,
  { author, marking }: Pick<FigureFile, 'author' | 'marking'>,
  software: string,
): FigureFacts {
  return { title, description, author, marking, software }
}
