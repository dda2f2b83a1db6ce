/** A start that cannot go on, for a reason worth one clear line and a remedy: shown without a stack. */
export class Refusal extends Error {
  name = 'Refusal'
}

/**
 * Runs an entry script: a refusal becomes its own line on standard error and exit status 1.
 * @param {() => Promise<number>} main what gives the exit status
 * @returns {Promise<void>}
 */
export async function runScript(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    process.exitCode = 1
  }
}
