// Now asks a client with one tap whether they are satisfied, and what puts them at risk where they are not.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { Panel } from '../../sidebar/panel'
import type { LogRequest } from '../../src/app/panel/log-touch'
import { cardOf, rowOf, type TalkingServer, talkingServer } from '../support/panel'

let server: TalkingServer
const CLIENT = cardOf({ state: 'won', missing: null, satisfied: { seen: '' } })
beforeEach(async () => {
  sessionStorage.clear()
  localStorage.clear()
  server = talkingServer()
  server.answer('row', { ok: rowOf(CLIENT) })
  render(<Panel server={server} />)
  await screen.findByRole('group', { name: 'Are they satisfied?' })
})
afterEach(cleanup)
const click = (name: string | RegExp): Promise<void> =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
  })
const shown = (seen?: string) => ({
  ok: { card: { ...CLIENT, satisfied: seen === undefined ? null : { seen } }, tab: 'Deals' },
})

it('writes a yes with its day, and takes it back', async () => {
  server.answer('fill', shown())
  await click('Yes')
  await screen.findByText('Ann Lee is satisfied. Noted with today’s day.')
  expect(screen.queryByRole('group', { name: 'Are they satisfied?' })).toBeNull()
  server.answer('fill', shown(''))
  await click(/^Undo/)
  await screen.findByText('Ann Lee: as before.')
  expect(server.asked('fill')).toMatchObject([
    { id: 'T1', cell: { field: 'satisfied', value: 'yes 2026-03-04', seen: '' } },
    { id: 'T1', cell: { field: 'satisfied', value: '', seen: 'yes 2026-03-04' } },
  ])
})

it('after a no asks for the risk, keeps what was typed, and logs both', async () => {
  fireEvent.input(screen.getByLabelText('What was in it for them'), { target: { value: 'New law' } })
  server.answer('fill', shown())
  await click('No')
  await screen.findByText(/^Noted\. What puts Ann Lee at risk\?/)
  const risk = screen.getByLabelText('At risk because')
  expect(risk.closest('details')?.open).toBe(true)
  fireEvent.change(risk, { target: { value: 'Competitor' } })
  fireEvent.click(screen.getByRole('radio', { name: /Reached/ }))
  await click(/^Save touch/)
  const [request] = server.asked('log') as LogRequest[]
  expect(request).toMatchObject({ risk: 'Competitor', reason: 'New law' })
})
