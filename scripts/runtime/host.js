import { join } from 'node:path'
import { checkout, readJson } from './checkout.js'
import { Refusal } from './refusal.js'

const oldestNode = 20

/**
 * Refuses a Node that is too old for the scripts.
 * @param {string} [version]
 */
export function checkHostNode(version = process.versions.node) {
  if (Number.parseInt(version, 10) >= oldestNode) return
  throw new Refusal(
    `Fieldline needs Node ${oldestNode} or newer to start; this is Node ${version}. Install the current Node from nodejs.org, then start again.`,
  )
}

/**
 * Refuses a checkout whose packages are missing or of another version than package.json pins.
 * @param {string} [root]
 */
export function checkDependencies(root = checkout) {
  const { dependencies, devDependencies } = readJson(join(root, 'package.json'))
  for (const [name, wanted] of Object.entries({ ...dependencies, ...devDependencies })) {
    const found = readJson(join(root, 'node_modules', name, 'package.json'))?.version
    if (found === wanted) continue
    const state = found ? `${name} is ${found}, not ${wanted}` : `${name} is missing`
    throw new Refusal(
      `The packages of this checkout are not in place (${state}). Run "npm ci", then start again.`,
    )
  }
}
