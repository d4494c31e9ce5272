// The place Purge in German: the page's language chooses, and no sentence is left over in English.
import { act, render, screen } from '@testing-library/preact'
import { courtOf } from '../../support/court-panel'
import { talkingServer } from '../../support/panel'

const settle = (): Promise<void> =>
  act(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))))

it('speaks German from the lobby to the case', async () => {
  document.documentElement.lang = 'de'
  // Words are chosen when the page is loaded.
  const { Desk } = await import('../../../sidebar/frame/desk')
  const { Purge } = await import('../../../sidebar/purge/purge')
  const server = talkingServer()
  server.answer('court', { ok: courtOf() })
  const desk = new Desk(server)
  render(<Purge desk={desk} isShown />)
  await settle()
  expect(screen.getByText('2 Zeilen stehen auf Purge und versprechen 700.')).toBeTruthy()
  expect(screen.getByText('Von 31 dieses Jahr geparkten kamen 2 zurück, 1 wurde gewonnen.')).toBeTruthy()
  server.answer('court', { ok: courtOf() })
  act(() => desk.keys.press(new KeyboardEvent('keydown', { key: '1' })))
  await settle()
  expect(screen.getByText('12 Kontakte ohne Antwort, zuletzt 16. Feb.')).toBeTruthy()
  expect(screen.getByText('Der Tag, an dem sie entscheiden.')).toBeTruthy()
  expect(screen.getByText(/^Von 61 Zeilen, die so lange offen waren, haben Sie 4 gewonnen/)).toBeTruthy()
  expect(screen.getByRole('button', { name: /^Parken 30 Tage/ })).toBeTruthy()
})
