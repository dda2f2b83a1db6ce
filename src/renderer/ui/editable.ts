/** A text that is typed first and applied later, as `EditField` needs it. */
export interface Editable {
  readonly text: string
  readonly edited: boolean
  /** The typing comes from an earlier visit. */
  readonly restored: boolean
  readonly refused: string | null
  type(text: string): void
  /** Whether a text of `length` UTF-16 units can be kept; if not, says so as `refused`. */
  takes(length: number): boolean
  apply(): Promise<void>
  restore(): Promise<void>
  /** The field goes off the screen. */
  leave(): Promise<void>
}
