// The court and the clean-up sprint, by keyboard alone: a row is parked and comes back, rows of one charge together, a sprint
// that is left and gone on with.

import { choose } from '../support/browser'
import { desk, expectLooks, useSetUpDesk } from '../support/journey-desk'
import { dress, press } from '../support/panel-frame'
import { sees } from '../support/screen'

/** At noon of 10 March 2026: all are old enough to be accused. */
const LEADS = [
  'Name,Company,Email,Stage,Value,Created,Close date,Last stage change,Will they buy?',
  'Ann Lee,Acme,ann@acme.example,Proposal,9000,2025-11-03,2026-03-30,2026-03-05,',
  'Bob Ray,Bolt Works,bob@bolt.example,Demo,12000,2025-11-03,2026-02-20,2025-12-01,hope',
  'Cyd Fox,Core,cyd@core.example,Won,700,2025-01-06,2025-06-01,2025-06-01,',
  'Eli Orr,Elm,eli@elm.example,Demo,3000,2025-10-06,2026-12-01,2025-11-01,',
  'Flo Day,Fir,flo@fir.example,Demo,2000,2025-10-06,,2025-11-01,never',
  'Gus Hay,Gum,gus@gum.example,Demo,1500,2025-10-06,,2025-11-01,never',
  // Enough of a past to say how rows like an accused one ended: who was won was won soon.
  ...Array.from(
    { length: 7 },
    (_, at) => `Won ${at},Won ${at} Ltd,,Won,500,2025-03-03,2025-03-2${at},2025-03-20,`,
  ),
  ...Array.from(
    { length: 14 },
    (_, at) => `Lost ${at},Lost ${at} Ltd,,Lost,500,2025-03-03,2025-09-01,2025-09-01,`,
  ),
]

useSetUpDesk(LEADS)

const expectGoodLooks = (name: string): Promise<void> => expectLooks(name, '.purge, .places')

/** The place Purge, its lobby, with the keys in the panel. */
async function goToCourt(): Promise<void> {
  const { page, panel } = desk
  await panel.getByRole('button', { name: /^Purge/ }).focus()
  await press(page, 'p')
  if (await panel.getByRole('button', { name: /^Stop here/ }).isVisible()) await press(page, 'q')
  await panel.getByRole('heading', { name: 'Purge', level: 2 }).waitFor()
}

const heard = (name: string): Promise<void> => desk.panel.getByRole('heading', { name, level: 2 }).waitFor()

describe('the court', () => {
  it('says what is accused, hears a case, parks it by one key, and takes it back by one', async () => {
    const { page, panel } = desk
    await goToCourt()
    await expectGoodLooks('court-lobby')
    await press(page, '1')
    await heard('Gus Hay')
    await expectGoodLooks('court-case')
    await press(page, '1')
    await panel.getByText(/^Gus Hay: parked until/).waitFor()
    await heard('Flo Day')
    await sees(page, 'Gus Hay', 'Benched', /^bench 2026-03-10$/)
    await press(page, 'u')
    await panel.getByText(/^Taken back: 1 row as before/).waitFor()
    await heard('Gus Hay')
    await sees(page, 'Gus Hay', 'Benched', /^$/)
  })

  it('is acquitted by the fact, which is filled in right there', async () => {
    const { page, panel } = desk
    await panel.getByRole('button', { name: /^Purge/ }).focus()
    await press(page, 'l', 'l', 'l')
    await heard('Bob Ray')
    await panel.getByText('A new day on which they decide.').waitFor()
    await expectGoodLooks('court-hope')
    await panel.getByRole('button', { name: /^Stop here/ }).scrollIntoViewIfNeeded()
    await expectGoodLooks('court-verbs')
    await press(page, 'f')
    await panel.getByLabel('What acquits it').fill('2026-04-02')
    await press(page, 'Enter')
    await heard('Session over')
    await panel.getByText(/^Bob Ray is/).waitFor()
    await sees(page, 'Bob Ray', 'Close date', /^2026-04-02$/)
    await expectGoodLooks('court-ended')
    await press(page, 'u')
    await heard('Bob Ray')
    await sees(page, 'Bob Ray', 'Close date', /^2026-02-20$/)
    await press(page, 'q')
    await heard('Purge')
  })

  it('parks rows of one charge in one go without the exceptions, and takes them back in one', async () => {
    const { page, panel } = desk
    await goToCourt()
    await panel.getByRole('button', { name: /^You said never/ }).focus()
    await press(page, 'Enter')
    await heard('You said never')
    await panel.getByRole('checkbox', { name: /^Gus Hay/ }).focus()
    await press(page, ' ')
    await panel.getByText('1 of 2 chosen').waitFor()
    await expectGoodLooks('court-together')
    await press(page, '2')
    await panel.getByText('1 row parked.').waitFor()
    await sees(page, 'Flo Day', 'Benched', /^bench 2026-03-10$/)
    await sees(page, 'Gus Hay', 'Benched', /^$/)
    await press(page, 'u')
    await panel.getByText(/^Taken back: 1 row as before/).waitFor()
    await sees(page, 'Flo Day', 'Benched', /^$/)
  })

  it('can be read in the dark, and twice as large', async () => {
    const { page } = desk
    await goToCourt()
    await dress(desk.page, 100, 'dark')
    await expectGoodLooks('court-lobby-dark')
    await press(page, '1')
    await heard('Gus Hay')
    await expectGoodLooks('court-case-dark')
    await dress(desk.page, 200, 'light')
    await expectGoodLooks('court-case-200')
    await press(page, 'q')
    await heard('Purge')
    await expectGoodLooks('court-lobby-200')
    await dress(desk.page, 100, 'light')
  })
})

describe('the clean-up sprint', () => {
  it('is left by closing the panel at any row, goes on there, and ends with before and after', async () => {
    const { page, panel } = desk
    await goToCourt()
    await press(page, '2')
    await panel.getByText('1 of 5').waitFor()
    await heard('Flo Day')
    await press(page, '1')
    await heard('Gus Hay')
    // The page is gone while the decision is under way.
    await page.reload()
    await page.locator('.o-grid canvas').waitFor()
    await choose(page, 'Open panel')
    await goToCourt()
    await panel.getByText('Go on at 2 of 5').waitFor()
    await expectGoodLooks('sprint-left')
    await press(page, '2')
    await heard('Gus Hay')
    await panel.getByText('2 of 5').waitFor()
    await press(page, '1', 'k', 'k', 'k')
    await heard('The sprint is done')
    await panel.getByRole('row', { name: /^They claim/ }).waitFor()
    await expectGoodLooks('sprint-ended')
    await press(page, 'q')
    await panel.getByText('Done: every open row was looked at.').waitFor()
    await panel.getByText('Decisions of the last 30 days').focus()
    await press(page, 'Enter')
    await expectGoodLooks('court-batches')
  })
})
