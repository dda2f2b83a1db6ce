import { unescapeXml } from '../../shared/escape-xml'

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

/** The title and the description that a figure's SVG has at its start; empty where it has none. */
export function factsOfSvg(svg: string): Pick<FigureFacts, 'title' | 'description'> {
  const textOf = (name: string) =>
    unescapeXml(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`).exec(svg)?.[1] ?? '')
  return { title: textOf('title'), description: textOf('desc') }
}
