// What runs inside Fieldline's window; its text alone goes there.

/**
 * Exports a figure as the dialog does.
 * @param {{ settings: object, form: { format: string, scale: number } }} what
 * @returns {Promise<{ ms: number, steps: number, drawn: number }>} from asking until it is written, how often the window heard how far it is, and how many events are drawn
 */
export async function followExport({ settings, form }) {
  const { api } = globalThis
  let steps = 0
  const unfollow = api.on('figureProgress', () => (steps += 1))
  const begun = performance.now()
  const reply = await api.call('exportFigure', { ...settings, ...form })
  const ms = performance.now() - begun
  unfollow?.()
  if (!reply.ok) throw new Error(reply.message)
  const figure = await api.call('figure', settings)
  return { ms, steps, drawn: figure.value.events }
}
