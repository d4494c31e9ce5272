// Method packs by keyboard alone: one is chosen, what it would move is seen, it is applied, stands in the sheet, and one key takes
// it back.

import { openTab } from '../support/browser'
import { desk, expectLooks, useSetUpDesk } from '../support/journey-desk'
import { panelFrameOf } from '../support/panel-frame'
import { sees } from '../support/screen'

const LEADS = [
  'Name,Company,Email,Stage,Value,Created,Close date',
  ...Array.from({ length: 40 }, (_, at) => {
    const close = new Date(Date.UTC(2026, 2, 4 + ((7 * at) % 110))).toISOString().slice(0, 10)
    return `Person ${at},Firm ${at},p${at}@f${at}.example,${at % 2 ? 'Demo' : 'Proposal'},${900 + at},2026-01-02,${close}`
  }),
]

useSetUpDesk(LEADS)

const panelFrame = () => panelFrameOf(desk.page)
const expectGoodLooks = (name: string): Promise<void> => expectLooks(name, '.more, .places')

it('High ticket: chosen, seen, applied, in the sheet, and one key back', async () => {
  const { page, panel } = desk
  await openTab(page, 'Rules')
  await panel.getByRole('button', { name: /^More/ }).focus()
  await page.keyboard.press('Enter')
  await panel.getByRole('button', { name: /^Method packs/ }).focus()
  await page.keyboard.press('Enter')
  await panel.getByText('Choose a pack').waitFor()
  await expectGoodLooks('packs')
  await panel.getByRole('button', { name: /^High ticket/ }).focus()
  await page.keyboard.press('Enter')
  await panel.getByText(/rows? changes? (?:its|their) verdict/).waitFor()
  await expectGoodLooks('packs-preview')
  await sees(page, 'P2.green', 'Value', /^30$/)
  // From the name of the pack, where the focus is, the next stop is the button.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await panel.getByText(/^“High ticket” is applied/).waitFor()
  await sees(page, 'P2.green', 'Value', /^60$/)
  await panelFrame().evaluate(() => {
    document.documentElement.style.fontSize = '200%'
    document.documentElement.dataset.theme = 'dark'
  })
  await expectGoodLooks('packs-applied-dark-200')
  await page.keyboard.press('u')
  await panel.getByText(/^“High ticket” is taken back/).waitFor()
  await sees(page, 'P2.green', 'Value', /^30$/)
})
