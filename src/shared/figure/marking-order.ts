import { nameKey } from '../entry/names'
import { readMarking, trafficLights, usLevels } from './marking'

/** What a label says: how high it stands in its system, and what else it asks; free text stands in no order. */
type Ranked =
  | { readonly system: 'us'; readonly rank: number; readonly controls: readonly string[] }
  | { readonly system: 'tlp'; readonly rank: number }
  | { readonly system: 'free'; readonly text: string }

function ranked(label: string): Ranked | null {
  const text = readMarking(label)?.text
  if (text === undefined) return null
  const light = trafficLights.findIndex(({ word }) => word === text)
  if (light >= 0) return { system: 'tlp', rank: light }
  const [level, ...controls] = text.split('//').map((part) => part.trim())
  const rank = usLevels.findIndex(({ word }) => word === level)
  return rank >= 0 ? { system: 'us', rank, controls: controls.filter(Boolean) } : { system: 'free', text }
}

/**
 * The labels that together are as high as each of `labels`: of TLP and of the US levels the highest of each, the latter with the controls
 * of all; every free text, for nobody knows how high it is. One after another: US, TLP, free texts. The order of `labels` doesn't matter.
 * docs/decisions/0013-presets-and-markings.md
 */
export function highestMarkings(labels: readonly string[]): readonly string[] {
  const all = labels.map(ranked).filter((one) => one !== null)
  const us = all.filter((one) => one.system === 'us')
  const tlp = all.filter((one) => one.system === 'tlp')
  const level = usLevels[Math.max(...us.map(({ rank }) => rank))]
  const light = trafficLights[Math.max(...tlp.map(({ rank }) => rank))]
  return [
    ...(level ? [[level.word, ...controlsOf(us.map(({ controls }) => controls))].join('//')] : []),
    ...(light ? [light.word] : []),
    ...freeTexts(all.flatMap((one) => (one.system === 'free' ? [one.text] : []))),
  ]
}

/** Whether `labels` together are as high as `label`: nothing of it is lost where they stand. */
export function covers(labels: readonly string[], label: string): boolean {
  const wanted = ranked(label)
  if (wanted === null) return true
  const all = labels.map(ranked).filter((one) => one !== null)
  switch (wanted.system) {
    case 'us': {
      const us = all.filter((one) => one.system === 'us')
      const controls = new Set(us.flatMap((one) => one.controls))
      return us.some(({ rank }) => rank >= wanted.rank) && wanted.controls.every((one) => controls.has(one))
    }
    case 'tlp':
      return all.some((one) => one.system === 'tlp' && one.rank >= wanted.rank)
    case 'free':
      return all.some((one) => one.system === 'free' && nameKey(one.text) === nameKey(wanted.text))
  }
}

/** How high a label stands in its system, from 0 on; 0 for free text. */
export function rankOf(label: string): number {
  const found = ranked(label)
  return found && found.system !== 'free' ? found.rank : 0
}

/** The controls of all labels, each once; those that stand late in one label stand late here. */
function controlsOf(lists: readonly (readonly string[])[]): readonly string[] {
  const last = new Map<string, number>()
  for (const controls of lists)
    for (const [at, control] of controls.entries()) last.set(control, Math.max(at, last.get(control) ?? 0))
  return [...last].sort(([a, at], [b, bt]) => at - bt || compare(a, b)).map(([control]) => control)
}

/** Each once, whatever its case. */
function freeTexts(texts: readonly string[]): readonly string[] {
  const known = new Map<string, string>()
  for (const text of [...texts].sort(compare)) if (!known.has(nameKey(text))) known.set(nameKey(text), text)
  return [...known.values()]
}

/** By UTF-16 code unit: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
