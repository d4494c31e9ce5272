// The switch between plain and neutral words in the panel.
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { Panel } from '../../../sidebar/panel'
import { type TalkingServer, talkingServer } from '../../support/panel'

let server: TalkingServer
beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  server = talkingServer()
  server.answer('wording', { ok: 'plain' })
  render(<Panel server={server} />)
  fireEvent.keyDown(document.body, { key: 'm' })
  fireEvent.click(screen.getByRole('button', { name: /^Wording/ }))
})
afterEach(cleanup)
const choice = (name: RegExp): HTMLInputElement => screen.getByRole('radio', { name })

it('shows how the words are, and switches by one click, with U to take it back', async () => {
  await screen.findByRole('radio', { name: /^Plain/ })
  expect([choice(/^Plain/).checked, choice(/^Neutral/).checked]).toEqual([true, false])
  server.answer('wording', { ok: 'neutral' })
  fireEvent.click(choice(/^Neutral/))
  await screen.findByText('The words are neutral now.')
  expect(choice(/^Neutral Fresh, Active, Check, Parked/).checked).toBe(true)
  server.answer('wording', { ok: 'plain' })
  fireEvent.keyDown(document.body, { key: 'u' })
  await screen.findByText('The words are plain now.')
  expect(server.asked('wording')).toEqual([{}, { wording: 'neutral' }, { wording: 'plain' }])
})

it('a refusal says why, and nothing looks switched', async () => {
  await screen.findByRole('radio', { name: /^Plain/ })
  server.answer('wording', { problem: 'Touchline is busy.' })
  fireEvent.click(choice(/^Neutral/))
  await screen.findByText('Touchline is busy.')
  expect(choice(/^Plain/).checked).toBe(true)
  server.answer('wording', { ok: 'neutral' })
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('The words are neutral now.')
})
