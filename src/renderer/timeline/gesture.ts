/** What a press becomes when the pointer moves with it: one of `drop` and `cancel` ends it. */
export interface Gesture {
  move(event: PointerEvent): void
  drop(): void
  /** All is as it was. */
  cancel(): void
}
