import { stepLabels } from '../../../shared/messages/steps'
import type { Records } from '../database/records'
import { altered, type Edit } from './edit'
import { shortText } from './limits'
import { workspaceRecord } from './required-record'

/** Gives the workspace another title. */
export function renameWorkspace(records: Records, given: string): Edit {
  const title = shortText(given)
  return {
    label: stepLabels.renameWorkspace(title),
    changes: [altered('workspace', workspaceRecord(records), { title })],
  }
}
