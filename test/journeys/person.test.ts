// What a user does with one person, by keyboard alone: the whole history, corrected and taken back; a duplicate made one; the way
// back from the bench; and a person forgotten.

import { choose, clickCell, lookAt, openTab } from '../support/browser'
import { desk, expectLooks, findTool, useSetUpDesk } from '../support/journey-desk'
import { dress, press } from '../support/panel-frame'
import { painted, sees } from '../support/screen'

const LEADS = [
  'Name,Company,Email,Phone,Deal,Stage,Value,Created,Close date',
  'Ann Lee,Acme,ann@acme.example,030 5551234,Roof,Demo,9000,2026-02-03,2026-04-30',
  'Bob Ray,Bolt Works,bob@bolt.example,,Wall,Demo,12000,2026-02-05,2026-05-20',
  'A. Lee,Acme,ann@acme.example,,Roof,Demo,9500,2026-02-01,',
  'Eli Orr,Elm,eli@elm.example,,Gate,Demo,3000,2026-02-06,',
]

useSetUpDesk(LEADS)

const expectGoodLooks = (name: string): Promise<void> => expectLooks(name, 'section, .more, .places')
/** Presses a button of the panel by Enter. */
async function enter(name: string | RegExp): Promise<void> {
  await desk.panel.getByRole('button', { name }).first().focus()
  await press(desk.page, 'Enter')
}

it('a touch of the history is corrected, taken out, and each is taken back by one key', async () => {
  const { page, panel } = desk
  await lookAt(desk, 'Bob Ray')
  await panel.getByRole('heading', { name: 'Bob Ray', level: 2 }).click()
  await press(page, '1', 'Enter')
  await panel.getByText(/^Saved: Call/).waitFor()
  await enter('Whole history')
  await panel.getByRole('heading', { name: 'History of Bob Ray' }).waitFor()
  await panel.getByText('1 touch, the latest first.').waitFor()
  await enter(/Call · Reached/)
  await panel.getByLabel('How it ended').selectOption('No answer')
  await expectGoodLooks('history-correct')
  await panel.getByLabel('Minutes').focus()
  await press(page, 'Enter')
  await panel.getByText(/^Corrected: Call/).waitFor()
  await panel.getByRole('button', { name: /Call · No answer/ }).waitFor()
  await expectGoodLooks('history')
  await panel.getByRole('heading', { name: 'History of Bob Ray' }).focus()
  await press(page, 'u')
  await panel.getByText(/^As it was: Call/).waitFor()
  await enter(/Call · Reached/)
  await enter('Take it out')
  await panel.locator('button:focus', { hasText: 'No, keep it' }).waitFor()
  await expectGoodLooks('history-take-out')
  await enter('Yes, take it out')
  await panel.getByText(/^Taken out: Call/).waitFor()
  await panel.getByText('No touch is logged yet.').waitFor()
  await panel.getByRole('heading', { name: 'History of Bob Ray' }).focus()
  await press(page, 'u')
  await panel.getByRole('button', { name: /Call · Reached/ }).waitFor()
  await dress(desk.page, 200, 'dark')
  await panel.getByRole('button', { name: /Call · Reached/ }).scrollIntoViewIfNeeded()
  await expectGoodLooks('history-dark-200')
  await dress(desk.page, 100, 'light')
  await press(page, 'Escape')
  await panel.getByRole('heading', { name: 'Bob Ray', level: 2 }).waitFor()
})

it('two rows of one deal become one and two again', async () => {
  const { page, panel } = desk
  await findTool('dupl', 'Duplicates')
  await panel.getByText('Two rows look like the same deal.').waitFor()
  await enter(/^Ann Lee \(row 2\) · A\. Lee \(row 4\)/)
  await panel.getByRole('group', { name: 'Value' }).getByRole('radio').first().focus()
  await press(page, 'ArrowDown')
  await expectGoodLooks('duplicates')
  await enter('Make row 2 of both, empty row 4')
  await panel.getByText('Ann Lee is one row now. Row 4 is empty.').waitFor()
  await panel.getByText('No two rows look like the same deal.').waitFor()
  await sees(page, 'Ann Lee', 'Value', /^9500$/)
  expect((await painted(page)).some(({ text }) => text === 'A. Lee')).toBe(false)
  await expectGoodLooks('duplicates-done')
  await panel.getByRole('heading', { name: 'Duplicates' }).focus()
  await press(page, 'u')
  await panel.getByText('Ann Lee: two rows as before.').waitFor()
  await sees(page, 'A. Lee', 'Value', /^9500$/)
  await sees(page, 'Ann Lee', 'Value', /^9000$/)
})

it('who is parked is found from Purge, gets another day, and comes back by one click', async () => {
  const { page, panel } = desk
  await sees(page, 'Eli Orr', 'Company', /^Elm$/)
  await clickCell(page, 'Eli Orr')
  await choose(page, 'Bench selected rows')
  await sees(page, 'Eli Orr', 'Benched', /^bench/)
  await panel.getByRole('button', { name: /^Purge/ }).focus()
  await press(page, 'Enter')
  await enter('Who is parked, and until when')
  await panel.getByText('1 row is parked.').waitFor()
  await expectGoodLooks('parked')
  await enter('Another day: Eli Orr')
  await panel.getByLabel('Parked until').fill('2026-09-01')
  await press(page, 'Enter')
  await panel.getByText(/^Eli Orr is parked until/).waitFor()
  await enter('Bring back Eli Orr')
  await panel.getByText('Eli Orr is back in the pipeline.').waitFor()
  await panel.getByText(/^Nobody is parked/).waitFor()
})

it('a person is forgotten once it is said what goes and the name is typed', async () => {
  const { page, panel } = desk
  // Who was selected before would be shown first.
  await clickCell(page, 'Bob Ray')
  await enter(/^Now/)
  await lookAt(desk, 'Bob Ray')
  await enter('Forget this person…')
  await panel.getByRole('heading', { name: 'Forget Bob Ray?' }).waitFor()
  await panel.getByText('1 row of your pipeline, with all its cells').waitFor()
  await panel.getByText('There is no undo for this.').waitFor()
  await panel.getByLabel('To do it, type Bob Ray').scrollIntoViewIfNeeded()
  await expectGoodLooks('forget')
  await panel.getByLabel('To do it, type Bob Ray').focus()
  await page.keyboard.type('bob ray')
  await press(page, 'Enter')
  await panel.getByText('Bob Ray is forgotten. This cannot be taken back.').waitFor()
  expect((await painted(page)).some(({ text }) => /Bob Ray|bob@bolt/.test(text))).toBe(false)
  await openTab(page, 'Touches')
  expect((await painted(page)).some(({ text }) => /Bob Ray/.test(text))).toBe(false)
})
