/**
 * @typedef {import('playwright').Page} Page
 * @typedef {{ show: (page: Page) => Promise<unknown>, hide: (page: Page) => Promise<unknown> }} Scene
 */

const timeline = (page) => page.getByRole('listbox', { name: 'Timeline' })
export { timeline as timelineOf }
const tab = (page, name) => page.getByRole('tab', { name, exact: true })
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

const escape = async (page) => {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

const dialog = (key, ready) => ({
  show: async (page) => {
    await desk(page)
    await page.keyboard.press(key)
    await ready(page).waitFor()
    await settled(page)
  },
  hide: escape,
})

async function openSearch(page) {
  await page.keyboard.press('Control+k')
  await page.locator('[role=dialog] input:focus').waitFor()
}

/** Carries a command out by its title. */
async function command(page, title) {
  await timeline(page).focus()
  await openSearch(page)
  await page.keyboard.type(title)
  await page.getByRole('option', { name: title }).first().waitFor()
  await page.keyboard.press('Enter')
}

/** Pastes where the focus is, as another program's text. */
function paste(page, text) {
  return page.evaluate((pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)
}

const rows = [
  'When\tWhat\tLane\tTags',
  '18 Sep 2021\tEnvoys meet in Accra\tAES and ECOWAS\ttalks; place:Accra',
  '31 Feb 2022\tTransition charter revised\tMali: politics\tlaw',
  'May 2022\tMali leaves the G5 Sahel\tMali: politics\tG5',
  'some day\tTalks about drones\tUnited States\t',
].join('\n')

/**
 * The screen of the very first start.
 * @type {Record<string, Scene>}
 */
export const firstScenes = { first: { show: desk, hide: settled } }

/**
 * The screens of the guide: how to get to each, and away from it again.
 * @type {Record<string, Scene>}
 */
export const scenes = {
  desk: { show: desk, hide: desk },
  event: { show: (page) => desk(page).then(() => select(page, 'Withdrawal of US forces')), hide: desk },
  'date-bounds': {
    show: async (page) => {
      await desk(page)
      await select(page, 'Wagner fighters in Mali')
      await page.getByRole('button', { name: 'Set bounds…' }).click()
      await page.getByRole('form', { name: 'Bounds of the date' }).waitFor()
      await settled(page)
    },
    hide: async (page) => {
      await page.keyboard.press('Escape')
      await desk(page)
    },
  },
  'day-or-month': {
    show: async (page) => {
      await desk(page)
      await select(page, 'Second coup')
      const date = page.getByRole('textbox', { name: 'Date', exact: true })
      await date.fill('05/06/2021')
      await page.getByRole('group', { name: 'Which day is 05/06/2021?' }).waitFor()
      await settled(page)
    },
    hide: async (page) => {
      await page.getByRole('textbox', { name: 'Date', exact: true }).press('Escape')
      await desk(page)
    },
  },
  rivals: {
    show: async (page) => {
      await desk(page)
      await select(page, 'Second coup')
      await page.getByRole('list', { name: 'Rival dates' }).waitFor()
      await settled(page)
    },
    hide: desk,
  },
  note: { show: (page) => desk(page).then(() => select(page, 'Coup in Bamako')), hide: desk },
  editor: {
    show: async (page) => {
      await desk(page)
      await select(page, 'Coup in Bamako')
      await page.getByRole('button', { name: 'Write', exact: true }).click()
      await page.getByRole('textbox', { name: 'Text', exact: true }).waitFor()
      await page.mouse.move(5, 5)
      await settled(page)
    },
    hide: async (page) => {
      await page.keyboard.press('Escape')
      await desk(page)
    },
  },
  'all-notes': {
    show: async (page) => {
      await desk(page)
      await tab(page, 'All notes').click()
      await page.getByRole('option', { name: /Why the timeline starts here/ }).waitFor()
      await settled(page)
    },
    hide: (page) => tab(page, 'Notes').click(),
  },
  entry: {
    show: async (page) => {
      await desk(page)
      await page.keyboard.press('a')
      await page.locator('.entry input:focus').waitFor()
      await page.keyboard.type('18 Sep 2021 Envoys meet in Accra #place:Accra /uni')
      await page.getByRole('option', { name: 'United States', exact: true }).waitFor()
      await settled(page)
    },
    hide: async (page) => {
      await page.keyboard.press('Control+a')
      await page.keyboard.press('Delete')
      await page.keyboard.press('Escape')
    },
  },
  rows: {
    show: async (page) => {
      await desk(page)
      await paste(page, rows)
      await page.getByRole('dialog', { name: 'Make events from rows' }).waitFor()
      await settled(page)
    },
    hide: async (page) => {
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).last().click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    },
  },
  card: {
    show: async (page) => {
      await desk(page)
      await select(page, 'Second coup')
      await timeline(page).focus()
      await page.keyboard.press('i')
      await page.getByRole('tooltip').waitFor()
      await settled(page)
    },
    hide: async (page) => {
      await page.keyboard.press('Escape')
      await desk(page)
    },
  },
  lanes: {
    show: async (page) => {
      await desk(page)
      await page.getByRole('button', { name: 'Collapse ‘Security’' }).first().click()
      await page.locator('.vis-label.row-collapsed').waitFor()
      await page.mouse.move(5, 5)
      await settled(page)
    },
    hide: async (page) => {
      await page.getByRole('button', { name: 'Expand ‘Security’' }).first().click()
      await desk(page)
    },
  },
  'delete-lane': {
    show: async (page) => {
      await desk(page)
      await page.getByRole('button', { name: /^Delete the lane Security/ }).click()
      await page.getByRole('dialog').waitFor()
      await settled(page)
    },
    hide: escape,
  },
  link: {
    show: async (page) => {
      await desk(page)
      await select(page, 'Coup in Bamako')
      await timeline(page).focus()
      await page.keyboard.press('l')
      await page.getByRole('dialog').getByRole('option').first().waitFor()
      await settled(page)
    },
    hide: escape,
  },
  'link-type': {
    show: async (page) => {
      await desk(page)
      await select(page, 'Coup in Bamako')
      await page
        .getByRole('button', { name: /^Change the type of the link/ })
        .first()
        .click()
      await page.getByRole('dialog', { name: 'Type of the link' }).waitFor()
      await settled(page)
    },
    hide: escape,
  },
  list: {
    show: async (page) => {
      await desk(page)
      await page.getByRole('button', { name: 'Show the list' }).click()
      const grid = page.getByRole('grid', { name: 'List of events' })
      await grid.locator('[data-row]').first().waitFor()
      await grid.locator('[data-row="5"] .title').click()
      await page.mouse.move(5, 5)
      await settled(page)
    },
    hide: async (page) => {
      await page.getByRole('button', { name: 'Hide the list' }).last().click()
      await desk(page)
    },
  },
  'list-date': {
    show: async (page) => {
      await scenes.list.show(page)
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('Enter')
      await page.locator('.editor input:focus').waitFor()
      await page.keyboard.type('early 2020')
      await settled(page)
    },
    hide: async (page) => {
      await page.keyboard.press('Escape')
      await scenes.list.hide(page)
    },
  },
  filter: {
    show: async (page) => {
      await desk(page)
      await timeline(page).focus()
      await page.keyboard.press('f')
      await page.getByRole('searchbox', { name: 'Words in events' }).fill('coup')
      await page.getByRole('region', { name: 'Filter' }).getByRole('listitem').first().waitFor()
      await page.getByRole('button', { name: 'Conditions' }).click()
      await page.getByRole('dialog', { name: 'Conditions' }).waitFor()
      await settled(page)
    },
    hide: async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Clear filter' }).click()
      await page.getByRole('button', { name: 'Hide the filter bar' }).last().click()
      await desk(page)
    },
  },
  'by-actor': {
    show: async (page) => {
      await desk(page)
      await timeline(page).focus()
      await page.keyboard.press('f')
      await page.getByRole('combobox', { name: 'Rows' }).selectOption({ label: 'By actor' })
      await page.locator('.row-name').first().waitFor()
      await page.mouse.move(5, 5)
      await settled(page)
    },
    hide: async (page) => {
      await page.getByRole('combobox', { name: 'Rows' }).selectOption({ index: 0 })
      await page.getByRole('button', { name: 'Hide the filter bar' }).last().click()
      await desk(page)
    },
  },
  history: {
    show: async (page) => {
      await desk(page)
      await tab(page, 'History').click()
      await page.getByRole('listbox', { name: 'Steps, newest first' }).getByRole('option').nth(1).click()
      await page.getByRole('button', { name: 'Go back to here' }).waitFor()
      await page.mouse.move(5, 5)
      await settled(page)
    },
    hide: (page) => tab(page, 'Notes').click(),
  },
  restore: {
    show: async (page) => {
      await desk(page)
      await command(page, 'Restore from backup…')
      await page.getByRole('dialog', { name: 'Restore from a backup' }).getByRole('radio').first().waitFor()
      await settled(page)
    },
    hide: escape,
  },
  figure: dialog('Control+e', (page) => page.getByRole('img', { name: 'Preview of the figure' })),
  'go-to-date': dialog('g', (page) => page.getByRole('dialog', { name: 'Go to a date' })),
  gaps: {
    show: async (page) => {
      await desk(page)
      await command(page, 'Find gaps')
      await page.getByRole('list', { name: 'Gaps' }).getByRole('button').first().waitFor()
      await settled(page)
    },
    hide: escape,
  },
  keys: dialog('?', (page) => page.getByRole('dialog', { name: 'Keys' })),
  search: {
    show: async (page) => {
      await desk(page)
      await openSearch(page)
      await page.keyboard.type('coup after:2020')
      await page.getByRole('option').locator('mark').first().waitFor()
      await settled(page)
    },
    hide: escape,
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
  // Its news stays in the toolbar for a while.
  many: {
    show: async (page) => {
      await desk(page)
      await page.keyboard.press('Control+a')
      await page.getByRole('heading', { name: /events selected/ }).waitFor()
      await settled(page)
    },
    hide: desk,
  },
}

/**
 * A little work, so that there is a history and a backup to show once the app was quit.
 * @param {Page} page
 */
export async function work(page) {
  await page.getByRole('button', { name: 'Got it' }).click()
  await select(page, 'Coup in Bamako')
  const date = page.getByRole('textbox', { name: 'Date', exact: true })
  await date.fill('17 August 2020')
  await date.press('Enter')
  await timeline(page).getByRole('option').filter({ hasText: '17 Aug 2020' }).waitFor({ state: 'attached' })
  await date.fill('18 August 2020')
  await date.press('Enter')
  await timeline(page)
    .getByRole('option')
    .filter({ hasText: '18 Aug 2020' })
    .first()
    .waitFor({ state: 'attached' })
  await disputed(page)
}

/** An event whose date is given differently elsewhere. */
async function disputed(page) {
  await select(page, 'Second coup')
  await page.getByRole('textbox', { name: 'Why this date' }).fill('Statement read on national television')
  await page.getByRole('textbox', { name: 'Why this date' }).press('Enter')
  await page.getByRole('button', { name: 'Add a rival date' }).click()
  const rival = page.getByRole('textbox', { name: 'Rival date' })
  await rival.fill('between 24 and 26 May 2021')
  await rival.press('Enter')
  const why = page.getByRole('list', { name: 'Rival dates' }).getByRole('textbox', { name: 'Why this date' })
  await why.fill('The first wire reports disagree')
  await why.press('Enter')
  await page.getByText('The first wire reports disagree').waitFor()
}
