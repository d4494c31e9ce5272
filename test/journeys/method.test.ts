// The process, easy to buy and why they buy, by keyboard alone: each written, shown, and taken back.

import { desk, expectLooks, findTool, useSetUpDesk } from '../support/journey-desk'
import { dress, press } from '../support/panel-frame'

const LEADS = [
  'Name,Company,Email,Stage,Value,Created,Won on',
  'Ann Lee,Acme,ann@acme.example,Won,9000,2025-01-03,2025-03-30',
  'Bob Ray,Bolt Works,bob@bolt.example,Won,12000,2025-01-03,2025-05-20',
  'Eli Orr,Elm,eli@elm.example,Demo,3000,2026-03-06,',
  'Fay Poe,Fir,fay@fir.example,Lead,2000,2026-03-06,',
]

useSetUpDesk(LEADS)

const expectGoodLooks = (name: string): Promise<void> => expectLooks(name, '.more, .now, .places')
/** A button by the keyboard. */
async function push(name: string | RegExp, key = 'Enter'): Promise<void> {
  await desk.panel.getByRole('button', { name }).first().focus()
  await press(desk.page, key)
}

it('a process is taken over from the proposal, and ticked off row by row in Now', async () => {
  const { page, panel } = desk
  await findTool('your proc', 'Your process')
  await panel.getByText(/^There is no sales process yet/).waitFor()
  await expectGoodLooks('process-start')
  await push('Take 10 steps')
  await panel.getByText('10 steps are in your process.').waitFor()
  await panel.getByText(/of what your process asks is done/).waitFor()
  await expectGoodLooks('process')
  await panel.getByRole('searchbox').focus()
  await panel.getByRole('searchbox').fill('Eli')
  await panel.getByText('Eli Orr').first().waitFor()
  await press(page, 'Enter')
  await panel.getByRole('heading', { name: 'Eli Orr' }).waitFor()
  await panel.getByText('Checklist', { exact: true }).focus()
  await press(page, 'Enter')
  await panel.getByText(/^Checklist · 0 % · skipped: Say what is in it for them/).waitFor()
  await panel.getByRole('checkbox', { name: /^Say what is in it/ }).focus()
  await press(page, 'Space')
  await panel.getByText('Done: Say what is in it for them.').waitFor()
  await expectGoodLooks('checklist')
  await panel.getByRole('heading', { name: 'Eli Orr' }).waitFor()
  await panel.getByRole('checkbox', { name: /^Say what is in it/ }).blur()
  await press(page, 'u')
  await panel.getByText('The step is as it was.').waitFor()
})

it('easy to buy shows the figures, and adds a column at the right end only as ticked', async () => {
  const { page, panel } = desk
  await findTool('discount', 'Easy to buy')
  await panel.getByText('9,000: the smallest step anybody began with.').waitFor()
  await panel.getByRole('checkbox', { name: 'Discount' }).focus()
  await press(page, 'Space')
  await dress(desk.page, 200, 'dark')
  await expectGoodLooks('easy-dark-200')
  await dress(desk.page, 100, 'light')
  await push('Add 1 column')
  await panel.getByText('1 column is at the right end of your pipeline.').waitFor()
  await expectGoodLooks('easy')
  await press(page, 'u')
  await panel.getByText('The blank columns are gone again.').waitFor()
})

it('two customers with the same reason make a line of the profile; results get their number', async () => {
  const { page, panel } = desk
  await findTool('why they', 'Why they buy')
  for (const [name, words] of [
    ['Ann Lee', 'You pick up the phone'],
    ['Bob Ray', 'An answer the same day'],
  ] as const) {
    await panel.getByLabel('Who said it').selectOption({ label: name })
    await panel.getByLabel('Why they like buying, word for word').fill(words)
    await panel.getByLabel('In a word or two').fill('Speed')
    await press(page, 'Enter')
    await panel.getByText(`Kept: what ${name} said.`).waitFor()
  }
  await panel.getByText('+ Why they would buy contains Speed, nice to have, counts 2').waitFor()
  await panel.getByLabel('Result', { exact: true }).fill('Hours saved')
  await panel.getByLabel(/^Its number/).fill('6 a week')
  await press(page, 'Enter')
  await panel.getByText('“Hours saved” is on the list.').waitFor()
  await expectGoodLooks('why')
  await push('Take it Why they would buy contains Speed')
  await panel.getByText(/^“Why they would buy contains Speed” is on your profile/).waitFor()
  await panel.getByText(/^Your pipeline has no column “Why they would buy” yet/).waitFor()
  await dress(desk.page, 200, 'dark')
  await expectGoodLooks('why-dark-200')
  await dress(desk.page, 100, 'light')
  await press(page, 'u')
  await panel.getByText(/is off your profile/).waitFor()
})
