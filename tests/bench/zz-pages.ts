import { openDatabase } from '../../src/main/workspace/database/open'
import { startSession } from '../../src/main/workspace/session'
import { openWorkspace } from '../../src/main/workspace/workspace'
import { pagesOfKeys } from '../../src/main/workspace/queries/columns/pages-of-keys'
import { bytesOfId } from '../../src/main/workspace/database/id-bytes'
const file = openDatabase(process.argv[2]!) as any
const ws = openWorkspace(file, startSession('Bench', '0.0.0-bench')) as any
const tag = ws.search({ text: 'Rare witness', limit: 5 }).tag.hits[0]
const conn = file.connection ?? file.records?.connection ?? file
for (let k = 0; k < 4; k++) for (const [by, of] of [['tags', bytesOfId(tag.id)], ['words', '"treaty"']] as const) {
  const out: string[] = []; let b = performance.now()
  for (const { keys } of pagesOfKeys(conn, by, [of])) { out.push(keys.length + ':' + (performance.now() - b).toFixed(1)); b = performance.now() }
  console.log(by, out.join(' '))
}
