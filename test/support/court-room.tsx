// The panel on its place Purge, by its keys, over a server with prepared answers; each test has one of its own.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { Panel } from '../../sidebar/panel'
import type { DecideRequest } from '../../src/app/panel/decide'
import { courtOf } from './court-panel'
import { type TalkingServer, talkingServer } from './panel'

export let server: TalkingServer
/** Mails that were opened. */
export const opened: string[] = []
beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  server = talkingServer()
  opened.length = 0
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    opened.push(`${this.target} ${decodeURIComponent(this.href)}`)
  })
})
afterEach(() => {
  jest.restoreAllMocks()
  cleanup()
})

export const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys)
    await act(async () => {
      fireEvent.keyDown(document.activeElement ?? document.body, { key, bubbles: true, cancelable: true })
    })
}
/** Until the answers are there, and what follows from them is painted: keys are heard from then on. */
export const settle = (): Promise<void> =>
  act(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))))
export const sent = (): DecideRequest[] => server.asked('decide') as DecideRequest[]
export const decisions = (): unknown[] => sent().flatMap(({ decisions: made }) => made)
export const heading = (): string | null | undefined => screen.getByRole('heading', { level: 2 }).textContent
export const saved = (key = 'k', code = 0, id = 'T1') => ({
  ok: { batch: key, done: [{ id, code }], left: [] },
})

/** Opens the place on a court. */
export async function open(court = courtOf()): Promise<void> {
  server.answer('court', { ok: court })
  render(<Panel server={server} />)
  await press('p')
  await settle()
}

/** Begins a sitting. */
export async function sit(court = courtOf()): Promise<void> {
  await open(court)
  server.answer('court', { ok: court })
  await press('1')
  await settle()
}
