/** Lane colours (Okabe–Ito hues, tuned for text on both themes): name → fill of light and dark. */
export const lanePalette = {
  blue: { light: '#1f6fb2', dark: '#6bb0e8' },
  orange: { light: '#b8590b', dark: '#f0a35e' },
  green: { light: '#0b7a5b', dark: '#4fc7a1' },
  purple: { light: '#8a4a8f', dark: '#d59adb' },
  red: { light: '#b3372f', dark: '#f08a80' },
  teal: { light: '#1c7883', dark: '#66c5d1' },
  yellow: { light: '#80690a', dark: '#e0c75a' },
  grey: { light: '#5b6470', dark: '#aab4c0' },
} as const
export type LaneColor = keyof typeof lanePalette
export const laneColors = Object.keys(lanePalette) as LaneColor[]

const isLaneColor = (name: string): name is LaneColor => Object.hasOwn(lanePalette, name)

/** The colour of a lane, grey when the name is not one of the palette. */
export function laneColor(name: string, theme: 'light' | 'dark'): string {
  return lanePalette[isLaneColor(name) ? name : 'grey'][theme]
}
