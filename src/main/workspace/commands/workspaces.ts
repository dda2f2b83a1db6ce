import { stepLabels } from '../../../shared/messages/steps'
import type { Records } from '../database/records'
import { altered, type Edit } from './edit'
import { shortText } from './limits'
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
