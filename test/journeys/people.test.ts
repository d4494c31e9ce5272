// The tools of More by keyboard alone: a mailing is copied, logged and taken back; the year's reasons get one; an event its guests.

import { desk, expectLooks, findTool, useSetUpDesk } from '../support/journey-desk'
import { dress, press } from '../support/panel-frame'

const LEADS = [
  'Name,Company,Email,Stage,Value,Created,Won on,Segment',
  'Ann Lee,Acme,ann@acme.example,Won,9000,2025-01-03,2025-03-30,Low ticket',
  'Bob Ray,Bolt Works,bob@bolt.example,Won,12000,2025-01-03,2025-05-20,',
  'Cyd Fox,Core,n/a,Won,700,2025-01-06,2025-06-01,',
  'Eli Orr,Elm,eli@elm.example,Demo,3000,2026-03-06,,',
]

useSetUpDesk(LEADS)

const expectGoodLooks = (name: string): Promise<void> => expectLooks(name, '.more, .places')

it('the year has gaps; one is filled by one form, and is offered as an item of the mailing', async () => {
  const { page, panel } = desk
  await panel.getByRole('button', { name: /^More/ }).focus()
  await press(page, 'Enter')
  await panel.getByRole('heading', { name: 'Tools' }).waitFor()
  await expectGoodLooks('more-tools')
  await findTool('cale', 'The year’s reasons')
  await panel.getByText('12 gaps are left.').waitFor()
  await panel.getByRole('button', { name: /^Fill it March/ }).focus()
  await press(page, 'Enter')
  await page.keyboard.type('Steel prices')
  await press(page, 'Tab')
  await page.keyboard.type('Steel falls in May: order after it')
  await press(page, 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter')
  await panel.getByText('“Steel prices” is added.').waitFor()
  await panel.getByText('11 gaps are left.').scrollIntoViewIfNeeded()
  await expectGoodLooks('more-year')
  await dress(desk.page, 100, 'dark')
  await expectGoodLooks('more-year-dark')
  await dress(desk.page, 100, 'light')
})

it('a mailing is copied, logged for everybody by one key, and taken back by one', async () => {
  const { page, panel } = desk
  await findTool('newsl', 'Mailing list')
  await panel.getByText('3 of 3 get it').waitFor()
  await panel.getByText('Without a usable address, so not copied: Cyd Fox.').waitFor()
  await panel.getByText('3 of 3 get it').focus()
  await press(page, 'Enter')
  await expectGoodLooks('more-mailing')
  await panel.getByRole('button', { name: 'Log 3 touches' }).scrollIntoViewIfNeeded()
  await expectGoodLooks('more-mailing-form')
  await panel.getByRole('button', { name: 'Log 3 touches' }).focus()
  await press(page, 'Enter')
  await panel.getByText('Newsletter: 3 touches logged.').waitFor()
  await expectGoodLooks('more-mailing-logged')
  await panel
    .getByText(/last mailing 10 Mar 2026/)
    .first()
    .waitFor({ state: 'attached' })
  await panel.getByRole('heading', { name: 'Mailing list' }).focus()
  await press(page, 'u')
  await panel.getByText(/^Taken back: 3 rows/).waitFor()
  await dress(desk.page, 200, 'dark')
  await panel.getByText('3 of 3 get it').scrollIntoViewIfNeeded()
  await expectGoodLooks('more-mailing-dark-200')
  await dress(desk.page, 100, 'light')
})

it('an event has its guests', async () => {
  const { page, panel } = desk
  await findTool('invit', 'Invitations')
  await panel.getByRole('textbox', { name: 'Event' }).fill('Open house')
  await panel.getByLabel('Day').fill('2026-04-20')
  await press(page, 'Enter')
  await panel.getByRole('button', { name: /^Open house/ }).focus()
  await press(page, 'Enter')
  await panel.getByText('4 of 4 get it').waitFor()
  await expectGoodLooks('more-invitations')
  await press(page, 'Escape')
  await panel.getByRole('heading', { name: 'Tools' }).waitFor()
})
