// The place Time in the browser: by the keyboard alone, dark, twice as large, at 300 px; the calendar file comes down.
import { readFileSync } from 'node:fs'
import { desk, expectLooks, tabTo, useDesk } from '../support/journey-desk'
import { dress } from '../support/panel-frame'

useDesk()

it('times, plans and prepares by the keyboard alone, and can be read in every dress', async () => {
  const { page, panel } = desk
  await page.setViewportSize({ width: 1280, height: 1600 })
  await page.goto(desk.front)
  await page.reload()
  await panel.getByRole('list', { name: 'Today’s list' }).waitFor()
  await panel.getByRole('button', { name: /^Time/ }).focus()
  await page.keyboard.press('i')
  await panel.getByRole('heading', { name: 'Blocks' }).waitFor()
  await expectLooks('time')

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
  await expectLooks('time-blocks')

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
  await expectLooks('time-evening')
  await dress(desk.page, 100, 'dark')
  await expectLooks('time-dark')
  await dress(desk.page, 200, 'light')
  await expectLooks('time-large')
})
