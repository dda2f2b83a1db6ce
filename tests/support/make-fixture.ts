/**
 * Makes the file of a released schema version that tests open for ever after:
 *   node --import ./tests/support/resolve-typescript.ts tests/support/make-fixture.ts
 * Run once per version, when it is released; a fixture is never made anew after that.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createWorkspaceFile } from '../../src/main/workspace/create'
import { openDatabase } from '../../src/main/workspace/database/open'
import { schemaVersion } from '../../src/main/workspace/database/migrate'
import { noFilter } from '../../src/shared/filter/event-filter'
import { fixedSession } from '../../src/main/workspace/session'
import { openWorkspace } from '../../src/main/workspace/workspace'

const folder = join(import.meta.dirname, '..', 'fixtures')
const draft = join(folder, 'new.fieldline')
const session = fixedSession('Fixture', '0.1.0', Date.UTC(2026, 10, 23))

createWorkspaceFile(
  draft,
  { title: 'Fixture', asOf: Date.UTC(2026, 10, 23), lane: { title: 'First', color: 'blue' } },
  { session },
)
const file = openDatabase(draft)
const version = schemaVersion(file.connection)
const workspace = openWorkspace(file, session)
const lane = workspace.createLane({ title: 'Second', color: 'blue' })
const coup = workspace.createEvent({ title: 'Coup', lane, date: '18 August 2020', summary: 'Été' })
const era = workspace.createEvent({ title: 'Era', lane: null, kind: 'period', date: '2020 – 2022' })
const undated = workspace.createEvent({ title: 'Undated', lane, date: null })
workspace.tagEvent(coup, { kind: 'place', name: 'Bamako' })
workspace.createNote({ events: [coup, era], title: 'Note', text: '# Text' })
workspace.moveEvents([coup], { unit: 'day', count: 1 })
workspace.showZone('Africa/Bamako')
const radio = workspace.addClaim(coup, { text: 'c. 18 August 2020', basis: 'Radio' })
workspace.addClaim(coup, { text: '20 Aug 2020 – ongoing', basis: '' })
workspace.addClaim(coup, { text: 'before June 2023', basis: '' })
workspace.addClaim(coup, { text: '18 Aug 2020 14:30 Bamako time – Q3 2024', basis: '' })
workspace.changeClaim(radio, { basis: 'Radio, that evening' })
workspace.preferClaim(radio)
workspace.undo()
const twin = workspace.createEvent({ title: 'Twin', lane, date: '2020-08-19' })
workspace.placeInDay(coup, 'later')
workspace.deleteEvents([twin])
const link = workspace.createLink({ from: coup, to: undated, type: 'led to' })
workspace.createLink({ from: coup, to: era, type: 'part of' })
workspace.changeLink(link, 'prevented')
workspace.turnLink(link)
workspace.changeLane(lane, { color: 'red' })
workspace.undo()
workspace.changeLane(lane, { title: 'Renamed' })
workspace.deleteEvents([era])
workspace.undo()
const everything = { filter: noFilter, group: null, range: null }
const view = workspace.createView({
  title: 'In Bamako',
  filter: { ...noFilter, text: 'coup', lanes: [lane], from: Date.UTC(2020, 0, 1) },
  group: 'place',
  range: { from: Date.UTC(2020, 7, 1), until: Date.UTC(2020, 8, 1) },
})
workspace.createView({ title: 'All', ...everything })
workspace.changeView(view, { title: 'Coup in Bamako' })
workspace.deleteView(workspace.createView({ title: 'Gone', ...everything }))
workspace.undo()
const slide = { theme: 'dark', page: 'slide', width: 1200, format: 'png', scale: 2 } as const
const preset = workspace.createPreset({ title: 'Slide', settings: { ...slide, marking: 'TLP:AMBER' } })
workspace.createPreset({
  title: 'Journal',
  settings: { theme: 'print', page: 'column-85', width: 1200, format: 'pdf', scale: 1, endnotes: true },
})
workspace.changePreset(preset, { title: 'Slides', settings: { ...slide, marking: 'TLP:GREEN' } })
workspace.deletePreset(workspace.createPreset({ title: 'Gone', settings: slide }))
workspace.undo()
workspace.markWorkspace('tlp:green')
workspace.changeEvent(coup, { marking: 'SECRET // NOFORN' })
workspace.changeEvent(era, { marking: 'In confidence' })
workspace.undo()
workspace.saveDraft({ record: coup, field: 'title', text: 'Cou' })
const final = join(folder, `version-${version}.fieldline`)
rmSync(final, { force: true })
workspace.saveCopy(final)
file.close()
rmSync(draft)
