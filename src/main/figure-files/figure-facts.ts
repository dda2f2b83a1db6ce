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

/** The facts of a figure; its marking is the one that stands on it, which may be higher than the one that was asked for. */
export function factsOf(
  { title, description, marking }: Pick<Figure, 'title' | 'description' | 'marking'>,
  { author }: Pick<FigureFile, 'author'>,
  software: string,
): FigureFacts {
  return { title, description, author, marking, software }
}
