// The panel in a spreadsheet with another id: it asks, sends the answer, says what follows and opens the row.
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/preact'
import { Panel } from '../../sidebar/panel'
import { rowOf, talkingServer } from '../support/panel'

configure({ defaultHidden: true })
afterEach(cleanup)

const ELSEWHERE = { problem: 'This spreadsheet is not the one.', isElsewhere: true } as const

describe('copy or moved?', () => {
  it.each([
    ['It is a copy', 'copy'],
    ['It was moved', 'moved'],
  ])('%s', async (button, sent) => {
    const server = talkingServer()
    server.answer('row', ELSEWHERE)
    server.answer('row', { ok: rowOf() })
    server.answer('whereabouts', { ok: 'What follows.' })
    render(<Panel server={server} />)
    fireEvent.click(await screen.findByRole('button', { name: button }))
    expect(server.asked('whereabouts')).toEqual([sent])
    expect(await screen.findByText('What follows.')).toBeTruthy()
    expect(await screen.findByRole('heading', { name: 'Ann Lee' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: button })).toBeNull()
  })

  it('stays asked, with the reason, while the answer is refused', async () => {
    const server = talkingServer()
    server.answer('row', ELSEWHERE)
    server.answer('whereabouts', { problem: 'Touchline is at work just now.' })
    render(<Panel server={server} />)
    fireEvent.click(await screen.findByRole('button', { name: 'It is a copy' }))
    expect(await screen.findByText('Touchline is at work just now.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'It is a copy' })).toBeTruthy()
  })

  it('is not asked where the sheet is the one that was set up', async () => {
    const server = talkingServer()
    server.answer('row', { ok: rowOf() })
    render(<Panel server={server} />)
    await screen.findByRole('heading', { name: 'Ann Lee' })
    expect(screen.queryByRole('button', { name: 'It is a copy' })).toBeNull()
  })
})
