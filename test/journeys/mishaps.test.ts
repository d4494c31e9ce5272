// What goes wrong, and what a person then sees: a failed save, a refused permission, hostile text, a row that is gone.
import type { Page } from 'playwright-core'
import { choose, clickCell, lookAt, openTab, openTool } from '../support/browser'
import { desk, useSetUpDesk } from '../support/journey-desk'
import { faults, painted, picture, sees, shown } from '../support/screen'

const SCRIPT = '<script>document.title = 1</script>'
const LINK = '=HYPERLINK("https://evil.example", "click")'
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

const LEADS = [
  'Name,Company,Stage,Value,Created,Close date',
  `${quoted(SCRIPT)},${quoted(LINK)},Proposal,900,2026-01-12,2026-04-02`,
  'Kate Long,Long Tools,Demo,12000,2026-01-12,2026-04-02',
  'Liam Ford,Ford Paper,Contacted,8000,2026-01-05,2026-04-20',
  'Mona West,West Seeds,Proposal,9000,2026-01-08,2026-04-14',
  'Ned Quill,Quill Books,Proposal,7000,2026-01-20,2026-04-10',
]

useSetUpDesk(LEADS, LEADS.slice(1))

/** Says that they were reached, as who saves a call must. */
const reached = () => desk.panel.getByRole('radio', { name: 'Reached' }).click()
const reason = () => desk.panel.getByLabel('What was in it for them')
/** Types into the cell that shows a text, as people do: seeing that it is chosen, and what they type. */
async function retype(page: Page, text: string, by: string): Promise<void> {
  await clickCell(page, text)
  await page.locator('.o-topbar-composer', { hasText: text }).waitFor()
  await page.keyboard.insertText(by)
  await page.locator('.o-grid-composer', { hasText: by }).waitFor()
  await page.keyboard.press('Enter')
}

describe('hostile text', () => {
  it('is shown as text, in the grid and in the panel', async () => {
    const { page, panel } = desk
    await lookAt(desk, SCRIPT)
    expect(await shown(page, SCRIPT, 'Company')).toBe(LINK)
    await panel.getByText(LINK).waitFor()
    expect(await panel.locator('a[href*="evil.example"]').count()).toBe(0)
    expect(await page.title()).toBe('Leads – Touchline')
    await picture(page, 'hostile-text')
    expect(await faults(page)).toEqual([])
  })
})

describe('a save that fails', () => {
  it('keeps what was typed, also when the panel is closed, and arrives once', async () => {
    const { page, panel } = desk
    await lookAt(desk, 'Kate Long')
    await page.route('**/run', (route) => route.abort())
    await reached()
    await reason().fill('A shorter way to order')
    await page.keyboard.press('Enter')
    await panel.getByText(/The workbench does not answer/).waitFor()
    expect(await reason().inputValue()).toBe('A shorter way to order')
    await picture(page, 'failed-save')
    expect(await faults(page)).toEqual([])
    await page.unroute('**/run')
    await page.getByRole('button', { name: 'Close the sidebar' }).click()
    await choose(page, 'Open panel')
    await lookAt(desk, 'Kate Long')
    expect(await reason().inputValue()).toBe('A shorter way to order')
    await reason().press('Enter')
    await panel.getByText(/^Saved: Call, Reached with Kate Long/).waitFor()
    await openTab(page, 'Touches')
    await sees(page, 'Kate Long', 'Reason', /^A shorter way to order$/)
    expect((await painted(page)).filter(({ text }) => text === 'Kate Long')).toHaveLength(1)
  })
})

describe('a permission that is refused', () => {
  it('is named in words, and when it is given again everything works', async () => {
    const { page } = desk
    await openTool(page, 'permissions')
    expect(await faults(page)).toEqual([])
    await page.getByText('See and change this spreadsheet').click()
    await page.getByRole('checkbox', { name: /See and change/, checked: false }).waitFor()
    await choose(page, 'Run the night now')
    const dialog = page.getByRole('dialog', { name: 'Touchline' })
    await dialog.getByText(/Touchline may not read this spreadsheet, so nothing was done/).waitFor()
    await picture(page, 'refused')
    expect(await faults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'OK' }).click()
    await page.getByText('See and change this spreadsheet').click()
    await page.getByRole('checkbox', { name: /See and change/, checked: true }).waitFor()
    await page.locator('[data-test=drawer]').getByRole('button', { name: 'Close' }).click()
    await lookAt(desk, 'Liam Ford')
  })
})

describe('two tabs of the browser', () => {
  it('stay equal while both are typed into and a touch is logged', async () => {
    const { page, panel } = desk
    const other = await desk.tab()
    // Wide enough for all of Touchline's columns beside the panel.
    await page.setViewportSize({ width: 2100, height: 640 })
    await lookAt(desk, 'Liam Ford')
    const typed = retype(other, 'Long Tools', 'Long Tools Ltd').then(() =>
      retype(other, 'Quill Books', 'Quill & Co'),
    )
    await reached()
    await reason().press('Enter')
    await retype(page, 'West Seeds', 'West Seeds and Sons')
    await typed
    await panel.getByText(/^Saved: Call, Reached with Liam Ford/).waitFor()
    for (const one of [page, other]) {
      await sees(one, 'Kate Long', 'Company', /^Long Tools Ltd$/)
      await sees(one, 'Ned Quill', 'Company', /^Quill & Co$/)
      await sees(one, 'Mona West', 'Company', /^West Seeds and Sons$/)
      await sees(one, 'Liam Ford', 'By', /^E-mail$/)
    }
    await picture(other, 'second-tab')
    await other.close()
  })
})

describe('a row that is deleted while the form is open', () => {
  it('is told of in words, and what was typed stays', async () => {
    const { page, panel } = desk
    await lookAt(desk, 'Ned Quill')
    await reached()
    await reason().fill('The catalogue for June')
    await clickCell(page, '6', 'right')
    await page.locator('.o-menu-item', { hasText: 'Delete row' }).click()
    await page.waitForFunction(() => true)
    await reason().press('Enter')
    await panel.locator('[role=alert]', { hasText: /./ }).first().waitFor()
    expect(await reason().inputValue()).toBe('The catalogue for June')
    await picture(page, 'deleted-row')
    expect(await faults(page)).toEqual([])
  })
})
