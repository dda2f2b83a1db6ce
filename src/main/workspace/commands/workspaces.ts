import { zoneOfName } from '../../../shared/dates/zone-of-place'
import { AppError } from '../../../shared/errors'
import { stepLabels } from '../../../shared/messages/steps'
import { commandMessages } from '../../../shared/messages/workspace'
import type { Records } from '../database/records'
import { altered, type Edit } from './edit'
import { markingText, shortText } from './limits'
import { workspaceRecord } from './required-record'

/** Gives the workspace another title. */
export function renameWorkspace(records: Records, given: string): Edit {
  const title = shortText(given)
  const workspace = workspaceRecord(records)
  return {
    label: stepLabels.renameWorkspace(workspace.title, title),
    changes: [altered('workspace', workspace, { title })],
  }
}

/** Shows times in another zone, given by its IANA name. Throws `invalid-input` when there is no such zone. */
export function showZone(records: Records, zone: string): Edit {
  if (zoneOfName(zone) !== zone) throw new AppError('invalid-input', commandMessages.noSuchZone(zone))
  return {
    label: stepLabels.showZone(zone),
    changes: [altered('workspace', workspaceRecord(records), { zone })],
  }
}

/** Gives the workspace a handling label; an empty one takes it off. */
export function markWorkspace(records: Records, given: string): Edit {
  const marking = markingText(given)
  return {
    label: stepLabels.markWorkspace(marking),
    changes: [altered('workspace', workspaceRecord(records), { marking })],
  }
}
