import type { IpcMainInvokeEvent } from 'electron'
import { ourAddress } from '../served-file'

/** Whether a call comes from the main frame of a window, while that shows a page of ours. */
export function isOurPage({
  senderFrame,
  sender,
}: Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>): boolean {
  return (
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    senderFrame.parent === null &&
    ourAddress(senderFrame.url) !== null
  )
}
