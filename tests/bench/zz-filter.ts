import { openDatabase } from '../../src/main/workspace/database/open'
import { startSession } from '../../src/main/workspace/session'
import { openWorkspace } from '../../src/main/workspace/workspace'
const [path = '', kind = 'tag', ahead = '0'] = process.argv.slice(2)
const file = openDatabase(path)
const ws = openWorkspace(file, startSession('Bench', '0.0.0-bench')) as any
const extent = ws.extent()
ws.neighbour(null, 'next')
const none = { text: '', lanes: [], tags: [], from: null, until: null, dates: [], colors: [], notes: null, links: null }
const tag = ws.search({ text: 'Rare witness', limit: 5 }).tag.hits[0]
const parts = kind === 'tag' ? { tags: [tag.id] } : { text: 'treaty' }
const all = extent.until - extent.from
const level = Math.max(0, Math.round(Math.log2((all * 48) / 1300)))
const times: number[] = [], firsts: number[] = [], counts: number[] = []
for (let i = 0; i < 15; i++) {
  const q = { from: extent.from, until: Math.ceil(extent.from + all), level, pinned: [], rivals: false, filter: { ...none, ...parts, from: extent.from - 1 - i }, group: null }
  const b = performance.now()
  let n = 0
  for (;;) { const r = ws.window(q); if (n === 0) firsts.push(performance.now() - b); n++; if (r.progress === null) break
    if (ahead !== '0') { const s = performance.now(); while (performance.now() - s < Number(ahead)) ws.workAhead(8) } }
  times.push(performance.now() - b); counts.push(n)
}
times.sort((a, b) => a - b); firsts.sort((a,b)=>a-b)
console.log(path.split('/').at(-2), kind, 'first', firsts[7]!.toFixed(1), 'whole', times[7]!.toFixed(1), 'answers', counts.join())
ws.close()
