import { resize, test } from './support/app'
import { boxOf, choose, press, settled, showAll, areaOf } from './support/timeline'
test('probe', async ({ start }) => {
  test.setTimeout(300000)
  const { app, page } = await start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resize(app, page, 1920, 1080)
  await showAll(page)
  await choose(page, 'Last French troops leave')
  const x = async () => Math.round((await boxOf(page, 'Last French troops leave')).x)
  const held = await x()
  const out: string[] = [`held ${held} area ${JSON.stringify(await areaOf(page))}`]
  for (let i = 0; i < 14; i += 1) {
    await press(page, '-', 20); await settled(page)
    await showAll(page)
    const a = await x()
    await page.getByRole('button', { name: 'Zoom in' }).click()
    const b = await x()
    out.push(`${a} ${b} ${JSON.stringify(await areaOf(page))}`)
  }
  console.log(out)
})
