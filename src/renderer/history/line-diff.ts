/** A line of a comparison, or a stretch of unchanged lines that is left out. */
export type DiffLine =
  | { readonly kind: 'same' | 'before' | 'after'; readonly text: string }
  | { readonly kind: 'left-out'; readonly count: number }

/** Unchanged lines shown around a change. */
const context = 1
/** Beyond this many pairs of lines, what lies between the first and last change is shown as replaced. */
const mostPairs = 1_000_000

/** Compares two texts line by line: what was there, what is there now, and a line of what stayed around it. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const old = before.split('\n')
  const now = after.split('\n')
  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) head++
  let tail = 0
  const shorter = Math.min(old.length, now.length) - head
  while (tail < shorter && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++
  const same = (text: string): DiffLine => ({ kind: 'same', text })
  return folded([
    ...old.slice(0, head).map(same),
    ...middle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...old.slice(old.length - tail).map(same),
  ])
}

/** By the longest common subsequence: the least that has to be taken out and put in. */
function middle(old: readonly string[], now: readonly string[]): DiffLine[] {
  if (old.length * now.length > mostPairs) return [...lines('before', old), ...lines('after', now)]
  const width = now.length + 1
  const lengths = new Uint32Array((old.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      lengths[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const result: DiffLine[] = []
  let i = 0
  let j = 0
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      result.push(...lines('same', old.slice(i, ++i)))
      j++
    } else if (at(i + 1, j) >= at(i, j + 1)) result.push(...lines('before', old.slice(i, ++i)))
    else result.push(...lines('after', now.slice(j, ++j)))
  }
  return [...result, ...lines('before', old.slice(i)), ...lines('after', now.slice(j))]
}

function lines(kind: 'same' | 'before' | 'after', texts: readonly string[]): DiffLine[] {
  return texts.map((text) => ({ kind, text }))
}

/** Leaves out what is unchanged and not next to a change. */
function folded(all: readonly DiffLine[]): DiffLine[] {
  const near = new Set<number>()
  all.forEach(({ kind }, at) => {
    if (kind !== 'same') for (let other = at - context; other <= at + context; other++) near.add(other)
  })
  const result: DiffLine[] = []
  all.forEach((line, at) => {
    const last = result.at(-1)
    if (near.has(at)) result.push(line)
    else if (last?.kind === 'left-out')
      result[result.length - 1] = { kind: 'left-out', count: last.count + 1 }
    else result.push({ kind: 'left-out', count: 1 })
  })
  return result
}
