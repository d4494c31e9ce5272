// Trying one thing in two ways, and being away, by keyboard alone: the arm stands before the call and in the log; days are kept.
import type { Browser } from 'playwright-core'
import { type CalledDesk, deskToCall, openBrowser, toToday } from '../support/called-desk'
import { faults, picture, spills } from '../support/screen'

let browser: Browser
let desk: CalledDesk
beforeAll(async () => {
  browser = await openBrowser()
  desk = await deskToCall(browser, 5)
  await desk.page.setViewportSize({ width: 1280, height: 1100 })
})
afterAll(async () => {
  await desk.close()
  await browser.close()
})

/** Opens a tool from the list of More by keys. */
async function openTool(name: RegExp): Promise<void> {
  const { panel, page, press } = desk
  await page.locator('[data-test=sidebar] iframe').contentFrame().locator('body').focus()
  await press('m')
  await panel.getByRole('button', { name }).focus()
  await press('Enter')
}
async function type(label: string | RegExp, text: string): Promise<void> {
  await desk.panel.getByLabel(label).focus()
  await desk.page.keyboard.insertText(text)
}
async function enter(name: string | RegExp): Promise<void> {
  await desk.panel.getByRole('button', { name }).focus()
  await desk.press('Enter')
}
async function expectGoodLooks(name: string, part = '.more, .places'): Promise<void> {
  await picture(desk.page, name)
  expect(await spills(desk.frame(), part)).toEqual([])
  expect(await faults(desk.page, { frames: [desk.frame()] })).toEqual([])
}

it('an opener is tried: started, shown before the call, logged with it, and counted', async () => {
  const { panel, press, sheet } = desk
  await openTool(/^Experiments/)
  await panel.getByText('Start an experiment').waitFor()
  await expectGoodLooks('experiment-new')
  await type('As you do it now', 'How are you')
  await type('The other way', 'Can you help me')
  await press('Enter')
  await panel.getByText(/^“Opener” runs\./).waitFor()
  await panel.getByText(/^Not enough calls yet/).waitFor()
  await expectGoodLooks('experiment-runs')
  await toToday(desk)
  await press('c')
  const trial = panel.locator('.call-card .fact.big', { hasText: /^Opener/ })
  const said = await trial.textContent()
  expect(said).toMatch(/^Opener (?:How are you|Can you help me)$/)
  await expectGoodLooks('experiment-card', '.call-card')
  await press('3', 'e')
  await panel.getByRole('heading', { name: 'This session' }).waitFor()
  await desk
    .frame()
    .waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('touchline.calls.')))
  const [touch] = sheet.rows('Touches').filter(({ Outcome }) => Outcome === 'No answer')
  expect(`${touch?.Experiment} ${touch?.Arm}`).toBe(said)
  await press('Escape', 'm')
  await panel.getByText(/^1 of [\d,]+ calls made/).waitFor()
  await enter('Stop it')
  await panel.getByText('“Opener” is stopped. Its result stays here.').waitFor()
})

it('an absence says what it moves and is kept, and so are the holidays of a region, taken back by one key', async () => {
  const { panel, press, sheet } = desk
  await openTool(/^Days off and holidays/)
  await panel.getByText('When are you away?').waitFor()
  const first = panel.getByLabel('First day away')
  const least = (await first.getAttribute('min')) ?? ''
  await first.fill(least)
  await panel.getByText(/^\d working days? off\./).waitFor()
  await expectGoodLooks('absence-effect')
  await enter('Save the days off')
  await panel.getByText('1 day off is saved. The night plans around them.').waitFor()
  expect(sheet.rows('Rules').filter(({ Id }) => Id === 'dayOff')).toHaveLength(1)
  await panel.getByLabel('Country').selectOption('DE')
  await panel.getByLabel('Region').selectOption('BY')
  await enter(/^Add \d+ holidays/)
  await panel.getByText(/holidays are on Rules now/).waitFor()
  await expectGoodLooks('absence-holidays')
  await desk.frame().evaluate(() => {
    document.documentElement.style.fontSize = '200%'
    document.documentElement.dataset.theme = 'dark'
  })
  await expectGoodLooks('absence-dark-200')
  await press('u')
  await panel.getByText('The days are as before.').waitFor()
  expect(sheet.rows('Rules').filter(({ Id }) => Id === 'holiday')).toEqual([])
})
