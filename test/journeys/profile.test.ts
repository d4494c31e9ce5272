// The profile by keyboard alone: the banner leads there, a line is taken, Fit follows, and it is taken back.

import { openTab } from '../support/browser'
import { desk, expectLooks, useSetUpDesk } from '../support/journey-desk'
import { panelFrameOf } from '../support/panel-frame'
import { sees } from '../support/screen'

const LEADS = [
  'Name,Company,Email,Stage,Value,Created,Won on,Industry,Employees',
  ...Array.from({ length: 80 }, (_, at) => {
    const isWon = at % 4 === 0
    const industry = (isWon && at > 4) || at % 20 === 2 ? 'Food' : ['Law', 'Media', 'Law', 'Steel'][at % 4]
    const stage = isWon ? 'Won,900,2025-01-03,2025-03-30' : 'Demo,900,2026-03-02,'
    return `Person ${at},Firm ${at},p${at}@f${at}.example,${stage},${industry},${20 + (at % 7)}`
  }),
]

useSetUpDesk(LEADS)

const panelFrame = () => panelFrameOf(desk.page)
const expectGoodLooks = (name: string): Promise<void> => expectLooks(name, '.more, .places')

it('is built from those who bought: the banner leads there, one key takes a line, Fit follows, U takes it back', async () => {
  const { page, panel } = desk
  await openTab(page, 'Leads')
  await panel.getByRole('button', { name: /^More/ }).focus()
  await page.keyboard.press('Enter')
  await panel.getByText(/You have not said yet whom you want to sell to/).waitFor()
  await expectGoodLooks('profile-banner')
  await panel.getByRole('button', { name: 'Build your profile' }).focus()
  await page.keyboard.press('Enter')
  await panel.getByText('18 of 20 good, 4 of 60 others').waitFor()
  await expectGoodLooks('profile-proposed')
  await panel.getByRole('button', { name: /^Must/ }).focus()
  await page.keyboard.press('Enter')
  await panel.getByText(/^“Industry is Food” is on your profile/).waitFor()
  await sees(page, 'Person 8', 'Fit', /^Qualified$/)
  await sees(page, 'Person 1', 'Fit', /^Unqualified/)
  await panelFrame().evaluate(() => {
    document.documentElement.style.fontSize = '200%'
    document.documentElement.dataset.theme = 'dark'
  })
  await expectGoodLooks('profile-taken-dark-200')
  await page.keyboard.press('u')
  await panel.getByText(/^“Industry is Food” is off your profile/).waitFor()
  await sees(page, 'Person 1', 'Fit', /^$/)
})
