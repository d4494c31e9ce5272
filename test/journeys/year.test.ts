// Forecast, simulated year, the year's plan and satisfied clients in the browser: by the keyboard alone, dark, twice as large.
import { desk, expectLooks, tabTo, useDesk } from '../support/journey-desk'
import { dress } from '../support/panel-frame'

useDesk()

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
  await expectLooks('year-plan')

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
  await dress(desk.page, 200, 'dark')
  await expectLooks('year-review-dark')
  await dress(desk.page, 100, 'light')
  await page.keyboard.press('Escape')

  await tabTo(/^ForecastWhat/)
  await page.keyboard.press('Enter')
  await panel.getByText(/^In 30 days: about/).waitFor()
  await expectLooks('year-forecast')
  await page.keyboard.press('Escape')

  await tabTo(/^Simulated year/)
  await page.keyboard.press('Enter')
  await panel.getByText(/10,000 simulated years\.$/).waitFor()
  await expectLooks('year-simulated')
  await page.keyboard.press('Escape')

  await tabTo(/^Satisfied clients/)
  await page.keyboard.press('Enter')
  await panel.getByText('To be asked now').waitFor()
  await expectLooks('year-satisfied')
})
