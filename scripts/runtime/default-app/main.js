// Lives in the stand-in's resources/app and does what Electron's own default app would do for
// `electron <folder>`. An ES module, so that `ready` waits until the target's main file has run.
import { app } from 'electron'
import { readFileSync, statSync } from 'node:fs'
import Module from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Switches may stand before the folder; whatever stands after it belongs to the target. */
function readArguments(args) {
  const preloads = []
  for (let at = 0; at < args.length; at += 1) {
    if (args[at] === '-r' || args[at] === '--require') preloads.push(args[(at += 1)])
    else if (args[at] === '--version' || args[at] === '-v') return { version: true, preloads }
    else if (!args[at].startsWith('-')) return { target: resolve(args[at]), preloads }
  }
  return { preloads }
}

/** A folder with a package.json, or a script. */
function takeOver(target) {
  if (!statSync(target).isDirectory()) {
    app.setAppPath(dirname(target))
    return target
  }
  const described = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'))
  const name = described.productName ?? described.name
  if (name) app.name = name
  if (described.version) app.setVersion(described.version)
  if (described.desktopName) app.setDesktopName(described.desktopName)
  app.setAppPath(target)
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    for (const path of ['userData', 'sessionData']) app.setPath(path, join(app.getPath('appData'), app.name))
  }
  return resolve(target, described.main ?? 'index.js')
}

const { version, target, preloads } = readArguments(process.argv.slice(1))
if (version) {
  console.log(`v${process.versions.electron}`)
  process.exit(0)
}
if (!target) {
  console.error('Name the folder of the app to start.')
  process.exit(1)
}
process.defaultApp = true
try {
  const main = takeOver(target)
  if (preloads.length > 0) Module._preloadModules(preloads)
  await import(pathToFileURL(main).href)
} catch (error) {
  console.error(error)
  process.exit(1)
}
