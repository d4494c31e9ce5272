// The profile in the panel: figures, one click to take a line, undo by U, and the way there.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { Panel } from '../../../sidebar/panel'
import type { ProfilePage, ShownCriterion, ShownProposal } from '../../../src/app/panel/profile-page'
import { cardOf, rowOf, type TalkingServer, talkingServer } from '../../support/panel'

const LINE = {
  ...{ profile: 't:Ideal customer', field: 't:Industry', test: 't:is', value: 't:Food', kind: 't:nice' },
  ...{ weight: '', question: '' },
}
const MET = { goodMet: 12, good: 14, othersMet: 9, others: 60 }
const FOOD: ShownProposal = {
  ...{ field: 'Industry', test: 'is', value: 't:Food', shown: 'Food', isAgainst: false, all: MET },
  unseen: { goodMet: 6, good: 7, othersMet: 4, others: 30 },
  lift: { value: 3.17, low: 1.9, high: 3.84 },
}
const AGENCY: ShownProposal = { ...FOOD, field: 'Kind', value: 't:Agency', shown: 'Agency', isAgainst: true }
const TAKEN: ShownCriterion = {
  ...{ line: LINE, profile: 'Ideal customer', field: 'Industry', test: 'is', value: 'Food', kind: 'nice' },
  ...{ weight: 1, met: MET },
}
const pageOf = (part: Partial<ProfilePage> = {}): ProfilePage => ({
  ...{ proposals: [FOOD, AGENCY], criteria: [], problems: [], good: 14, others: 60, least: 8, none: '' },
  people: [
    { id: 'T1', name: 'Ann Lee', isGood: true },
    { id: 'T2', name: 'Bob Ray', isGood: false },
  ],
  ...{ more: 0, isLive: true, looked: 30, columns: 3 },
  ...part,
})
const NO_MARKS = { good: [], others: [] }

let server: TalkingServer
beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  server = talkingServer()
})
afterEach(cleanup)
async function open(page = pageOf()): Promise<void> {
  server.answer('profile', { ok: page })
  render(<Panel server={server} />)
  fireEvent.keyDown(document.body, { key: 'm' })
  fireEvent.click(screen.getByRole('button', { name: /^Your ideal customer/ }))
  await screen.findByRole('heading', { name: 'What they have in common' })
}
const click = (name: string | RegExp): boolean => fireEvent.click(screen.getByRole('button', { name }))

it('proposes each criterion with how many good and others meet it, and how it held', async () => {
  await open()
  expect(server.asked('profile')).toEqual([{ marks: NO_MARKS }])
  const [food, agency] = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(food).toContain('Industry is Food12 of 14 good, 9 of 60 others')
  expect(food).toContain(
    '37 people I had not looked at: those who meet it were good 3.2 times as often as all (1.9 to 3.8).',
  )
  expect(agency).toContain('It speaks against them.')
  expect(screen.queryByRole('button', { name: 'Must Kind is Agency' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Never Kind is Agency' })).toBeTruthy()
})

it('takes a line by one click, as what it is to be, and back by U', async () => {
  await open()
  server.answer('profileLine', { ok: pageOf({ proposals: [AGENCY], criteria: [TAKEN] }) })
  click('Nice to have Industry is Food')
  await screen.findByText('“Industry is Food” is on your profile. The column Fit follows by itself.')
  expect(server.asked('profileLine')).toEqual([{ line: LINE, isUndone: false, marks: NO_MARKS }])
  expect(screen.getByText('nice to have · 12 of 14 good, 9 of 60 others')).toBeTruthy()
  server.answer('profileLine', { ok: pageOf() })
  fireEvent.keyDown(document.body, { key: 'u' })
  await screen.findByText(/^“Industry is Food” is off your profile/)
  expect(server.asked('profileLine')[1]).toEqual({ line: LINE, isUndone: true, marks: NO_MARKS })
})

it('a weight goes with what is nice to have; a must has none', async () => {
  await open()
  fireEvent.change(screen.getByLabelText('How much a nice-to-have counts'), { target: { value: '3' } })
  server.answer('profileLine', new Error('offline'))
  click('Nice to have Industry is Food')
  await screen.findByText(/^Google did not answer|offline/)
  server.answer('profileLine', { ok: pageOf() })
  click('Must Industry is Food')
  await waitFor(() => expect(server.asked('profileLine')).toHaveLength(2))
  const lines = server.asked('profileLine').map((one) => (one as { line: typeof LINE }).line)
  expect(lines.map(({ kind, weight }) => [kind, weight])).toEqual([
    ['t:nice', 'n:3'],
    ['t:must', ''],
  ])
})

it('where values are written, says that the night does it, and judges now by one click', async () => {
  await open(pageOf({ isLive: false, criteria: [TAKEN] }))
  server.answer('profileLine', { ok: pageOf({ isLive: false }) })
  click('Take out Industry is Food')
  await screen.findByText(/The night writes the column Fit, or do it now\.$/)
  server.answer('night', { ok: 4 })
  click('Judge now')
  await screen.findByText('All rows are judged by your profile.')
})

it('ticks are compared when asked, all at once', async () => {
  await open()
  fireEvent.click(screen.getByLabelText('Bob Ray'))
  fireEvent.click(screen.getByLabelText('Ann Lee'))
  fireEvent.click(screen.getByLabelText('Bob Ray'))
  expect(server.asked('profile')).toHaveLength(1)
  server.answer('profile', { ok: pageOf({ good: 13, others: 61 }) })
  click('Compare again')
  await screen.findByText('Who counts as good (13)')
  expect(server.asked('profile')[1]).toEqual({ marks: { good: [], others: ['T1'] } })
})

it.each<[Partial<ProfilePage>, RegExp]>([
  [{ none: 'few good', good: 3 }, /at least 8 good customers to see a pattern: 3 are ticked/],
  [{ none: 'few others', others: 2 }, /at least 8 others to compare with: there are 2/],
  [{ none: 'nothing', columns: 3 }, /^Nothing stands out: in the 3 columns/],
  [{ none: 'nothing', columns: 0 }, /no column yet that says what somebody is like/],
  [{ none: '' }, /taken all that stood out/],
])('says why nothing is proposed: %j', async (part, said) => {
  await open(pageOf({ proposals: [], ...part }))
  expect(screen.getByText(said)).toBeTruthy()
})

it('a refusal is said, and asked again by one click', async () => {
  server.answer('profile', { problem: 'The tab “Deals” is gone.' })
  render(<Panel server={server} />)
  fireEvent.keyDown(document.body, { key: 'm' })
  click(/^Your ideal customer/)
  await screen.findByText('The tab “Deals” is gone.')
  server.answer('profile', { ok: pageOf() })
  click('Try again')
  await screen.findByRole('heading', { name: 'What they have in common' })
})

it('a row leads there as long as there is no profile', async () => {
  server.answer('row', { ok: rowOf(cardOf()) })
  render(<Panel server={server} />)
  await screen.findByText(/You have not said yet whom you want to sell to/)
  click('Build your profile')
  expect(screen.getByRole('heading', { name: 'Your ideal customer' })).toBeTruthy()
})
