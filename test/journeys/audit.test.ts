// A file that nobody set up: the panel opens on the audit, which writes nothing; then set-up beside the name, and the first night.
import { writeFileSync } from 'node:fs'
import type { Browser, Frame } from 'playwright-core'
import { type Desk, openBrowser, openTab, sitDown } from '../support/browser'
import { faults, picture, sees, spills } from '../support/screen'

const ROWS = [
  'Name,Company,Stage,Budget,Created,Close date,Angebot am',
  'Ann Archer,Archer Mills,Proposal,12000,2026-01-12,2026-04-02,2026-01-20',
  'Bob Ray,Ray Foods,Contacted,8000,2026-01-05,,2026-02-01',
  'Cleo Hart,Hart Labs,Won,15000,2025-06-02,2025-12-01,2025-07-01',
  'Dan Frost,Frost Works,auf Eis,5000,2026-01-20,2026-04-24,2026-02-03',
  'Eve Stone,Stone Dairy,Lost,4000,2025-09-01,2026-01-15,2025-10-01',
  'Finn Gale,Gale Bakery,Contacted,3000,2025-12-08,2026-01-31,2026-01-02',
  'Gwen Park,Park Optics,Proposal,9000,2026-03-08,,',
]
const CARD = 'What Touchline says of this sheet'

let browser: Browser
let desk: Desk
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function begin(): Promise<void> {
  desk = await sitDown(browser, ROWS, { isFront: true })
  await desk.page.setViewportSize({ width: 1500, height: 1000 })
  await desk.panel.getByRole('button', { name: 'What would Touchline say of this sheet?' }).waitFor()
}
const end = (): Promise<void> => desk.close()

const click = (name: string): Promise<void> => desk.panel.getByRole('button', { name, exact: true }).click()
const reads = (title: string): Promise<void> =>
  desk.panel.getByRole('heading', { name: title, exact: true }).waitFor()
const saved = (): string => JSON.stringify(desk.document().workbook.toJSON())
const frame = (): Frame => {
  const found = desk.page.frames().find((one) => one.url().includes('/frame/'))
  if (!found) throw new Error('No panel is open.')
  return found
}
const expectGoodLooks = async (name: string): Promise<void> => {
  await picture(desk.page, name)
  expect(await spills(frame(), 'body')).toEqual([])
  expect(await faults(desk.page, { frames: [frame()] })).toEqual([])
}

describe('what is said of a sheet', () => {
  beforeAll(begin)
  afterAll(end)

  it('in two clicks it is said what survives, the same twice, and no cell is changed', async () => {
    const before = saved()
    await expectGoodLooks('audit-start')
    await click('What would Touchline say of this sheet?')
    await reads('First, tell me')
    expect(await desk.panel.getByRole('heading', { level: 2 }).count()).toBeLessThanOrEqual(4)
    // The day of a quote may be when the deal began, and as well be long after: it does not stand ready.
    await expectGoodLooks('audit-questions')
    await click('Use these answers')
    await reads(CARD)
    await expectGoodLooks('audit-card')
    const card = desk.panel.getByRole('article')
    const first = await card.textContent()
    expect(first).toContain('Your sheet claims 37,000 in 5 open deals.')
    await click('Judge again')
    await card.waitFor()
    expect(await card.textContent()).toBe(first)
    expect(saved()).toBe(before)
  })

  it('is passed on without names and amounts, unless they are wished for', async () => {
    const { page, panel } = desk
    const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText())
    await click('Copy as text')
    await panel.getByText('The text is copied.').waitFor()
    const hidden = await copied()
    expect(hidden).toContain('70 % of the money survives')
    expect(hidden).not.toMatch(/Finn|Gale|37,000|3,000/)
    await picture(page, 'audit-share')
    await click('Copy as picture')
    await panel.getByText('The picture is copied.').waitFor()
    const drawn = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const png = await item?.getType('image/png')
      return [...new Uint8Array((await png?.arrayBuffer()) ?? new ArrayBuffer(0))]
    })
    writeFileSync('test/artefacts/audit-picture.png', Buffer.from(drawn))
    expect(Buffer.from(drawn).subarray(1, 4).toString()).toBe('PNG')
    await panel.getByLabel('With names and amounts').check()
    await click('Copy as text')
    await panel.getByText('The text is copied.').waitFor()
    expect(await copied()).toContain('Finn Gale, Gale Bakery · 3,000')
  })
})

describe('what comes of it', () => {
  beforeEach(begin)
  afterEach(end)

  it('is set up beside the name from its preview, the first night fills Today, and More removes it again', async () => {
    const { page, panel } = desk
    await click('What would Touchline say of this sheet?')
    await panel
      .getByRole('group', { name: /auf Eis/ })
      .getByRole('radio', { name: 'open' })
      .check({ force: true })
    await click('Use these answers')
    await reads(CARD)
    await click('Set up Touchline')
    await reads('What is added')
    await panel.getByRole('radio', { name: /Right after “Name”/ }).check()
    await expectGoodLooks('audit-preview')
    await click('Set up now')
    await reads('Ready.')
    await sees(page, 'Bob Ray', 'Verdict', /^Notice/)
    await click('Run it now')
    await panel.getByText(/on Today\.|Nobody is due/).waitFor()
    await expectGoodLooks('audit-done')
    await click('Open the panel')
    await panel.getByRole('search').waitFor()
    await openTab(page, 'Leads')
    await panel.getByRole('button', { name: 'More' }).click()
    await panel.getByRole('button', { name: /^Remove Touchline/ }).click()
    await click('Remove Touchline…')
    await expectGoodLooks('more-remove')
    await click('Remove it')
    await panel.getByText(/^Touchline is removed/).waitFor()
    await sees(page, 'Bob Ray', 'Verdict', /^Notice/)
  })

  it('is done by the keyboard alone, in the dark, with text twice as large', async () => {
    const { page, panel } = desk
    await frame().evaluate(() => {
      document.documentElement.dataset.theme = 'dark'
      document.documentElement.style.fontSize = '200%'
    })
    const to = async (name: RegExp): Promise<void> => {
      for (let steps = 0; steps < 60; steps++) {
        const focused = await frame().evaluate(() => {
          const at = document.activeElement
          return (
            at?.textContent?.trim() || at?.closest('label')?.textContent || at?.getAttribute('value') || ''
          )
        })
        if (name.test(focused)) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`The keyboard does not come to ${name}.`)
    }
    await page.keyboard.press('Control+Alt+Shift+M')
    await to(/^What would Touchline say/)
    await page.keyboard.press('Enter')
    await reads('First, tell me')
    await to(/^Use these answers/)
    await expectGoodLooks('audit-questions-dark')
    await page.keyboard.press('Enter')
    await reads(CARD)
    expect(await frame().evaluate(() => document.activeElement?.textContent)).toBe(CARD)
    await expectGoodLooks('audit-card-dark')
    await to(/^Set up Touchline/)
    await page.keyboard.press('Enter')
    await reads('What is added')
    await to(/At the right end/)
    await page.keyboard.press('ArrowDown')
    expect(await panel.getByRole('radio', { name: /Right after/ }).isChecked()).toBe(true)
    await to(/^Set up now/)
    await page.keyboard.press('Enter')
    await reads('Ready.')
    await to(/^Run it now/)
    await page.keyboard.press('Enter')
    await panel.getByText(/on Today\.|Nobody is due/).waitFor()
  })
})
