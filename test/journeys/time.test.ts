// The place Time in the browser: by the keyboard alone, dark, twice as large, at 300 px; the calendar file comes down.
import { readFileSync } from 'node:fs'
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
  const { page } = desk
  await picture(page, name)
  expect(await spills(frame(), 'body')).toEqual([])
  expect(await faults(page, { frames: [frame()] })).toEqual([])
}
/** Goes on by Tab to what has this name, as far as one turn around the panel. */
async function tabTo(name: RegExp): Promise<void> {
  const { page } = desk
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press('Tab')
    const label = await frame().evaluate(() => {
      const { activeElement: at } = document
      return at?.getAttribute('aria-label') ?? at?.textContent ?? ''
    })
    if (name.test(label)) return
  }
  throw new Error(`Tab does not lead to ${name}`)
}

it('times, plans and prepares by the keyboard alone, and can be read in every dress', async () => {
  const { page, panel } = desk
  await page.setViewportSize({ width: 1280, height: 1600 })
  await page.goto(desk.front)
  await page.reload()
  await panel.getByRole('list', { name: 'Today’s list' }).waitFor()
  await panel.getByRole('button', { name: /^Time/ }).focus()
  await page.keyboard.press('i')
  await panel.getByRole('heading', { name: 'Blocks' }).waitFor()
  await looksGood('time')

  await tabTo(/^Start 2 Calling/)
  await page.keyboard.press('Enter')
  await panel.getByRole('timer').waitFor()
  await tabTo(/^Choose hours yourself/)
  await page.keyboard.press('Enter')
  await tabTo(/^Thu$/)
  await page.keyboard.press('Space')
  await tabTo(/^Plan \d+ blocks/)
  await page.keyboard.press('Enter')
  await panel.getByText(/blocks are planned, on the tab Blocks/).waitFor()
  await page.keyboard.press('Escape')
  await looksGood('time-blocks')

  const download = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'As a calendar file' }).focus()
  await page.keyboard.press('Enter')
  const file = readFileSync(await (await download).path(), 'utf8')
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/)
  for (const line of [/^RRULE:FREQ=WEEKLY;COUNT=\d+\r$/m, /^TRANSP:OPAQUE\r$/m]) expect(file).toMatch(line)

  await panel.getByRole('button', { name: 'Prepare tomorrow' }).focus()
  await page.keyboard.press('Enter')
  await panel.getByText('1 of 3').waitFor()
  await tabTo(/^Next/)
  await page.keyboard.press('Enter')
  await panel.getByText('2 of 3').waitFor()
  await looksGood('time-evening')
  await dress(100, 'dark')
  await looksGood('time-dark')
  await dress(200, 'light')
  await looksGood('time-large')
})
