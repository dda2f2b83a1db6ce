const timeline = (page) => page.getByRole('listbox', { name: 'Timeline' })
const settled = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

/** Shows everything, with nothing selected. */
async function desk(page) {
  await timeline(page).focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('0')
  await settled(page)
}

async function select(page, title) {
  await timeline(page).getByRole('option').filter({ hasText: title }).first().dispatchEvent('click')
  await page.getByRole('textbox', { name: 'Title', exact: true }).waitFor()
  await page.mouse.move(5, 5)
  await settled(page)
}

const dialog = (key, ready) => ({
  show: async (page) => {
    await desk(page)
    await page.keyboard.press(key)
    await ready(page).waitFor()
    await settled(page)
  },
  hide: async (page) => {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  },
})

/** The screens of the guide: how to get to each, and away from it again. */
export const scenes = {
  desk: { show: desk, hide: desk },
  event: { show: (page) => desk(page).then(() => select(page, 'Withdrawal of US forces')), hide: desk },
  note: { show: (page) => desk(page).then(() => select(page, 'Coup in Bamako')), hide: desk },
  figure: dialog('Control+e', (page) => page.getByRole('img', { name: 'Preview of the figure' })),
  'go-to-date': dialog('g', (page) => page.getByRole('dialog', { name: 'Go to a date' })),
  keys: dialog('?', (page) => page.getByRole('dialog', { name: 'Keys' })),
  search: {
    show: async (page) => {
      await desk(page)
      await page.keyboard.press('Control+k')
      await page.keyboard.type('coup after:2020')
      await page.getByRole('option').locator('mark').first().waitFor()
      await settled(page)
    },
    hide: (page) => page.keyboard.press('Escape'),
  },
  commands: dialog('Control+k', (page) => page.getByRole('option', { name: 'Undo' })),
  zoomed: {
    show: async (page) => {
      await desk(page)
      await select(page, 'Last French troops leave')
      await timeline(page).focus()
      for (let step = 0; step < 12; step += 1) await page.keyboard.press('+')
      await settled(page)
    },
    hide: desk,
  },
}
