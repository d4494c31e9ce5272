// How it looks: the demo, the drawer, dialogs, files, every state of the panel, at 300 px and with larger text.

import type { Browser } from 'playwright-core'
import {
  choose,
  type Desk,
  hears,
  lookAt,
  openBrowser,
  openSetUp,
  openTool,
  sitDown,
} from '../support/browser'
import { panelFrameOf } from '../support/panel-frame'
import { faults, picture, sees, spills } from '../support/screen'

const OWN_PARTS = '.bar, .notice, .sidebar, .drawer, .rail, .ask, .toasts'
const LONG = 'Bartholomäus-Maximilian von und zu Hohenlohe-Waldenburg-Schillingsfürst'
const TWO_AMOUNTS = [
  'Name,Company,Stage,Amount,Amount,Close date',
  `${LONG},Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft,Demo,900,1,2026-04-20`,
  'Bob Ray,Ray Foods,Demo,800,2,2026-04-21',
  'Cy Hart,Hart Labs,Demo,700,3,2026-04-21',
  'Di Frost,Frost Works,Demo,600,4,2026-04-21',
  'Ed Stone,Stone Dairy,Won,500,5,2026-02-21',
]

let browser: Browser
let desk: Desk
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
/** One sheet for the journeys of a group. */
function atDesk(rows?: readonly string[]): void {
  beforeAll(async () => {
    desk = await sitDown(browser, rows, { isFront: rows === undefined })
  })
  afterAll(() => desk.close())
}

const panelFrame = () => panelFrameOf(desk.page)

/** Nothing is cut, and axe finds nothing; `isPanelKnown` where the panel is as it was before, `isSizeAlone` the rest. */
async function expectGoodLooks(
  name: string,
  { isPanelKnown = false, isSizeAlone = false } = {},
): Promise<void> {
  const { page } = desk
  await picture(page, name)
  const isOpen = !isPanelKnown && (await page.locator('[data-test=sidebar] iframe').isVisible())
  expect(await spills(page, OWN_PARTS)).toEqual([])
  expect(isOpen ? await spills(panelFrame(), 'body') : []).toEqual([])
  if (!isSizeAlone)
    expect(await faults(page, { frames: isOpen ? page.frames() : [page.mainFrame()] })).toEqual([])
}

describe('the demo', () => {
  atDesk()

  it('opens set up, the panel beside it; panel, drawer and figures can be read at any size of text', async () => {
    const { page, panel } = desk
    await page.setViewportSize({ width: 1280, height: 800 })
    await panel.getByRole('list', { name: 'Today’s list' }).waitFor()
    await expectGoodLooks('demo-today')
    await lookAt(desk, 'Anselm Falkenrath')
    await expectGoodLooks('demo')
    await panel.getByRole('button', { name: 'More' }).click()
    await panel.getByText(/open rows on “Pipeline”/).waitFor()
    await panel.getByRole('button', { name: /^How I read your sheet/ }).click()
    await panel.getByText('What I understood').click()
    await expectGoodLooks('more')
    await panel.getByRole('button', { name: 'Now' }).click()
    await panel.locator('summary', { hasText: 'More' }).click()
    await expectGoodLooks('panel-open')
    // What follows from an outcome, in its widest form.
    await panel.getByRole('radio', { name: 'Not interested' }).click()
    await panel.getByRole('radio', { name: 'Park until…' }).click()
    await panel.getByRole('textbox', { name: 'Park until' }).waitFor()
    await expectGoodLooks('consequence')
    for (const percent of [125, 200]) {
      for (const frame of [page.mainFrame(), panelFrame()])
        await frame.evaluate((size) => {
          document.documentElement.style.fontSize = `${size}%`
        }, percent)
      await expectGoodLooks(`text-${percent}`, { isSizeAlone: true })
    }
    for (const key of ['clock', 'triggers', 'outbox', 'executions', 'permissions']) {
      await openTool(page, key)
      await expectGoodLooks(`text-200-${key}`, { isPanelKnown: true })
    }
  })
})

describe('a file as it is', () => {
  atDesk(TWO_AMOUNTS)
  /** Each journey begins with a whole window. */
  beforeEach(() => desk.page.setViewportSize({ width: 1600, height: 640 }))
  const closePanel = (): Promise<void> => desk.page.getByRole('button', { name: 'Close the sidebar' }).click()

  it('shows in the panel that it is looking, and when it cannot, why and what to do', async () => {
    const { page, panel } = desk
    let go = (): void => {}
    const held = new Promise<void>((resolve) => {
      go = resolve
    })
    await page.route('**/run', (route) => held.then(() => route.abort()))
    await choose(page, 'Open panel')
    await panel.locator('.now .waiting').waitFor()
    await expectGoodLooks('looking')
    go()
    await panel.getByText(/The workbench does not answer/).waitFor()
    await expectGoodLooks('no-answer')
    await page.unroute('**/run')
    await closePanel()
  })

  it('has its menus, the panel and, over it, the drawer in half a window too', async () => {
    const { page, panel } = desk
    await page.setViewportSize({ width: 640, height: 400 })
    await choose(page, 'Open panel')
    await panel.getByRole('button', { name: 'What would Touchline say of this sheet?' }).waitFor()
    await expectGoodLooks('half')
    await openTool(page, 'permissions')
    await expectGoodLooks('half-drawer', { isPanelKnown: true })
    await page.locator('[data-test=drawer]').getByRole('button', { name: 'Close' }).click()
    await closePanel()
  })

  it('is set up by a dialog that the keyboard answers; long names do not burst the panel', async () => {
    const { page, panel } = desk
    const dialog = await openSetUp(page)
    await expectGoodLooks('question')
    await dialog.getByRole('button', { name: 'Set up Touchline' }).focus()
    await page.keyboard.press('Enter')
    await hears(page, /Ready/)
    await dialog.getByRole('button', { name: 'Done' }).focus()
    await page.keyboard.press('Enter')
    await choose(page, 'Open panel')
    await lookAt(desk, LONG)
    await expectGoodLooks('long-text')
    await panel.getByLabel('Find a name, company or e-mail').fill('zz')
    await panel.getByText('Nobody fits “zz”.').waitFor()
    await expectGoodLooks('nobody')
    await closePanel()
  })

  it('makes way: another file is opened and downloaded as .xlsx; a broken one is refused in words', async () => {
    const { page } = desk
    const open = async (name: string, text: string): Promise<void> => {
      const chooser = page.waitForEvent('filechooser')
      await page.locator('.o-topbar-menu', { hasText: 'File' }).click()
      await page.locator('.o-menu-item', { hasText: 'Open a file…' }).click()
      await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
    }
    await open('Broken.xlsx', 'PK not a workbook')
    await page.getByRole('dialog', { name: 'Broken.xlsx could not be opened' }).waitFor()
    await expectGoodLooks('broken-file')
    await page.getByRole('button', { name: 'OK' }).click()
    await open('Second.csv', 'Name,Stage\nZoe Moss,Demo\n')
    await page.getByRole('heading', { name: 'Second' }).waitFor()
    await sees(page, 'Zoe Moss', 'Stage', /^Demo$/)
    const download = page.waitForEvent('download')
    await page.locator('.o-topbar-menu', { hasText: 'File' }).click()
    await page.locator('.o-menu-item', { hasText: 'Download as Excel' }).click()
    expect((await download).suggestedFilename()).toBe('Second.xlsx')
    await picture(page, 'second-file')
  })
})
