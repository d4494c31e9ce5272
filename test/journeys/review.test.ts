// Review as the demo opens it: what survived, and the pictures beside it.
import { openTab } from '../support/browser'
import { desk, useDesk } from '../support/journey-desk'
import { faults, painted, picture } from '../support/screen'

const CHARTS = '.o-figure canvas'

useDesk()

it('shows the story of 26 weeks, with what each picture found above it', async () => {
  const { page } = desk
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(desk.front)
  await page.reload()
  await openTab(page, 'Review')
  await page.locator(CHARTS).first().waitFor()
  await picture(page, 'review')
  const texts = (await painted(page)).map(({ text }) => text)
  expect(texts).toEqual(expect.arrayContaining(['Week of', 'Surviving', 'Satisfied clients']))
  expect(texts).toContainEqual(expect.stringMatching(/ · [\d.]+[kM]? of [\d.]+[kM]? survives$/))
  expect(texts).toContainEqual(expect.stringMatching(/^\d+ % of your days were even/))
  expect(await faults(page)).toEqual([])
})
