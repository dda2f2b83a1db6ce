/** What is being typed or chosen in a cell. */
export interface CellEdit {
  /** Whether it holds something that is not applied. */
  readonly edited: boolean
  /** Makes it one step; what is refused stays in the cell to mend. */
  apply(): Promise<void>
  /** Gives it up. */
  restore(): Promise<void>
}
