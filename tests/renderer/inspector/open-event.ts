import { screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect } from 'vitest'
import type { EventDetails } from '../../../src/shared/api'
import type { DirectBridge } from '../../support/direct-bridge'
import { renderApp } from '../../support/rendered-app'

/** One event in the inspector of the whole window, on a real workspace. */
export interface OpenedEvent {
  readonly bridge: DirectBridge
  readonly id: string
  /** The event as the workspace has it now. */
  readonly event: () => EventDetails
  /** How many steps the history has. */
  readonly steps: () => number
}

/** Opens the event "Talks" from the tray; then `prepare` dates it. */
export async function openTalks(
  prepare?: (workspace: DirectBridge['workspace'], id: string) => void,
): Promise<OpenedEvent> {
  let id = ''
  const bridge = await renderApp({
    prepare: ({ workspace }) => {
      const lane = workspace.workspace().lanes[0]?.id ?? null
      id = workspace.createEvent({ title: 'Talks', lane, date: null })
    },
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Talks' }))
  const date = await dateField()
  prepare?.(bridge.workspace, id)
  const event = () => bridge.workspace.event(id)
  await waitFor(() => expect(date.value).toBe(event().date?.text ?? ''))
  return { bridge, id, event, steps: () => bridge.workspace.workspace().history.head }
}

export const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name })
export const dateField = () => field('Date')
export const button = (name: string | RegExp) => screen.findByRole<HTMLButtonElement>('button', { name })

/** What stands beneath a field. */
export function beneath(input: HTMLElement): string {
  return document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent ?? ''
}

/** Types over what a field holds, and Enter. */
export async function typeOver(input: HTMLElement, text: string): Promise<void> {
  await userEvent.clear(input)
  await userEvent.type(input, `${text.replaceAll(/[[{]/g, '$&$&')}{Enter}`)
}
