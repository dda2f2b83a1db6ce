/** The screens of a workspace with many events. */
const timeline = (page) => page.getByRole('listbox', { name: 'Timeline' })
const day = 86_400_000

/** Numbers in [0, 1), the same ones every time. */
function seeded(seed) {
  let state = seed
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
}

/** Two thousand reports of eight years in three lanes, more of them in some weeks than in others. */
export async function crowd(page) {
  const random = seeded(11)
  const first = Date.UTC(2018, 0, 1)
  const busy = Array.from({ length: 12 }, () => first + random() * 8 * 365 * day)
  const textOf = (ms) => new Date(ms).toISOString().slice(0, 10)
  const rows = Array.from({ length: 2000 }, (_, at) => {
    const week = random() < 0.4 ? busy[Math.floor(random() * busy.length)] : undefined
    const from = week === undefined ? first + random() * 8 * 365 * day : week + random() * 12 * day
    const isSpan = random() < 0.12
    return {
      title: `${['Report', 'Convoy seen', 'Statement', 'Clash'][at % 4]} ${at + 1}`,
      date: isSpan ? `${textOf(from)}/${textOf(from + 2 ** (2 + random() * 6) * day)}` : textOf(from),
      lane: { title: ['Field reports', 'Statements', 'Open sources'][Math.floor(random() * 3)] },
    }
  })
  const reply = await page.evaluate((made) => window.api.call('createEvents', made), rows)
  if (!reply.ok) throw new Error(reply.message)
}

async function showAll(page) {
  await timeline(page).focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('0')
  await page.locator('.vis-item.pill').first().waitFor()
  await page.mouse.move(5, 5)
}

/** How to get to each, and away from it again, once there are many events. */
export const denseScenes = {
  dense: { show: showAll, hide: showAll },
  'dense-closer': {
    show: async (page) => {
      await showAll(page)
      for (let step = 0; step < 4; step += 1) await page.keyboard.press('+')
      await page.evaluate(() => new Promise((done) => setTimeout(done, 500)))
    },
    hide: showAll,
  },
}
