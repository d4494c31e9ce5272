// A workbench with people to call, set up, its list made by a night, and the panel on its place Today with the keys.
import type { Browser, Frame } from 'playwright-core'
import type { Served } from '../../workbench/server'
import { type Desk, openBrowser, sitDown } from './browser'
import { driver } from './spreadsheet-driver'

export interface CalledDesk extends Desk {
  /** The spreadsheet behind the page. */
  readonly sheet: ReturnType<typeof driver>
  /** The document of the panel. */
  frame(): Frame
  press(...keys: readonly string[]): Promise<void>
}

const HEADERS = 'Name,Company,Phone,Stage,Value,Created,Close date,About them'

/** Everybody is in Germany but those with a number of their own. */
function peopleOf(count: number, phones: Readonly<Record<number, string>>): string[] {
  const names = ['Ann', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gwen', 'Hal', 'Ivy', 'Joe']
  return Array.from({ length: count }, (_, at) => {
    const name = `${names[at % names.length]} ${['Archer', 'Hart', 'Moore', 'Stone', 'Gale'][Math.floor(at / 10) % 5]}`
    const about = at === 0 ? 'Sails; two girls at school' : ''
    const phone = phones[at] ?? `+49 30 555 ${1000 + at}`
    return [
      `${name}${at < 50 ? '' : ` ${at}`}`,
      ...[`Firm ${at}`, phone, 'Proposal', 900_000 - at * 1000, '2026-01-12', '2026-04-02', about],
    ].join(',')
  })
}

/** Opens it at the place Today. */
export async function deskToCall(
  browser: Browser,
  count: number,
  phones: Readonly<Record<number, string>> = {},
): Promise<CalledDesk> {
  const sheetOf = ({ document }: Served): CalledDesk['sheet'] => {
    const { google, workbook, clock } = document()
    return driver(google, workbook, clock, () => clock.now())
  }
  const prepare = (served: Served): void => {
    const sheet = sheetOf(served)
    sheet.setUp()
    sheet.setRule('T5.minutes', 0.5)
    sheet.click('Run the night now')
  }
  const desk = await sitDown(browser, [HEADERS, ...peopleOf(count, phones)], { isFront: true, prepare })
  const frame = (): Frame => {
    const found = desk.page.frames().find((one) => one.url().includes('/frame/'))
    if (!found) throw new Error('No panel is open.')
    return found
  }
  await toToday(desk)
  return {
    ...desk,
    sheet: sheetOf(desk),
    frame,
    async press(...keys) {
      for (const key of keys) await desk.page.keyboard.press(key)
    },
  }
}

/** Goes to the panel and its place Today by keys. */
export async function toToday({ page, panel }: Desk): Promise<void> {
  await panel.getByRole('button', { name: /Today|Heute/ }).waitFor()
  await page.locator('[data-test=sidebar] iframe').contentFrame().locator('body').focus()
  await page.keyboard.press('Control+Alt+Shift+M')
  await page.keyboard.press('t')
  await panel.locator('.entry').first().waitFor()
}

export { openBrowser }
