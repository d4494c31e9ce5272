// The first day: a pasted pipeline is set up; then each journey is somebody's, on the same sheet.
import {
  choose,
  chooseMail,
  clickCell,
  hears,
  lookAt,
  openTab,
  openTool,
  paste,
  setUpByDialog,
} from '../support/browser'
import { desk, useDesk } from '../support/journey-desk'
import { faults, picture, sees, shown } from '../support/screen'

const PIPELINE = [
  'Name\tCompany\tStage\tValue\tCreated\tClose date',
  'Ann Archer\tArcher Mills\tProposal\t12000\t2026-01-12\t2026-04-02',
  'Bob Ray\tRay Foods\tContacted\t8000\t2026-01-05\t',
  'Cleo Hart\tHart Labs\tWon\t15000\t2025-06-02\t2025-12-01',
  'Dan Frost\tFrost Works\tDemo\t5000\t2026-01-20\t2026-04-24',
  'Eve Stone\tStone Dairy\tLost\t4000\t2025-09-01\t2026-01-15',
  'Finn Gale\tGale Bakery\tContacted\t3000\t2025-12-08\t',
  'Gwen Park\tPark Optics\tProposal\t9000\t2026-01-08\t2026-04-14',
  'Hal Moore\tMoore Freight\tDemo\t7000\t2026-01-28\t2026-04-20',
  'Ivy Lane\tLane Clinics\tWon\t22000\t2025-05-04\t2025-11-10',
].join('\n')

useDesk([','])
/** Each journey begins before the pipeline. */
beforeEach(() => openTab(desk.page, 'Leads'))

const closeDrawer = (): Promise<void> =>
  desk.page.locator('[data-test=drawer]').getByRole('button', { name: 'Close' }).click()

describe('a pasted pipeline', () => {
  it('is set up from the menu, and each open row has its verdict', async () => {
    const { page } = desk
    await page.locator('.o-grid-overlay').click({ position: { x: 60, y: 8 } })
    await paste(page, PIPELINE)
    await sees(page, 'Ann Archer', 'Company', /^Archer Mills$/)
    expect(await setUpByDialog(page)).toContain('The night runs by itself from now on.')
    await sees(page, 'Bob Ray', 'Verdict', /^Notice · no decision date: ask when they will decide/)
    await sees(page, 'Ann Archer', 'Next touch', /^2026-01-19$/)
    expect(await shown(page, 'Eve Stone', 'Verdict')).toBe('')
    await picture(page, 'set-up')
    await page.locator('.o-topbar-menu', { hasText: 'Extensions' }).click()
    expect(await faults(page, { withGrid: true })).toEqual([])
    await page.keyboard.press('Escape')
  })
})

describe('the night', () => {
  it('is run from the menu, noted in the Log, and its mail is read in the outbox', async () => {
    const { page } = desk
    await choose(page, 'Run the night now')
    await sees(page, 'Bob Ray', 'Verdict', /^Notice/)
    await chooseMail(page, 'Send my morning mail now')
    await hears(page, /on its way to/)
    await openTool(page, 'outbox')
    await page.locator('[data-test=mail]').click()
    const mail = page.frameLocator('[data-test=mail-html]').locator('body')
    expect(await mail.textContent()).toContain('Bob Ray')
    await picture(page, 'mail')
    expect(await faults(page)).toEqual([])
    await page.getByRole('button', { name: 'As text' }).click()
    expect(await page.locator('[data-test=mail-text]').textContent()).toContain('Bob Ray')
    await page.keyboard.press('Escape')
    await page.locator('[data-test=mail-box]').waitFor({ state: 'detached' })
    await closeDrawer()
    await openTab(page, 'Log')
    await sees(page, 'night from the menu', 'Result', /^done$/)
    await picture(page, 'night')
  })

  it('comes by itself when the clock goes on a day', async () => {
    const { page } = desk
    await openTool(page, 'clock')
    expect(await faults(page)).toEqual([])
    await page.getByRole('button', { name: 'One day on' }).click()
    await page.locator('[data-test=clock-face]', { hasText: '2026-03-11 09:00' }).waitFor()
    await openTool(page, 'executions')
    await page.locator('[data-test=execution]', { hasText: 'hourlyTouchline' }).first().waitFor()
    expect(await faults(page)).toEqual([])
    await closeDrawer()
    await openTab(page, 'Log')
    await sees(page, 'night', 'Result', /^done$/)
    await picture(page, 'a-day-on')
  })
})

describe('in the panel', () => {
  it('a verdict is read, with why, its rule and the fact that is missing', async () => {
    const { page, panel } = desk
    await choose(page, 'Open panel')
    await page.getByText('Does it stay blank? Then Google mixes up two accounts').waitFor()
    await lookAt(desk, 'Bob Ray')
    const verdict = panel.locator('.verdict')
    expect(await verdict.textContent()).toMatch(/^Notice no decision date: ask when they will decide.*P4$/s)
    await panel.getByLabel('When will they decide?').waitFor()
    await picture(page, 'verdict')
    expect(await faults(page)).toEqual([])
  })

  it('a call is logged in one call of the server and five clicks, and Next touch moves', async () => {
    const { page, panel } = desk
    await lookAt(desk, 'Ann Archer')
    const before = await sees(page, 'Ann Archer', 'Next touch', /^2026-/)
    const calls: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/run')) calls.push(request.postDataJSON().name)
    })
    let clicks = 0
    const click = async (name: string | RegExp, role: 'radio' | 'textbox' | 'button'): Promise<void> => {
      clicks++
      await panel.getByRole(role, { name }).click()
    }
    await click(/Left message/, 'radio')
    await click('What was in it for them', 'textbox')
    await page.keyboard.insertText('The price list of April, with their discount')
    await click('Save touch', 'button')
    await panel.getByText(/^Saved: Call, Left message with Ann Archer/).waitFor()
    expect({ calls, clicks }).toEqual({ calls: ['panelLogTouch'], clicks: 3 })
    const after = await sees(page, 'Ann Archer', 'Next touch', new RegExp(`^(?!${before})2026-03`))
    expect(after > before).toBe(true)
    await picture(page, 'logged')
    expect(await faults(page)).toEqual([])
  })

  it('a touch is logged with the keyboard alone, in five keys beyond the text', async () => {
    const { page, panel } = desk
    await clickCell(page, 'Gwen Park')
    const keys: string[] = []
    const press = async (key: string): Promise<void> => {
      keys.push(key)
      await page.keyboard.press(key)
    }
    await press('Control+Alt+Shift+M')
    await panel.getByRole('heading', { name: 'Gwen Park' }).waitFor()
    await press('4')
    await panel.getByRole('radio', { name: 'Meeting set', checked: true }).waitFor()
    await press('Enter')
    await panel.getByText(/^Saved: Call, Meeting set with Gwen Park/).waitFor()
    expect(keys.length).toBeLessThanOrEqual(5)
    await picture(page, 'keyboard')
  })

  it('what was logged is taken back with Undo', async () => {
    const { page, panel } = desk
    await lookAt(desk, 'Hal Moore')
    const before = await sees(page, 'Hal Moore', 'Next touch', /^2026-/)
    await panel.getByRole('radio', { name: 'Reached' }).click()
    await panel.getByLabel('What was in it for them').fill('A case like theirs')
    await page.keyboard.press('Enter')
    await panel.getByText(/^Saved: Call, Reached with Hal Moore/).waitFor()
    await sees(page, 'Hal Moore', 'Next touch', new RegExp(`^(?!${before})2026`))
    await panel.getByRole('button', { name: 'Undo' }).click()
    await panel.getByText('Taken back: Call with Hal Moore.').waitFor()
    await sees(page, 'Hal Moore', 'Next touch', new RegExp(`^${before}$`))
    const reason = panel.getByLabel('What was in it for them')
    expect(await reason.inputValue()).toBe('A case like theirs')
    await picture(page, 'taken-back')
  })

  it('who is not interested is parked in the same breath, and one undo gives all of it back', async () => {
    const { page, panel } = desk
    await lookAt(desk, 'Hal Moore')
    const before = await shown(page, 'Hal Moore', 'Verdict')
    await panel.getByRole('radio', { name: 'Not interested' }).click()
    await panel.getByRole('radio', { name: 'Park 30 days' }).click()
    await panel.getByRole('button', { name: 'Save touch' }).click()
    await panel.getByText(/Hal Moore is on the bench: back on 10 Apr 2026/).waitFor()
    await sees(page, 'Hal Moore', 'Verdict', /^$/)
    expect(await panel.getByRole('button', { name: 'Saved' }).isDisabled()).toBe(true)
    expect(await faults(page)).toEqual([])
    await panel.getByRole('button', { name: 'Undo' }).click()
    await panel.getByText('Taken back: Call with Hal Moore.').waitFor()
    await sees(page, 'Hal Moore', 'Verdict', new RegExp(`^${before.slice(0, 6)}`))
    expect(await panel.getByRole('radio', { name: 'Park 30 days' }).isChecked()).toBe(true)
  })

  it('the sheet is sorted while the form is open, and the touch lands on its own row', async () => {
    const { page, panel } = desk
    await clickCell(page, 'Dan Frost')
    await panel.getByRole('button', { name: /^Finish it later/ }).click()
    await panel.getByRole('heading', { name: 'Dan Frost' }).waitFor()
    await panel.getByRole('radio', { name: 'Reached' }).click()
    await panel.getByLabel('What was in it for them').fill('The test results he asked for')
    await clickCell(page, 'Value')
    await page.locator('.o-topbar-menu', { hasText: 'Data' }).click()
    await page.locator('.o-menu-item', { hasText: 'Sort range' }).hover()
    await page.locator('.o-menu-item', { hasText: 'Ascending' }).click()
    await page.getByRole('button', { name: 'Yes' }).click()
    await sees(page, '2', 'Name', /^Finn Gale$/)
    await picture(page, 'sorted')
    await panel.getByLabel('What was in it for them').press('Enter')
    await panel.getByText(/^Saved: Call, Reached with Dan Frost/).waitFor()
    await sees(page, 'Dan Frost', 'Next touch', /^2026-03-18$/)
    await openTab(page, 'Touches')
    await sees(page, 'Dan Frost', 'Reason', /^The test results he asked for$/)
  })

  it('somebody is found by name, put off for a week, and that is undone', async () => {
    const { page, panel } = desk
    await panel.getByLabel('Find a name, company or e-mail').fill('lane cl')
    await panel.getByRole('button', { name: /^Ivy Lane/ }).click()
    await panel.getByRole('heading', { name: 'Ivy Lane' }).waitFor()
    await picture(page, 'found')
    await panel.getByText('Not today').click()
    await panel.getByRole('button', { name: 'In a week' }).click()
    await panel.getByText(/^Ivy Lane: not before 18 Mar 2026/).waitFor()
    await picture(page, 'snoozed')
    expect(await faults(page)).toEqual([])
    await panel.getByRole('button', { name: 'Undo' }).click()
    await panel.getByText('Ivy Lane: back to the day it was.').waitFor()
  })

  it('a person is added, and is there in the sheet with an id of their own', async () => {
    const { page, panel } = desk
    await panel.getByRole('button', { name: 'Add', exact: true }).click()
    await panel.getByLabel('Name', { exact: true }).fill('Nora Nash')
    await panel.getByLabel('Company', { exact: true }).fill('Nash Rail')
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('Enter')
    await panel.getByText('Nora Nash is added.').waitFor()
    await sees(page, 'Nora Nash', 'Verdict', /^New/)
    await picture(page, 'added')
  })
})

describe('the bench', () => {
  it('takes a row in its place, and undo brings it back', async () => {
    const { page } = desk
    await clickCell(page, 'Finn Gale')
    await choose(page, 'Bench selected rows')
    await hears(page, /1 row on the bench\. Nothing was moved or deleted\./)
    await sees(page, 'Finn Gale', 'Benched', /^bench/i)
    expect(await shown(page, 'Finn Gale', 'Verdict')).toBe('')
    await picture(page, 'benched')
    // The mark and what follows from it are two steps.
    await page.keyboard.press('Control+Z')
    await sees(page, 'Finn Gale', 'Verdict', /^Notice/)
    await page.keyboard.press('Control+Z')
    await sees(page, 'Finn Gale', 'Benched', /^$/)
    await picture(page, 'undone')
  })
})
