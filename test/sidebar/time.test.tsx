// The place Time: the receipt of the week, and the way to prove more of it.
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { Panel } from '../../sidebar/panel'
import type { TimePage } from '../../src/app/panel/time-page'
import { type TalkingServer, talkingServer } from '../support/panel'

let server: TalkingServer
beforeEach(() => {
  sessionStorage.clear()
  server = talkingServer()
})
afterEach(cleanup)

const PAGE: TimePage = { monday: '2026-03-02', required: 360, callingShare: 0.5, isCut: false, weeks: [] }
const WEEK = { owner: '', byCategory: [0, 0, 85, 20, 0, 0, 0, 10], proven: 105, calling: 85, today: 40 }

async function opened(page: Partial<TimePage>): Promise<void> {
  server.answer('time', { ok: { ...PAGE, ...page } })
  render(<Panel server={server} />)
  fireEvent.keyDown(document.body, { key: 'i' })
  await screen.findByRole('button', { name: 'Start calling' })
}

describe('the place Time', () => {
  it('says what is proven of the week, how much of it is calling, and where the rest went', async () => {
    await opened({ weeks: [WEEK] })
    const { textContent } = screen.getByRole('region', { name: 'Time' })
    expect(textContent).toContain('1 h 45 min proven of 6 h this week')
    expect(textContent).toContain('Today: 40 min')
    expect(textContent).toContain('Of it calling: 1 h 25 min. At least 3 h')
    expect(textContent).toContain('Busy work: 10 min')
    expect(textContent).not.toContain('Selling')
  })

  it('names owners only where there are several', async () => {
    await opened({
      weeks: [
        { ...WEEK, owner: 'Ann' },
        { ...WEEK, owner: 'Bob' },
      ],
    })
    expect(screen.getByRole('heading', { name: 'Bob' })).toBeTruthy()
  })

  it('leads to the calls of today where nothing is proven yet', async () => {
    await opened({})
    expect(screen.getByText(/Nothing is proven yet/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Start calling' }))
    expect(screen.getByRole('button', { name: /^Today/ }).getAttribute('aria-current')).toBe('page')
  })

  it('that could not be added up says why, and asks again by one click', async () => {
    server.answer('time', new Error('Service invoked too many times in a short time'))
    render(<Panel server={server} />)
    fireEvent.keyDown(document.body, { key: 'i' })
    await screen.findByText(/wait a minute/)
    server.answer('time', { ok: { ...PAGE, weeks: [WEEK] } })
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText(/1 h 45 min proven/)).toBeTruthy()
  })
})
