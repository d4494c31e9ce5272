// Nothing is lost and nothing is twice: the queue of calls over a real sheet in memory, with the page killed at any point.

import { Desk } from '../../../sidebar/frame/desk'
import { TimerStore } from '../../../sidebar/time/timer-store'
import { CallStore } from '../../../sidebar/today/call-store'
import { TodayStore } from '../../../sidebar/today/today-store'
import type { AppSheet } from '../../support/app-calls'
import { type SheetServer, serverOf, sheetToCall } from '../../support/called-sheet'
import { keptQueueSize } from '../../support/kept-queue'

let sheet: AppSheet
let server: SheetServer
let today: TodayStore
let calls: CallStore

/** Lets all promises come to their end. */
const settle = (): Promise<void> => jest.advanceTimersByTimeAsync(0) as unknown as Promise<void>
const later = (milliseconds: number): Promise<void> =>
  jest.advanceTimersByTimeAsync(milliseconds) as unknown as Promise<void>

/** A page on the sheet; one that was open before is dead. */
async function openPage(): Promise<void> {
  server?.kill()
  server = serverOf(sheet)
  today = new TodayStore(new Desk(server))
  calls = new CallStore(today, new TimerStore(server, () => undefined))
  today.load()
  await settle()
}

const touches = (): unknown[][] =>
  sheet.rows('Touches').map(({ Name, Outcome, Note }) => [Name, Outcome, Note])
const logged = (): unknown[] =>
  touches().flatMap(([name, outcome]) => (name === '' ? [] : [`${name} ${outcome}`]))

const never = (): never => {
  throw new Error('There is none.')
}

beforeEach(async () => {
  jest.useFakeTimers()
  localStorage.clear()
  sheet = sheetToCall(8)
  await openPage()
})
afterEach(() => {
  jest.useRealTimers()
  jest.restoreAllMocks()
})

describe('outcomes', () => {
  it('go out together, once, and leave the browser when they are saved', async () => {
    calls.start()
    for (const outcome of ['Reached', 'No answer', 'Left message']) calls.end(outcome)
    expect(keptQueueSize()).toBe(3)
    expect(today.queue.waiting()).toBe(3)
    await later(1500)
    expect(server.arrived).toEqual(['today', 'logBatch'])
    expect(logged()).toEqual(['Person 0 Reached', 'Person 1 No answer', 'Person 2 Left message'])
    expect([keptQueueSize(), today.queue.waiting()]).toEqual([0, 0])
    await later(60_000)
    expect(server.arrived).toHaveLength(2)
  })

  it('a hundred at five a second are all saved, in the order of the calls', async () => {
    sheet = sheetToCall(100)
    await openPage()
    calls.start()
    for (let call = 0; call < 100; call++) {
      calls.end('Reached')
      await later(200)
    }
    await later(3000)
    expect(logged()).toEqual(Array.from({ length: 100 }, (_, at) => `Person ${at} Reached`))
    expect(server.arrived.filter((name) => name === 'logBatch').length).toBeLessThan(20)
    expect(sheet.rows('Today').every(({ Done }) => Done === 'Reached')).toBe(true)
  })

  it('take their minutes from the card, without pauses', async () => {
    calls.start()
    await later(4 * 60_000)
    calls.pause()
    await later(60 * 60_000)
    calls.pause()
    await later(60_000)
    calls.end('Reached')
    await later(1500)
    const [touch] = sheet.rows('Touches')
    expect([touch?.Minutes, touch?.Category]).toEqual([5, '2 Calling'])
  })

  it('count no minutes where the card stood open for hours', async () => {
    calls.start()
    await later(5 * 60 * 60_000)
    calls.end('Reached')
    await later(1500)
    expect(sheet.rows('Touches')[0]?.Minutes).toBe('')
  })
})

describe('a page that is killed', () => {
  const KILLS = [
    'at once',
    'before the call arrives',
    'after it, before the answer',
    'after the answer',
  ] as const

  /** The outcomes with which the page begins, and the point at which it is killed. */
  async function killed(outcomes: readonly string[], kill: (typeof KILLS)[number]): Promise<void> {
    calls.start()
    for (const outcome of outcomes) calls.end(outcome)
    if (kill === 'before the call arrives') server.fail('before')
    if (kill === 'after it, before the answer') server.fail('after')
    if (kill !== 'at once') await later(1500)
    await openPage()
  }

  it.each(KILLS.flatMap((kill) => [1, 2, 5].map((count) => [kill, count] as const)))(
    '%s, with %d outcomes: nothing is lost and nothing twice',
    async (kill, count) => {
      const outcomes = ['Reached', 'No answer', 'Left message', 'Meeting set', 'Wrong number'].slice(0, count)
      await killed(outcomes, kill)
      await later(3000)
      expect(logged()).toEqual(outcomes.map((outcome, at) => `Person ${at} ${outcome}`))
      expect(keptQueueSize()).toBe(0)
    },
  )

  it('of a version before: what it left is saved as it was kept then', async () => {
    calls.start()
    server.fail('before')
    calls.end('Reached')
    calls.end('No answer')
    const [{ call, stands, isTakenBack } = never()] = today.queue.state.calls
    const kept = JSON.stringify({ calls: [{ call, stands, isTakenBack }], putOff: [], undos: [] })
    const { spreadsheet } = today.state.page ?? never()
    localStorage.clear()
    localStorage.setItem(`touchline.calls.${spreadsheet}.k1`, kept)
    await openPage()
    await later(3000)
    expect(logged()).toEqual(['Person 0 Reached'])
    expect(keptQueueSize()).toBe(0)
  })

  it('after the night, too, which made the list anew', async () => {
    await killed(['Reached', 'No answer'], 'after it, before the answer')
    server.kill()
    sheet.night('2026-03-06')
    jest.setSystemTime(Date.now() + 19 * 60 * 60_000)
    await openPage()
    await later(3000)
    expect(logged()).toEqual(['Person 0 Reached', 'Person 1 No answer'])
  })

  it('while something is taken back: it is taken back', async () => {
    calls.start()
    calls.end('Reached')
    calls.end('No answer')
    server.fail('after')
    await later(1500)
    calls.back()
    await openPage()
    await later(5000)
    expect(logged()).toEqual(['Person 0 Reached'])
    expect(
      sheet
        .rows('Today')
        .map(({ Done }) => Done)
        .slice(0, 2),
    ).toEqual(['Reached', ''])
    expect(keptQueueSize()).toBe(0)
  })

  it('beside another page of the same sheet: each saves, once', async () => {
    calls.start()
    calls.end('Reached')
    const first = { today, calls }
    const second = new TodayStore(new Desk(serverOf(sheet)))
    second.load()
    await settle()
    first.calls.end('No answer')
    await later(5000)
    expect(logged()).toEqual(['Person 0 Reached', 'Person 1 No answer'])
  })
})

describe('what follows from a call', () => {
  it('is saved with it, or afterwards under the same key, and taken back with it', async () => {
    const before = sheet.content('Log', 'Touches')
    calls.start()
    calls.end('Meeting set')
    await later(2000)
    calls.add(calls.last(), { promised: '2026-03-10' })
    await later(2000)
    calls.add(calls.last(), { promised: '2026-03-12', note: 'brings Eve' })
    await later(2000)
    expect(touches()).toEqual([['Person 0', 'Meeting set', 'brings Eve']])
    expect(sheet.rows('Touches')[0]?.Progress).toBe('Next step agreed')
    expect(sheet.deal('Person 0').Promised).toBe('2026-03-12')
    calls.back()
    await later(2000)
    expect(logged()).toEqual([])
    expect(sheet.content('Log', 'Touches')).toEqual(before)
  })

  it('is given up again: the cell has what stood there', async () => {
    calls.start()
    calls.end('Reached')
    calls.add(calls.last(), { promised: '2026-03-10' })
    await later(2000)
    calls.add(calls.last(), { promised: '' })
    await later(2000)
    expect(sheet.deal('Person 0').Promised).toBe('')
    expect(today.queue.state.calls[0]).toMatchObject({ refusal: null, saved: 2 })
  })

  it('parks, strikes a number and asks for a referral', async () => {
    calls.start()
    calls.end('Not interested')
    calls.add(calls.last(), { ending: 'park30', isAsked: true })
    calls.end('Wrong number')
    calls.add(calls.last(), { phone: '+49 30 555 9999', isStruck: true })
    await later(2000)
    expect(sheet.deal('Person 0')).toMatchObject({ Benched: 'bench 2026-03-05', 'Wake on': '2026-04-04' })
    expect(sheet.deal('Person 1').Phone).toBe('+49 30 555 9999')
    expect(sheet.rows('Referrals')).toHaveLength(1)
  })

  it('goes out in one batch where it comes at the end', async () => {
    calls.start()
    calls.end('Reached')
    calls.end('Reached')
    await later(2000)
    calls.close()
    const [first = '', second = ''] = calls.calls()
    calls.add(first, { note: 'a' }, true)
    calls.add(second, { note: 'b' }, true)
    await later(60_000)
    expect(touches().map(([, , note]) => note)).toEqual(['', ''])
    expect(keptQueueSize()).toBe(2)
    calls.leave()
    await later(2000)
    expect(touches().map(([, , note]) => note)).toEqual(['a', 'b'])
    expect(server.arrived.filter((name) => name === 'logBatch')).toHaveLength(2)
  })
})

describe('taking back', () => {
  it('takes the last twenty back, saved or not, and their lines are open again', async () => {
    sheet = sheetToCall(22)
    await openPage()
    calls.start()
    for (let call = 0; call < 20; call++) calls.end('Reached')
    await later(2000)
    calls.end('Left message')
    for (let step = 0; step < 20; step++) calls.back()
    await later(60_000)
    expect(logged()).toEqual(['Person 0 Reached'])
    expect(sheet.rows('Today').filter(({ Done }) => Done !== '')).toHaveLength(1)
    expect(calls.shown()?.name).toBe('Person 1')
  })

  it('sends nothing of what was taken back at once', async () => {
    calls.start()
    calls.end('Reached')
    calls.back()
    await later(5000)
    expect(server.arrived).toEqual(['today'])
    expect(keptQueueSize()).toBe(0)
  })
})

describe('a server that does not answer', () => {
  it('is tried again by itself, and nothing is lost meanwhile', async () => {
    calls.start()
    server.fail('before')
    calls.end('Reached')
    await later(1500)
    expect(today.queue.state.trouble).toContain('No connection')
    calls.end('No answer')
    server.fail('')
    await later(10_000)
    expect(logged()).toEqual(['Person 0 Reached', 'Person 1 No answer'])
    expect(today.queue.state.trouble).toBe('')
  })

  it('lets go of what waits by a click', async () => {
    server.fail('before')
    calls.start()
    calls.end('Reached')
    await later(1500)
    today.queue.clear()
    server.fail('')
    await later(60_000)
    expect([logged(), keptQueueSize()]).toEqual([[], 0])
  })

  it('refuses one call and saves the others; it is sent again, or let go', async () => {
    calls.start()
    calls.end('Reached')
    calls.add(calls.last(), { promised: '2026-03-10' })
    calls.end('Reached')
    sheet.type('Person 0', 'Promised', '2026-03-20')
    await later(2000)
    expect(logged()).toEqual(['Person 1 Reached'])
    const [refused] = today.queue.state.calls.filter(({ refusal }) => refusal)
    expect(refused?.refusal?.conflict).toEqual({ field: 'promised', now: '2026-03-20' })
    today.queue.again(refused?.call.key ?? '', refused?.refusal?.conflict)
    await later(2000)
    expect(logged()).toEqual(['Person 1 Reached', 'Person 0 Reached'])
    expect(sheet.deal('Person 0').Promised).toBe('2026-03-10')
  })
})

it('says where the browser keeps nothing, and saves all the same', async () => {
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('blocked')
  })
  calls.start()
  calls.end('Reached')
  expect(today.queue.state.isBlocked).toBe(true)
  await later(1500)
  expect(logged()).toEqual(['Person 0 Reached'])
  expect(today.queue.state.isBlocked).toBe(false)
})
