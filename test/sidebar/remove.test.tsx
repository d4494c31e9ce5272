// Remove in the place More: what goes and what stays is said there, and nothing is removed by one click.
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/preact'
import { Remove } from '../../sidebar/more/remove'
import { talkingServer } from '../support/panel'

configure({ defaultHidden: true })
afterEach(cleanup)

const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }))
}

describe('remove', () => {
  it('asks in the panel, and can be left', () => {
    const server = talkingServer()
    render(<Remove server={server} />)
    press('Remove Touchline…')
    expect(screen.getByText(/^What stays: every column and tab as plain values/)).toBeTruthy()
    press('Keep it')
    expect(screen.queryByText(/^What stays/)).toBeNull()
    expect(server.asked('remove')).toEqual([])
  })

  it('is done by the second click, and says so', async () => {
    const server = talkingServer()
    server.answer('remove', { ok: 'done' })
    render(<Remove server={server} />)
    press('Remove Touchline…')
    press('Remove it')
    expect((await screen.findByRole('status')).textContent).toContain('plain values now')
    expect(server.asked('remove')).toHaveLength(1)
  })

  it.each([
    [{ problem: 'Touchline is at work just now.' }, 'Touchline is at work just now.'],
    [new Error('NetworkError'), /There is no connection|still here/],
  ])('that fails says why, and can be tried again: %s', async (answer, words) => {
    const server = talkingServer()
    server.answer('remove', answer)
    server.answer('remove', { ok: 'done' })
    render(<Remove server={server} />)
    press('Remove Touchline…')
    press('Remove it')
    expect((await screen.findByRole('alert')).textContent).toMatch(words)
    press('Remove it')
    expect((await screen.findByRole('status')).textContent).toContain('Touchline is removed.')
  })
})
