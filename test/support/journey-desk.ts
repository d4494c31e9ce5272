// The desk of a file of journeys: a workbench with a page open on it from the first test to the last, and what journeys do there.
import type { Browser } from 'playwright-core'
import { choose, type Desk, openBrowser, openTab, setUpByDialog, sitDown } from './browser'
import { panelFrameOf, press } from './panel-frame'
import { faults, picture, sees, spills } from './screen'

type Options = Parameters<typeof sitDown>[2]

/** Of the file whose tests run. */
export let desk: Desk

/** Sits down before the first test of a file. @param lines of the pipeline; without them the demo opens */
export function useDesk(lines?: readonly string[], options?: Options): void {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
    desk = await sitDown(browser, lines, options)
  })
  afterAll(async () => {
    await desk.close()
    await browser.close()
  })
}

/** The same, set up by the dialog and with the panel open; each test begins before the pipeline. @param seen a row that is shown */
export function useSetUpDesk(lines: readonly string[], [, seen = ''] = lines): void {
  const [name = '', company = ''] = seen.split(',')
  useDesk(lines)
  beforeAll(async () => {
    await sees(desk.page, name, 'Company', new RegExp(`^${company}$`))
    await setUpByDialog(desk.page)
    await choose(desk.page, 'Open panel')
  })
  beforeEach(() => openTab(desk.page, 'Leads'))
}

/** Takes a picture of the page. Nothing of the panel reaches out of it, and axe finds nothing. @param within parts of the panel */
export async function expectLooks(name: string, within = 'body'): Promise<void> {
  const frame = panelFrameOf(desk.page)
  await picture(desk.page, name)
  expect(await spills(frame, within)).toEqual([])
  expect(await faults(desk.page, { frames: [frame] })).toEqual([])
}

/** Opens a tool by some letters in the search. */
export async function findTool(letters: string, title: string): Promise<void> {
  const { page, panel } = desk
  await panel.getByRole('searchbox').focus()
  await panel.getByRole('searchbox').fill(letters)
  await press(page, 'Enter')
  await panel.getByRole('heading', { name: title, level: 2 }).waitFor()
}

/** Goes on by Tab to what has this name, as far as one turn around the panel. */
export async function tabTo(name: RegExp): Promise<void> {
  const frame = panelFrameOf(desk.page)
  for (let step = 0; step < 150; step++) {
    await press(desk.page, 'Tab')
    const label = await frame.evaluate(() => {
      const { activeElement: at } = document
      return at?.getAttribute('aria-label') ?? at?.textContent ?? ''
    })
    if (name.test(label)) return
  }
  throw new Error(`Tab does not lead to ${name}`)
}
