const neverPassed = ['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS', 'FIELDLINE_SQLITE_BINDING', 'FIELDLINE_STAND_IN']
const folderNames = ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME', 'XDG_STATE_HOME']
/** Another user gets neither root's secrets nor its folders. */
const forAnotherUser =
  /^(PATH|LANG|LANGUAGE|LC_\w+|TZ|TERM|CI|NO_COLOR|FORCE_COLOR|DEBUG|DISPLAY|(FIELDLINE|PLAYWRIGHT|PW)\w*|ELECTRON_ENABLE_\w+)$/

/**
 * The whole environment that the app is started with.
 * @param {{
 *   from: NodeJS.ProcessEnv,
 *   anotherUser: boolean,
 *   ownHome: boolean,
 *   home: string,
 *   display?: string,
 *   xauthority?: string,
 *   standIn?: { version: string, binding: string },
 * }} of `ownHome`: the caller's folders are used as they are
 * @returns {Record<string, string>}
 */
export function appEnvironment({ from, anotherUser, ownHome, home, display, xauthority, standIn }) {
  /** @type {Record<string, string>} */
  const env = {}
  for (const [name, value] of Object.entries(from)) {
    if (value === undefined || neverPassed.includes(name) || name.startsWith('npm_')) continue
    if (anotherUser && !forAnotherUser.test(name)) continue
    if (!ownHome && folderNames.includes(name)) continue
    env[name] = value
  }
  env.HOME = home
  if (display) {
    env.DISPLAY = display
    delete env.WAYLAND_DISPLAY
    delete env.XAUTHORITY
  } else if (standIn && !env.DISPLAY && env.WAYLAND_DISPLAY) {
    env.ELECTRON_OZONE_PLATFORM_HINT = 'wayland'
  }
  if (xauthority) env.XAUTHORITY = xauthority
  if (standIn) {
    env.FIELDLINE_STAND_IN = standIn.version
    env.FIELDLINE_SQLITE_BINDING = standIn.binding
  }
  return env
}
