// The timer loses no second: closed panels, sleeping computers, two tabs at once, a server that does not answer.
import { keptTimer } from '../../../sidebar/time/timer-storage'
import { TimerStore } from '../../../sidebar/time/timer-store'
import { type TalkingServer, talkingServer } from '../../support/panel'

const MINUTE = 60_000
const NOON = Date.parse('2026-03-04T12:00:00Z')
let server: TalkingServer
const settle = (): Promise<void> => jest.advanceTimersByTimeAsync(0) as unknown as Promise<void>
const pass = (minutes: number): Promise<void> =>
  jest.advanceTimersByTimeAsync(minutes * MINUTE) as unknown as Promise<void>

function tab(now = Date.now()): TimerStore {
  const timer = new TimerStore(server, () => undefined)
  timer.open('sheet', now)
  return timer
}
const sent = (): { from: number; to: number; category: string }[] =>
  server.asked('keepTime').flatMap((request) => (request as { add: never[] }).add)
/** Another tab of the browser changed what is kept. */
const heard = (): void => {
  window.dispatchEvent(new StorageEvent('storage', { key: 'touchline.timer.sheet' }))
}

beforeEach(() => {
  jest.useFakeTimers()
  jest.setSystemTime(NOON)
  localStorage.clear()
  server = talkingServer()
})
afterEach(() => {
  jest.useRealTimers()
  jest.restoreAllMocks()
})

it('is one timer in two tabs: what one starts the other stops, and both send the same stretch', async () => {
  const [one, other] = [tab(), tab()]
  one.start('2 Calling')
  heard()
  expect(other.state.running).toEqual({ category: '2 Calling', since: NOON })
  await pass(30)
  other.stop()
  heard()
  expect(one.state.running).toBeNull()
  one.stop()
  const stretch = { from: NOON, to: NOON + 30 * MINUTE, category: '2 Calling', note: '' }
  expect([...new Set(sent().map((one) => JSON.stringify(one)))]).toEqual([JSON.stringify(stretch)])
})

it('switches what another tab started, though it heard nothing of it', async () => {
  const [one, other] = [tab(), tab()]
  one.start('2 Calling')
  await pass(5)
  other.start('Selling')
  await pass(5)
  one.stop()
  expect(
    keptTimer('sheet').waiting.map(({ category, from, to }) => [category, (to - from) / MINUTE]),
  ).toEqual([
    ['2 Calling', 5],
    ['Selling', 5],
  ])
})

it('keeps a stretch until the sheet has it, over any number of pages', async () => {
  tab().start('2 Calling')
  await pass(20)
  const [, stretch] = [server.answer('keepTime', new Error('No connection.')), tab()]
  stretch.stop()
  await settle()
  expect(stretch.state.trouble).not.toBe('')
  server.answer('keepTime', { ok: {} as never })
  const next = tab()
  await settle()
  expect(sent()).toHaveLength(2)
  expect(new Set(sent().map(({ to }) => to)).size).toBe(1)
  expect([next.state.waiting, keptTimer('sheet').waiting]).toEqual([[], []])
})

it('goes by the server’s clock, whatever the computer’s says', async () => {
  const timer = tab(NOON + 7 * MINUTE)
  timer.start('2 Calling')
  await pass(10)
  timer.stop()
  expect(sent()).toMatchObject([{ from: NOON + 7 * MINUTE, to: NOON + 17 * MINUTE }])
})

it('counts nothing of a slip of the hand, and of a run that was forgotten', async () => {
  const timer = tab()
  timer.start('2 Calling')
  timer.stop()
  timer.start('Selling')
  await pass(241)
  expect(timer.isForgotten()).toBe(true)
  timer.stop()
  expect(sent()).toEqual([])
})

it('asks about no gap overnight, and about none that call mode filled', async () => {
  const timer = tab()
  timer.start('2 Calling')
  await pass(5)
  timer.stop()
  await pass(60)
  timer.callsEnd()
  await pass(5)
  timer.start('2 Calling')
  expect(timer.state.gap).toBeNull()
  timer.stop()
  await pass(14 * 60)
  timer.start('2 Calling')
  expect(timer.state.gap).toBeNull()
})

it('runs on, and says so, where the browser keeps nothing', async () => {
  const timer = tab()
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('blocked')
  })
  timer.start('2 Calling')
  expect(timer.state).toMatchObject({ isBlocked: true, running: { category: '2 Calling' } })
  await pass(10)
  timer.stop()
  expect(sent()).toMatchObject([{ from: NOON, to: NOON + 10 * MINUTE }])
})

it.each(['', '{', '[]', '{"running":{"since":"now"},"waiting":[1,{"from":1}],"endedAt":"x"}', 'null'])(
  'takes what cannot be used as nothing: %s',
  (kept) => {
    localStorage.setItem('touchline.timer.sheet', kept)
    expect(tab().state).toMatchObject({ running: null, waiting: [], endedAt: 0 })
  },
)
