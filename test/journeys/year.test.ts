// Forecast, simulated year, the year's plan and satisfied clients in the browser: by the keyboard alone, dark, twice as large.
import type { Browser, Frame } from 'playwright-core'
import { type Desk, openBrowser, sitDown } from '../support/browser'
import { faults, picture, spills } from '../support/screen'

let browser: Browser
let desk: Desk
beforeAll(async () => {
  browser = await openBrowser()
  desk = await sitDown(browser)
})
afterAll(async () => {
  await desk.close()
  await browser.close()
})

const frame = (): Frame => {
  const found = desk.page.frames().find((one) => one.url().includes('/frame/'))
  if (!found) throw new Error('No panel is open.')
  return found
}
const dress = (size: number, theme: 'light' | 'dark'): Promise<void> =>
  frame().evaluate(
    ([percent, look]) => {
      document.documentElement.style.fontSize = `${percent}%`
      document.documentElement.dataset.theme = String(look)
    },
    [size, theme] as const,
  )
async function looksGood(name: string): Promise<void> {
  await picture(desk.page, name)
  expect(await spills(frame(), 'body')).toEqual([])
  expect(await faults(desk.page, { frames: [frame()] })).toEqual([])
}
/** Goes on by Tab to what has this name, as far as one turn around the panel. */
async function tabTo(name: RegExp): Promise<void> {
  const { page } = desk
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press('Tab')
    const label = await frame().evaluate(() => {
      const { activeElement: at } = document
      return at?.getAttribute('aria-label') ?? at?.textContent ?? ''
    })
    if (name.test(label)) return
  }
  throw new Error(`Tab does not lead to ${name}`)
}

it('sets a target, reviews the year, looks ahead and asks a client, by the keyboard alone', async () => {
  const { page, panel } = desk
  await page.setViewportSize({ width: 1280, height: 1700 })
  await page.goto(desk.front)
  await page.reload()
  await panel.getByRole('list', { name: 'Today’s list' }).waitFor()
  await panel.getByRole('button', { name: /^More/ }).focus()
  await page.keyboard.press('m')

  await tabTo(/^The yearTarget/)
  await page.keyboard.press('Enter')
  await panel.getByText(/^No target is set for this year/).waitFor()
  await tabTo(/^Set the target/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('1.2M')
  await page.keyboard.press('Enter')
  await panel.getByText('Saved on the tab Year.').waitFor()
  await panel.getByText(/of 1,200,000 are left/).waitFor()
  await tabTo(/^Close$/)
  await page.keyboard.press('Enter')
  await looksGood('year-plan')

  await tabTo(/^Begin the review/)
  await page.keyboard.press('Enter')
  await panel.getByRole('heading', { name: 'Who wasted your time?' }).waitFor()
  await tabTo(/^$/)
  await page.keyboard.type('Three who never answered')
  await tabTo(/^Save and go on/)
  await page.keyboard.press('Enter')
  await panel.getByRole('heading', { name: 'Why do customers buy?' }).waitFor()
  await tabTo(/^Close$/)
  await page.keyboard.press('Enter')
  await dress(200, 'dark')
  await looksGood('year-review-dark')
  await dress(100, 'light')
  await page.keyboard.press('Escape')

  await tabTo(/^ForecastWhat/)
  await page.keyboard.press('Enter')
  await panel.getByText(/^In 30 days: about/).waitFor()
  await looksGood('year-forecast')
  await page.keyboard.press('Escape')

  await tabTo(/^Simulated year/)
  await page.keyboard.press('Enter')
  await panel.getByText(/10,000 simulated years\.$/).waitFor()
  await looksGood('year-simulated')
  await page.keyboard.press('Escape')

  await tabTo(/^Satisfied clients/)
  await page.keyboard.press('Enter')
  await panel.getByText('To be asked now').waitFor()
  await looksGood('year-satisfied')
})
