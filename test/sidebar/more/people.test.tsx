// The mailing list in the panel: filtered, copied, logged in one go, taken back; what does not count is said before.
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import Papa from 'papaparse'
import { addressed, bccOf, csvOf } from '../../../sidebar/more/people/csv'
import { Panel } from '../../../sidebar/panel'
import type { ListedPerson, PeoplePage } from '../../../src/app/panel/people-page'
import { type TalkingServer, talkingServer } from '../../support/panel'

const person = (id: string, part: Partial<ListedPerson> = {}): ListedPerson => ({
  ...{ id, name: `Person ${id}`, company: '', email: `${id}@x.com`, segment: '', standing: 'bench' },
  ...{ since: '2026-02-01', automated: '', item: 'Steel', ...part },
})
const pageOf = (people: readonly ListedPerson[], part: Partial<PeoplePage> = {}): PeoplePage => ({
  ...{ people, total: people.length, next: null, declined: [], declinedCount: 0, unknown: 0, hidden: 0 },
  ...{ others: 0, items: [{ item: 'Steel', reason: 'Steel falls in May' }], invitation: null, phrases: [] },
  context: {
    ...{ zone: 'UTC', today: [], todayOn: 0, profile: [], cadence: [], touches: [] },
    ...{ ledger: [], isPlanned: false },
  },
  ...part,
})

let server: TalkingServer
let copied: string[]
beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  server = talkingServer()
  copied = []
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  })
})
afterEach(cleanup)

async function opened(...pages: readonly PeoplePage[]): Promise<void> {
  for (const page of pages) server.answer('people', { ok: page })
  render(<Panel server={server} />)
  fireEvent.keyDown(document.body, { key: 'm' })
  fireEvent.click(screen.getByRole('button', { name: /^Mailing list/ }))
  await screen.findByText(/ get it$/)
}
const click = (name: string | RegExp): boolean => fireEvent.click(screen.getByRole('button', { name }))

const PEOPLE = [
  person('a', { standing: 'client', segment: 'Low ticket' }),
  person('b'),
  person('c', { email: '' }),
]

describe('the list', () => {
  it('is read page after page, filtered, and copied as addresses', async () => {
    await opened(pageOf(PEOPLE, { total: 4, next: 3 }), pageOf([person('d')], { total: 4 }))
    await screen.findByText('4 of 4 get it')
    expect(server.asked('people')).toMatchObject([{ from: 0 }, { from: 3 }])
    click('Copy 3 addresses')
    await screen.findByText('3 addresses are copied: paste into BCC.')
    fireEvent.change(screen.getByLabelText('Show'), { target: { value: 'Low ticket' } })
    click('Copy 1 address')
    await waitFor(() => expect(copied).toEqual(['a@x.com, b@x.com, d@x.com', 'a@x.com']))
  })

  it('names who has no address, who declined, and who is not there', async () => {
    await opened(
      pageOf(PEOPLE, { declined: ['Cyd Fox'], declinedCount: 1, unknown: 1, hidden: 2, others: 3 }),
    )
    const text = document.body.textContent ?? ''
    for (const line of [
      'Without a usable address, so not copied: Person c.',
      'They declined, so they are not here: Cyd Fox.',
      '1 new person comes with the next night.',
      '2 selected rows are hidden, and left out.',
      '3 of other owners are not shown.',
    ])
      expect(text).toContain(line)
  })

  it('is that of the selected rows where these are asked for', async () => {
    await opened(pageOf(PEOPLE))
    server.answer('people', { ok: pageOf([person('z', { standing: 'active' })]) })
    fireEvent.click(screen.getByLabelText('Rows selected in the sheet'))
    await screen.findByText('1 of 1 get it')
    expect(server.asked('people')[1]).toMatchObject({ of: 'selected' })
  })

  it('says why it could not be read, and asks again', async () => {
    server.answer('people', { problem: 'Touchline is busy.' })
    server.answer('people', { ok: pageOf([]) })
    render(<Panel server={server} />)
    fireEvent.keyDown(document.body, { key: 'm' })
    click(/^Mailing list/)
    await screen.findByText('Touchline is busy.')
    click('Try again')
    await screen.findByText('Nobody is on this list.')
  })
})

describe('what was sent', () => {
  it('is logged for those who are ticked, under one key until it is answered, and taken back by U', async () => {
    await opened(pageOf(PEOPLE))
    fireEvent.click(screen.getByLabelText(/^Person b/))
    server.answer('logMany', new Error('Network'))
    click('Log 2 touches')
    const bar = () => within(document.querySelector('.message-bar') as HTMLElement)
    await waitFor(() => expect(bar().getByRole('button', { name: 'Try again' })).toBeTruthy())
    const left = [{ id: 'c', name: 'Cyd Fox', why: 'declined' }]
    server.answer('logMany', {
      ok: { batch: 'k', logged: 1, uncounted: [{ rule: 'C3', count: 1 }], left },
    })
    server.answer('people', { ok: pageOf(PEOPLE) })
    fireEvent.click(bar().getByRole('button', { name: 'Try again' }))
    await screen.findByText(
      'Newsletter: 1 touch logged. 1 does not count: they had their share of automated touches this year. Declined, so not logged: Cyd Fox.',
    )
    // Nobody is ticked any more: pressed once more, the button logs nobody twice.
    await screen.findByText('0 of 3 get it')
    const [first, second] = server.asked('logMany') as { key: string }[]
    expect(first).toMatchObject({
      ...{ ids: ['a', 'c'], medium: 'Newsletter', item: 'Steel', reason: 'Steel falls in May' },
    })
    expect(second?.key).toBe(first?.key)
    server.answer('undoBatch', { ok: { batch: 'k', verb: 'log', rows: 1, kept: [], gone: 0 } })
    fireEvent.keyDown(document.body, { key: 'u' })
    await screen.findByText(/^Taken back/)
    expect(server.asked('undoBatch')).toEqual([{ batch: 'k' }])
  })

  it('that would not count says so before', async () => {
    await opened(pageOf(PEOPLE))
    expect(document.querySelector('.doubt')).toBeNull()
    fireEvent.change(screen.getByLabelText('What was in it'), { target: { value: '' } })
    expect(screen.getByText(/^Without an item from the library/)).toBeTruthy()
    fireEvent.change(screen.getByLabelText('Sent as'), { target: { value: 'E-mail' } })
    expect(document.querySelector('.doubt')).toBeNull()
    fireEvent.input(screen.getByLabelText('What is in it for them'), { target: { value: 'checking in' } })
    expect(screen.getByText(/^This says nothing that helps them/)).toBeTruthy()
  })

  it('offers the year’s reasons where there is no item', async () => {
    await opened(pageOf(PEOPLE, { items: [] }))
    click('The year’s reasons')
    expect(screen.getByRole('heading', { name: 'The year’s reasons' })).toBeTruthy()
  })

  it('is no call: who is spoken to is logged one by one', async () => {
    await opened(pageOf(PEOPLE))
    const media = [...screen.getByLabelText<HTMLSelectElement>('Sent as').options].map(({ value }) => value)
    expect(media.slice(0, 3)).toEqual(['Card', 'Letter', 'Newsletter'])
    expect(media).not.toContain('Call')
  })
})

describe('a copy', () => {
  const cells = [
    ['Ann "A" Lee', 'a,b', 'line\nbreak', ''],
    ['=1+1', '+49 170', '-x', '@home'],
    ['\tTab', ' blank', 'Ünï', '"'],
  ]
  it('as CSV reads back as it was, and no cell begins like a formula', () => {
    const csv = csvOf(cells)
    const { data, errors } = Papa.parse<string[]>(csv, { newline: '\r\n', skipEmptyLines: true })
    expect(errors).toEqual([])
    expect(data.map((row) => row.map((cell) => cell.replace(/^ (?=[=+\-@\t])/, '')))).toEqual(cells)
    for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r']/)
  })

  it('has each address once, and nobody without one', () => {
    const people = [person('a'), person('b', { email: 'a@x.com' }), person('c', { email: '' })]
    expect(addressed(people).map(({ id }) => id)).toEqual(['a'])
    expect(bccOf([...people, person('d')])).toBe('a@x.com, d@x.com')
  })
})
