/** From so many on numbers that follow one another are told by the first and the last. */
const shortest = 3

/** Numbers as they are raised after a text, each once and upwards: “1, 4”, “2–5”. */
export function numberRuns(numbers: readonly number[]): string {
  const runs: number[][] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last?.at(-1) === number - 1) last.push(number)
    else runs.push([number])
  }
  return runs
    .flatMap((run) => (run.length < shortest ? run.map(String) : [`${String(run[0])}–${String(run.at(-1))}`]))
    .join(', ')
}
