// The health list: every problem by tab, row and header, its cell selected by a click, users' text as text.
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/preact'
import { HealthFold } from '../../sidebar/more/health/health'
import type { Health } from '../../src/app/panel/health'
import { talkingServer } from '../support/panel'

configure({ defaultHidden: true })
afterEach(cleanup)

const healthOf = (part: Partial<Health>): Health => ({
  isSetUp: true,
  hasProfile: true,
  isElsewhere: false,
  pipeline: 'Deals',
  lastNight: '2026-03-05',
  isLate: false,
  refused: '',
  open: 3,
  fresh: 0,
  keep: 1,
  notice: 2,
  purge: 0,
  clock: '',
  lost: [],
  problems: [],
  moreProblems: 0,
  ...part,
})
const PROBLEMS = [
  { tab: 'Deals', row: 4, header: 'Amount', text: '"<b>lots</b>" is not an amount: write it as a number' },
  { tab: 'Deals', row: 0, header: 'By', text: 'this column of Touchline is gone or has a new name' },
  { tab: 'Rules', row: 9, header: 'Value', text: 'night.hour is no hour of the day' },
]

describe('the health list', () => {
  it('names each problem by tab, row and header as of the last night, and selects its cell', async () => {
    const server = talkingServer()
    server.answer('health', { ok: healthOf({ problems: PROBLEMS, moreProblems: 7 }) })
    server.answer('show', { ok: 'Deals' })
    server.answer('show', { problem: 'There is no tab "Rules": the tabs are "Deals".' })
    render(<HealthFold server={server} onProfile={() => undefined} />)
    const list = await screen.findByRole('region', { name: 'What could not be read' })
    expect(list.textContent).toContain('the night of 5 Mar 2026')
    expect(list.textContent).toContain('Row 4, Amount: "<b>lots</b>" is not an amount')
    expect(list.textContent).toContain('And 7 more')
    expect(list.querySelector('b')).toBeNull()
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Deals',
      'Rules',
    ])
    fireEvent.click(screen.getByRole('button', { name: 'Row 4, Amount' }))
    fireEvent.click(screen.getByRole('button', { name: 'Row 9, Value' }))
    expect(server.asked('show')).toEqual([
      { tab: 'Deals', row: 4, header: 'Amount' },
      { tab: 'Rules', row: 9, header: 'Value' },
    ])
    expect((await screen.findByRole('alert')).textContent).toContain('There is no tab "Rules"')
  })

  it('says why the last night could not do its work', async () => {
    const server = talkingServer()
    server.answer('health', { ok: healthOf({ refused: 'The tab "Deals", rows 4 and 5: these are alike.' }) })
    render(<HealthFold server={server} onProfile={() => undefined} />)
    expect((await screen.findByRole('alert')).textContent).toBe(
      'The last night could not do its work. The tab "Deals", rows 4 and 5: these are alike.',
    )
  })

  it('is not there where all was read', async () => {
    const server = talkingServer()
    server.answer('health', { ok: healthOf({}) })
    render(<HealthFold server={server} onProfile={() => undefined} />)
    await screen.findByText(/3 open rows/)
    expect(screen.queryByRole('region', { name: 'What could not be read' })).toBeNull()
  })
})
