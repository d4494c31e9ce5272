// The tool Days off and holidays in the panel: what an absence moves before it is saved, promises by name, holidays of a country.
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { Panel } from '../../../sidebar/panel'
import type { DaysOffPage } from '../../../src/app/panel/days-off'
import { cardOf, type TalkingServer, talkingServer } from '../../support/panel'

const VIKTOR = { id: 'v', name: 'Viktor Abernathy', day: '2026-06-05 15:30', seen: '5 Jun 2026 15:30' }
const PAGE: DaysOffPage = {
  today: '2026-06-01',
  days: [],
  promises: [VIKTOR],
  planned: [{ day: '2026-06-04', touches: 7 }],
  isTeam: false,
  locale: 'en_US',
}

let server: TalkingServer
beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  server = talkingServer()
})
afterEach(cleanup)

async function open(page: Partial<DaysOffPage> = {}): Promise<void> {
  server.answer('daysOff', { ok: { ...PAGE, ...page } })
  render(<Panel server={server} />)
  fireEvent.keyDown(document.body, { key: 'm' })
  fireEvent.click(screen.getByRole('button', { name: /^Days off and holidays/ }))
  await screen.findByText('When are you away?')
}
const click = (name: string | RegExp): boolean => fireEvent.click(screen.getByRole('button', { name }))
const fill = (label: string, value: string): boolean =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } })
const away = (from: string, to: string): void => {
  fill('First day away', from)
  fill('Last day away', to)
}
const choose = (label: string, value: string): boolean =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

it('an absence says what moves and who is promised before it is saved, and is taken back by U', async () => {
  await open()
  away('2026-06-03', '2026-06-05')
  expect(
    screen.getByText(
      '3 working days off. 7 next touches move to the days around them. You are back on 8 Jun 2026.',
    ),
  ).toBeTruthy()
  expect(screen.getByText(/^Viktor Abernathy, 5 Jun 2026, 15:30/)).toBeTruthy()
  expect(server.asked('changeDaysOff')).toEqual([])
  const add = ['2026-06-03', '2026-06-04', '2026-06-05'].map((day) => ({ is: 'dayOff', day, name: 'Away' }))
  server.answer('changeDaysOff', { ok: { ...PAGE, days: add } })
  click('Save the days off')
  await screen.findByText(/^3 days off are saved/)
  expect(screen.getByText('3 Jun 2026 to 5 Jun 2026')).toBeTruthy()
  server.answer('changeDaysOff', { ok: PAGE })
  fireEvent.keyDown(document.body, { key: 'u' })
  await screen.findByText('The days are as before.')
  expect(server.asked('changeDaysOff')).toEqual([
    { add, remove: [] },
    { add: [], remove: add },
  ])
})

it('a promise is moved with its time by one click, and back by U with what its cell shows by then', async () => {
  await open()
  away('2026-06-03', '2026-06-05')
  server.answer('fill', { ok: { card: cardOf({ promised: '8 Jun 2026 15:30' }), tab: 'Deals' } })
  server.answer('daysOff', { ok: { ...PAGE, promises: [] } })
  click('Viktor Abernathy: Move to 8 Jun 2026')
  await screen.findByText('Viktor Abernathy is promised 8 Jun 2026, 15:30 now. Tell them.')
  expect(screen.getByText('Nobody is promised anything in these days.')).toBeTruthy()
  server.answer('fill', { ok: { card: cardOf({ promised: VIKTOR.seen }), tab: 'Deals' } })
  server.answer('daysOff', { ok: PAGE })
  fireEvent.keyDown(document.body, { key: 'u' })
  await screen.findByText('Viktor Abernathy is promised 5 Jun 2026, 15:30 again.')
  expect(server.asked('fill')).toEqual([
    { id: 'v', cell: { field: 'promised', value: '2026-06-08 15:30', seen: VIKTOR.seen } },
    { id: 'v', cell: { field: 'promised', value: '2026-06-05 15:30', seen: '8 Jun 2026 15:30' } },
  ])
})

it.each([
  ['2026-06-05', '2026-06-03', /^Choose a first and a last day/],
  ['', '', /^Choose a first and a last day/],
  ['2026-05-05', '2026-06-03', /^Choose days from today on/],
  ['2026-06-10', '', /^These days are days off already/],
])('days that cannot be saved are said, and nothing is sent: %s to %s', async (from, to, said) => {
  await open({ days: [{ is: 'dayOff', day: '2026-06-10', name: 'Away' }] })
  away(from, to)
  click('Save the days off')
  expect(screen.getAllByText(said).length).toBeGreaterThan(0)
  expect(server.asked('changeDaysOff')).toEqual([])
})

it('in a team it says honestly that days off are everybody’s', async () => {
  await open({ isTeam: true })
  expect(screen.getByText(/^These days count for everybody in this sheet/)).toBeTruthy()
})

it('saved days off are taken out as they stand, with what is promised in them', async () => {
  const days = ['2026-06-04', '2026-06-05'].map((day) => ({ is: 'dayOff' as const, day, name: 'Lisbon' }))
  await open({ days })
  expect(screen.getByText(/^Viktor Abernathy, 5 Jun/)).toBeTruthy()
  click('Take out 4 Jun 2026 to 5 Jun 2026')
  expect(server.asked('changeDaysOff')).toEqual([{ add: [], remove: days }])
})

it('the night is run at once where the user says so', async () => {
  await open()
  away('2026-06-03', '')
  server.answer('changeDaysOff', { ok: PAGE })
  click('Save the days off')
  await screen.findByText(/^1 day off is saved/)
  server.answer('night', { ok: 9 })
  click('Plan anew now')
  await screen.findByText('Planned anew: 9 people are on Today.')
})

it('the country of the sheet is chosen already; what is there or past is not added again', async () => {
  await open({ days: [{ is: 'holiday', day: '2026-06-19', name: 'Juneteenth' }] })
  expect((screen.getByLabelText('Country') as HTMLSelectElement).value).toBe('US')
  expect(screen.getByText('2026: 7 holidays')).toBeTruthy()
  expect(screen.getByText(/already on Rules/).parentElement?.textContent).toBe(
    '19 Jun 2026 · Juneteenth · already on Rules',
  )
  click(/^Add 18 holidays/)
  const [sent] = server.asked('changeDaysOff') as { add: { is: string; day: string; name: string }[] }[]
  expect(sent?.add[0]).toEqual({ is: 'holiday', day: '2026-07-03', name: 'Independence Day' })
  expect(sent?.add.every(({ day }) => day >= '2026-06-01' && day !== '2026-06-19')).toBe(true)
})

it('a country with regions asks which before anything can be added', async () => {
  await open({ locale: 'ja_JP' })
  expect(screen.queryByRole('button', { name: /^Add \d/ })).toBeNull()
  choose('Country', 'DE')
  expect(screen.queryByRole('button', { name: /^Add \d/ })).toBeNull()
  choose('Region', 'BY')
  expect(screen.getByText('2026: 2 holidays')).toBeTruthy()
  expect(screen.getByText(/4 Jun 2026 · Fronleichnam/)).toBeTruthy()
})
