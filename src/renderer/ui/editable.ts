/** A text that is typed first and applied later, as `EditField` needs it. */
export interface Editable {
  readonly text: string
  readonly edited: boolean
  /** The typing comes from an earlier visit. */
  readonly restored: boolean
  readonly refused: string | null
  type(text: string): void
  apply(): Promise<void>
  restore(): Promise<void>
  /** The field goes off the screen. */
  leave(): Promise<void>
}
