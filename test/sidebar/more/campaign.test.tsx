// The year's reasons and the invitations in the panel.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { Panel } from '../../../sidebar/panel'
import type { CampaignPage } from '../../../src/app/panel/campaign-page'
import { type TalkingServer, talkingServer } from '../../support/panel'

const months = Array.from({ length: 12 }, (_, at) => ({
  year: at < 10 ? 2026 : 2027,
  month: ((at + 2) % 12) + 1,
  items: at === 0 ? [{ item: 'Steel', people: 3 }] : [],
  lacks: at === 0 ? 0 : 1,
}))
const YEAR: CampaignPage = {
  segments: [
    { segment: '', people: 3, least: 12, most: 16, months, partial: [{ item: 'Paper', people: 1 }] },
    { segment: 'Low ticket', people: 1, least: 12, most: 16, months, partial: [] },
  ],
  events: [{ event: 'Open house', on: '2026-04-20' }],
  choices: ['Low ticket'],
  problems: ['Reasons 2, Until: this is not a date'],
}

let server: TalkingServer
beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  server = talkingServer()
  server.answer('campaign', { ok: YEAR })
})
afterEach(cleanup)
function open(tool: RegExp): void {
  render(<Panel server={server} />)
  fireEvent.keyDown(document.body, { key: 'm' })
  fireEvent.click(screen.getByRole('button', { name: tool }))
}
const type = (label: string | RegExp, value: string): boolean =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } })

it('shows twelve months, the gaps, and what only few get', async () => {
  open(/^The year’s reasons/)
  await screen.findByText('1 reason for the next twelve months. 12 to 16 touches a year want one each.')
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(lines.slice(0, 2)).toEqual([
    'March 2026Steel',
    'April 2026Nothing for other clientsFill it April 2026',
  ])
  expect(screen.getByText('11 gaps are left.')).toBeTruthy()
  expect(screen.getByText('Only for a few of them, so they fill no gap: Paper (1).')).toBeTruthy()
  expect(screen.getByText(/this is not a date/)).toBeTruthy()
})

it('fills a gap by one form, and takes the item out again', async () => {
  open(/^The year’s reasons/)
  await screen.findByText('11 gaps are left.')
  fireEvent.click(screen.getByRole('button', { name: 'Fill it February 2027' }))
  expect(document.activeElement).toBe(screen.getByLabelText('What is it?'))
  type('What is it?', 'Price list')
  type(/^What is in it for them/, 'Prices rise in March')
  server.answer('library', { ok: YEAR })
  fireEvent.click(screen.getByRole('button', { name: 'Add it' }))
  await screen.findByText('“Price list” is added.')
  const entry = {
    ...{ tab: 'Reasons', title: 'Price list', reason: 'Prices rise in March', segment: '' },
    ...{ from: '2027-02-01', until: '2027-02-28' },
  }
  expect(server.asked('library')[0]).toEqual({ entry, isUndone: false })
  server.answer('library', { ok: YEAR })
  fireEvent.keyDown(document.body, { key: 'u' })
  await screen.findByText('“Price list” is taken out again.')
  expect(server.asked('library')[1]).toEqual({ entry, isUndone: true })
})

it('an event leads to whom to invite, with the words to log', async () => {
  open(/^Invitations/)
  fireEvent.click(await screen.findByRole('button', { name: /^Open house/ }))
  await waitFor(() => expect(server.asked('people')).toEqual([{ of: 'event', event: 'Open house', from: 0 }]))
  fireEvent.click(screen.getByRole('button', { name: 'Another event' }))
  expect(screen.getByRole('heading', { name: 'Add an event' })).toBeTruthy()
})
