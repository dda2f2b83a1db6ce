/**
 * Lane colours (hues of Okabe and Ito): name → fill of light and dark. Any two are apart by at least 10 in CIEDE2000, also as those see them
 * who lack one kind of cone, and each can be read as text on its ground; tests/shared/palette.test.ts says how this is measured.
 */
export const lanePalette = {
  blue: { light: '#006cc9', dark: '#5faafc' },
  orange: { light: '#995f21', dark: '#eaa76b' },
  green: { light: '#0b795b', dark: '#8bc7a1' },
  purple: { light: '#86478e', dark: '#c189c0' },
  red: { light: '#a22f40', dark: '#e07972' },
  teal: { light: '#06555c', dark: '#6adae8' },
  yellow: { light: '#5b4800', dark: '#f1d346' },
  grey: { light: '#636d79', dark: '#adb0b8' },
} as const
export type LaneColor = keyof typeof lanePalette
export const laneColors = Object.keys(lanePalette) as LaneColor[]

const isLaneColor = (name: string): name is LaneColor => Object.hasOwn(lanePalette, name)

/** The colour of a lane, grey when the name is not one of the palette. */
export function laneColor(name: string, theme: 'light' | 'dark'): string {
  return lanePalette[isLaneColor(name) ? name : 'grey'][theme]
}
