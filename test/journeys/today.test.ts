// Today and call mode in a real browser, by keyboard alone, on a sheet that a night has been over.
import type { Browser } from 'playwright-core'
import { choose, type Desk, hears, openBrowser, openTab, setUpByDialog, sitDown } from '../support/browser'
import { faults, picture } from '../support/screen'

/** Twenty-six people in Germany, two in the United States, one without a country. */
const PEOPLE = Array.from({ length: 29 }, (_, at) => {
  const phone =
    at === 3 || at === 7 ? `+1 202 555 01${10 + at}` : at === 5 ? '030 555 0105' : `+49 30 555 01${10 + at}`
  const name = `${String.fromCharCode(65 + (at % 26))}${at < 26 ? 'nn' : 'oe'} Caller`
  return [name, `Firm ${at}`, phone, 'Proposal', 90_000 - at * 1000, '2026-01-12', '2026-04-02']
})
const SHEET = [
  ['Name', 'Company', 'Phone', 'Stage', 'Value', 'Created', 'Close date', 'About them'],
  ...PEOPLE.map((cells, at) => [...cells, at === 0 ? 'Sails; two girls' : '']),
].map((cells) => cells.join(','))

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** A sheet with a list for today, and the panel on it with the focus. */
async function ready(): Promise<Desk> {
  const desk = await sitDown(browser, SHEET)
  const { page, panel } = desk
  await setUpByDialog(page)
  await openTab(page, 'Rules')
  await openTab(page, 'Leads')
  await choose(page, 'Run the night now')
  await hears(page, /./)
  await choose(page, 'Open panel')
  await panel.getByRole('button', { name: 'Today' }).waitFor()
  await page.keyboard.press('Control+Alt+Shift+M')
  return desk
}

it('is read and called through by keyboard', async () => {
  const desk = await ready()
  const { page, panel } = desk
  await panel.getByRole('button', { name: 'Today' }).click()
  await panel.getByRole('heading', { level: 2 }).first().waitFor()
  await panel.locator('.entry').first().waitFor()
  await picture(page, 'today-list')
  await page.keyboard.press('c')
  await panel.locator('.call-card').waitFor()
  await picture(page, 'today-call')
  await page.keyboard.press('1')
  await picture(page, 'today-call-after')
  await page.keyboard.press('7')
  await page.keyboard.press('5')
  await picture(page, 'today-call-ending')
  await page.keyboard.press('s')
  await picture(page, 'today-call-skip')
  await page.keyboard.press('1')
  await page.keyboard.press('e')
  await panel.locator('.session').waitFor()
  await picture(page, 'today-session')
  expect(await faults(page)).toEqual([])
  await desk.close()
})
