import type { FigureFile } from '../../shared/api'
import { figureDialogWords as words } from '../../shared/messages/figure-dialog'
import type { Desk } from '../state/desk'

/** A figure on its way to a file or the clipboard: one at a time. */
export class FigureMaking {
  /** How far it is, 0 to 1; null when nothing is made. */
  share = $state<number | null>(null)
  busy = $state(false)
  /** Why the last one was refused; empty when it was not. */
  refused = $state('')
  /** What became of it. */
  done = $state('')
  #isLeft = false
  readonly #desk: Pick<Desk, 'client' | 'session'>

  constructor(desk: Pick<Desk, 'client' | 'session'>) {
    this.#desk = desk
  }

  /** Into a file, where the user says. */
  export(file: FigureFile): Promise<void> {
    return this.#carryOut(async () => {
      const path = await this.#desk.client.exportFigure(file)
      return path && words.exported(path)
    })
  }

  /** Onto the clipboard, as a picture. */
  copy(file: FigureFile): Promise<void> {
    return this.#carryOut(async () => {
      await this.#desk.client.copyFigure({ ...file, format: 'png' })
      return words.copied
    })
  }

  /** Nobody looks at it any more: what is still being made goes on, and a refusal of it goes where all others go. */
  leave(): void {
    this.#isLeft = true
  }

  /** The buttons stay enabled meanwhile: a disabled one would lose the focus. */
  async #carryOut(call: () => Promise<string | null>): Promise<void> {
    if (this.busy) return
    const { client, session } = this.#desk
    this.busy = true
    this.refused = ''
    this.done = words.working
    const off = client.on('figureProgress', ({ share }) => (this.share = share))
    try {
      this.done = (await call()) ?? ''
      if (this.done) session.say(this.done)
    } catch (error) {
      if (this.#isLeft) session.report(error)
      this.refused = error instanceof Error ? error.message : ''
      this.done = ''
    } finally {
      off()
      this.share = null
      this.busy = false
    }
  }
}
