/** Prints what is drawn of the events of a workspace file, as JSON: for another renderer. Argument: its path. */
import { openDatabase } from '../../src/main/workspace/database/open'

const file = openDatabase(process.argv[2] ?? '', { readOnly: true })
const lanes = file.connection.all('SELECT key AS id, title AS content FROM lane ORDER BY position')
const events = file.connection.all(`SELECT event.key AS id, lane.key AS "group", event.title AS content,
    claim.drawnFrom AS start, claim.drawnUntil AS "end", claim.shape
  FROM claim JOIN event ON event.id = claim.event JOIN lane ON lane.id = event.lane
  WHERE claim.preferred = 1 AND claim.drawnFrom IS NOT NULL ORDER BY event.key`)
file.close()
process.stdout.write(JSON.stringify({ lanes, events }))
