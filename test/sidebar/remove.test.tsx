// Remove in the place More: what goes and what stays is said there, and nothing is removed by one click.
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { Remove } from '../../sidebar/more/remove'
import { talkingServer } from '../support/panel'

configure({ defaultHidden: true })
afterEach(cleanup)

const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }))
}

/** Asks, waits for what is said of formulas, and goes on. */
async function removeIt(): Promise<void> {
  press('Remove Touchline…')
  await waitFor(() =>
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Remove it' }).disabled).toBe(false),
  )
  press('Remove it')
}

describe('remove', () => {
  it('says in the panel what goes, stays and becomes a value, and can be left', async () => {
    const server = talkingServer()
    server.answer('freezes', { ok: 'Formulas become values: 2 cells on “Report”.' })
    render(<Remove server={server} />)
    press('Remove Touchline…')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Remove it' }).disabled).toBe(true)
    expect(await screen.findByText('Formulas become values: 2 cells on “Report”.')).toBeTruthy()
    expect(screen.getByText(/^What stays: every column and tab as plain values/)).toBeTruthy()
    press('Keep it')
    expect(screen.queryByText(/^What stays/)).toBeNull()
    expect(server.asked('remove')).toEqual([])
  })

  it('is done by the second click, and says so', async () => {
    const server = talkingServer()
    server.answer('freezes', { ok: '' })
    server.answer('remove', { ok: 'It is removed. Still formulas: Report!B7.' })
    render(<Remove server={server} />)
    await removeIt()
    expect((await screen.findByText(/^It is removed/)).textContent).toContain('Report!B7')
    expect(server.asked('remove')).toHaveLength(1)
  })

  it.each([
    [{ problem: 'Touchline is at work just now.' }, 'Touchline is at work just now.'],
    [new Error('NetworkError'), /There is no connection|still here/],
  ])('that fails says why, and can be tried again: %s', async (answer, words) => {
    const server = talkingServer()
    server.answer('freezes', answer)
    server.answer('remove', answer)
    server.answer('remove', { ok: 'Touchline is removed.' })
    render(<Remove server={server} />)
    await removeIt()
    expect((await screen.findByRole('alert')).textContent).toMatch(words)
    press('Remove it')
    expect(await screen.findByText('Touchline is removed.')).toBeTruthy()
  })
})
