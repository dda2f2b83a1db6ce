/**
 * Runs inside the window (its source text is sent there): random edits through `window.api`, one after the other in two streams,
 * until the page or the workspace process dies. Every acknowledgement is printed as one console line for the runner to keep.
 * @param {{ seed: number, undo: boolean, events: string[], lane: string, sequence: number }} plan
 */
export function editAtRandom(plan) {
  let state = plan.seed >>> 0
  const random = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const say = (line) => console.info(`FIELDLINE-ACK ${JSON.stringify(line)}`)
  const call = async (method, ...args) => {
    const reply = await window.api.call(method, ...args)
    if (!reply.ok) throw new Error(`${method}: ${reply.code}`)
    return reply.value
  }
  window.api.on('changed', (changed) => say({ head: changed.history.head }))
  let sequence = plan.sequence
  const events = [...plan.events]
  const edit = async (own) => {
    const id = own[random(own.length)]
    const kind = random(plan.undo ? 9 : 7)
    if (kind <= 2 && id) {
      const number = ++sequence
      await call('changeEvent', id, { title: `edit ${number}` })
      say({ event: id, title: number })
    } else if (kind === 3 && id) {
      await call('moveEvents', [id], { unit: 'day', count: 1 + random(40) })
    } else if (kind === 4 && id) {
      await call('createNote', { events: [id], title: 'A note', text: 'word '.repeat(1 + random(2000)) })
    } else if (kind === 5 && id) {
      await call('dateEvent', id, `${1900 + random(120)}`)
    } else if (kind >= 7) {
      const history = (await call('workspace')).history
      if (kind === 7 && history.undo !== null) await call('undo')
      if (kind === 8 && history.redo !== null) await call('redo')
    } else {
      const number = ++sequence
      const made = await call('createEvent', {
        title: `edit ${number}`,
        lane: plan.lane,
        date: '18 August 2020',
      })
      own.push(made)
      say({ event: made, title: number })
    }
  }
  // A stream that outlived the killed process must not go on into the next round.
  const round = (globalThis.fieldlineRound = (globalThis.fieldlineRound ?? 0) + 1)
  const stream = async (own) => {
    while (globalThis.fieldlineRound === round) {
      try {
        await edit(own)
      } catch {
        return // the process behind it was killed; the runner goes on from here
      }
    }
  }
  const half = Math.ceil(events.length / 2)
  globalThis.fieldlineStreams = Promise.all([stream(events.slice(0, half)), stream(events.slice(half))])
}

/**
 * Runs inside the window: what the workspace holds now.
 * @param {string[]} ids of events that were acknowledged
 */
export async function readBack(ids) {
  globalThis.fieldlineRound = (globalThis.fieldlineRound ?? 0) + 1
  await globalThis.fieldlineStreams
  const call = async (method, ...args) => {
    const reply = await window.api.call(method, ...args)
    if (!reply.ok) throw new Error(`${method}: ${reply.code} ${reply.message}`)
    return reply.value
  }
  const state = await call('workspace')
  const titles = {}
  for (const id of ids) {
    const reply = await window.api.call('event', id)
    titles[id] = reply.ok ? reply.value.title : null
  }
  return { head: state.history.head, lane: state.lanes[0].id, titles, check: await call('check') }
}
