// Call mode's outcomes go out together: one act for several persons, repeated at will, and nobody's refusal is another's.
import type { BatchTouch } from '../../../src/app/panel/batch-log'
import type { BatchLogged, BatchRefused } from '../../../src/app/panel/log-batch'
import type { TodayCard } from '../../../src/app/panel/today-page'
import { type AppSheet, DEALS, okOf, problemOf, setUpSheet } from '../../support/app-calls'

const listed = (day = '2026-03-05'): AppSheet => {
  const sheet = setUpSheet()
  sheet.night(day)
  return sheet
}
const lineOf = (sheet: AppSheet, name: string): TodayCard => {
  const line = okOf(sheet.today()).lines.find((one) => one.name === name)
  if (!line) throw new Error(`${name} is not on Today`)
  return line
}
const call = (sheet: AppSheet, name: string, more: Partial<BatchTouch> = {}): Partial<BatchTouch> => {
  const { id, line, reason } = lineOf(sheet, name)
  return { id, line, reason, key: name, ...more }
}
type Said = BatchLogged | BatchRefused
const send = (sheet: AppSheet, ...touches: readonly Partial<BatchTouch>[]): readonly Said[] =>
  okOf(sheet.logBatch(touches)).touches
const logged = (said: Said | undefined): BatchLogged => {
  if (!said || !('undo' in said)) throw new Error(JSON.stringify(said))
  return said
}
const touches = (sheet: AppSheet): unknown[] =>
  sheet.rows('Touches').map(({ Name, Outcome, Minutes, Note }) => [Name, Outcome, Minutes, Note])
const done = (sheet: AppSheet): unknown[] => sheet.rows('Today').map(({ Done }) => Done)

describe('a batch of calls', () => {
  it('is logged, ticked off and judged as each call alone would be', () => {
    const calls = (sheet: AppSheet) => [
      call(sheet, 'Ann Lee', { outcome: 'Reached', minutes: 7 }),
      call(sheet, 'Bob Ray', { outcome: 'No answer', minutes: 1 }),
      call(sheet, 'Dee Dow', {
        outcome: 'Meeting set',
        progress: 'Next step agreed',
        cells: [{ field: 'promised', value: '2026-03-12', seen: '' }],
      }),
    ]
    const [together, alone] = [listed(), listed()]
    const said = send(together, ...calls(together)).map(logged)
    for (const one of calls(alone)) {
      const { age: _, line: __, ...request } = one as BatchTouch
      okOf(alone.log({ medium: 'Call', ...request }))
    }
    expect(done(together)).toEqual(['', 'Reached', 'No answer', 'Meeting set'])
    expect(together.content('Log')).toEqual(alone.content('Log'))
    expect(said.map(({ uncounted }) => uncounted)).toEqual(['', 'C2', ''])
    expect(said[2]?.next).toMatchObject({ day: '2026-03-12', from: 'promise' })
  })

  it('is dated when the calls were made, each with its minutes', () => {
    const sheet = listed()
    sheet.world.setNow('2026-03-05 10:00')
    send(sheet, call(sheet, 'Ann Lee', { age: 90 * 60, minutes: 4 }), call(sheet, 'Bob Ray', { age: 31 }))
    expect(sheet.rows('Touches').map(({ Name, When }) => [Name, When])).toEqual([
      ['Ann Lee', '2026-03-05 08:30'],
      ['Bob Ray', '2026-03-05 09:59'],
    ])
  })

  it('sent again is logged once, also after a night and when the list was made anew', () => {
    const sheet = listed()
    sheet.world.setNow('2026-03-05 10:00')
    const two = [call(sheet, 'Ann Lee'), call(sheet, 'Bob Ray', { outcome: 'No answer' })]
    const [first] = send(sheet, ...two)
    const [again] = send(sheet, ...two)
    expect(logged(again).undo.touchId).toBe(logged(first).undo.touchId)
    expect(touches(sheet)).toHaveLength(2)
    sheet.night('2026-03-06')
    send(sheet, ...two.map((one) => ({ ...one, age: 19 * 60 * 60 })))
    expect(touches(sheet)).toHaveLength(2)
  })

  it('logs two calls with one person as two, of which the first is the line’s', () => {
    const sheet = listed()
    sheet.world.setNow('2026-03-05 10:00')
    const first = call(sheet, 'Ann Lee', { outcome: 'No answer', age: 3600 })
    const second = call(sheet, 'Ann Lee', { outcome: 'Reached', key: 'later' })
    send(sheet, first, second)
    send(sheet, first, second)
    expect(touches(sheet).map((row) => (row as unknown[])[1])).toEqual(['No answer', 'Reached'])
    expect(done(sheet)[1]).toBe('No answer')
    sheet.night('2026-03-06')
    expect(touches(sheet)).toHaveLength(2)
  })

  it('leaves what a user typed into Done, and is one touch with it', () => {
    const sheet = listed()
    const ann = call(sheet, 'Ann Lee')
    sheet.tab('Today').write(3, 3, [['x']])
    send(sheet, ann)
    expect(done(sheet)[1]).toBe('x')
    sheet.night('2026-03-06')
    expect(touches(sheet)).toHaveLength(1)
  })

  it('sent again with more fills in what was missing: a note, a promise, an ending', () => {
    const sheet = listed()
    const ann = call(sheet, 'Ann Lee', { outcome: 'Meeting set' })
    send(sheet, ann)
    const cells = [{ field: 'promised', value: '2026-03-12', seen: '' }] as const
    const more = { ...ann, note: 'likes tea', progress: 'Next step agreed', cells }
    const [said] = send(sheet, more)
    expect(touches(sheet)).toEqual([['Ann Lee', 'Meeting set', '', 'likes tea']])
    expect(sheet.rows('Touches')[0]?.Progress).toBe('Next step agreed')
    expect(sheet.deal('Ann Lee').Promised).toBe('2026-03-12')
    expect(logged(said).next.day).toBe('2026-03-12')
    const before = sheet.content()
    send(sheet, more)
    expect(sheet.content()).toEqual(before)
  })

  it('is taken back touch by touch, with the tick and the cells', () => {
    const sheet = listed()
    const before = sheet.content('Log', 'Touches')
    const cells = [{ field: 'promised', value: '2026-03-12', seen: '' }] as const
    const said = send(sheet, call(sheet, 'Ann Lee', { cells }), call(sheet, 'Bob Ray'))
    for (const one of said) okOf(sheet.undo(logged(one).undo))
    expect(sheet.content('Log', 'Touches')).toEqual(before)
    expect(touches(sheet)).toEqual([])
  })

  it('puts lines off for the night', () => {
    const sheet = listed()
    const { id, line } = lineOf(sheet, 'Bob Ray')
    okOf(sheet.logBatch([], [{ id, line }]))
    expect(done(sheet)).toEqual(['', '', 'not today', ''])
    okOf(sheet.logBatch([], [{ id, line }]))
    expect(done(sheet)).toEqual(['', '', 'not today', ''])
  })

  it('makes as many calls of the ports for forty persons as for four', () => {
    const callsOf = (people: number): number => {
      const header = ['Name', 'Email', 'Stage', 'Amount', 'Create date', 'Close date']
      const rows = Array.from({ length: people }, (_, at) => [
        ...[`P ${at}`, `p${at}@x.com`, 'Open', 900 - at, '2026-01-05', '2026-03-30'],
      ])
      const sheet = setUpSheet({ Deals: [header, ...rows] })
      sheet.setRule('T5.minutes', 1)
      sheet.night('2026-03-05')
      const { lines } = okOf(sheet.today())
      expect(lines).toHaveLength(people)
      const before = sheet.world.calls.length
      send(sheet, ...lines.map(({ id, line, reason }) => ({ id, line, reason, key: id })))
      return sheet.world.calls.length - before
    }
    expect(callsOf(40)).toBe(callsOf(4))
  })
})

describe('of a batch', () => {
  it('a touch whose row is gone is refused alone', () => {
    const sheet = listed()
    const calls = [call(sheet, 'Ann Lee'), call(sheet, 'Bob Ray'), call(sheet, 'Dee Dow')]
    sheet.tab('Deals').deleteRow(3)
    const [ann, bob, dee] = send(sheet, ...calls)
    expect([logged(ann).key, logged(dee).key]).toEqual(['Ann Lee', 'Dee Dow'])
    expect(bob).toMatchObject({ refusal: { problem: expect.stringContaining('nothing was logged') } })
    expect(touches(sheet)).toHaveLength(2)
  })

  it('a touch whose cell changed meanwhile is refused alone, with both values', () => {
    const sheet = listed()
    const cells = [{ field: 'promised', value: '2026-03-12', seen: '2026-03-11' }] as const
    const [ann, bob] = send(sheet, call(sheet, 'Ann Lee', { cells }), call(sheet, 'Bob Ray'))
    expect(ann).toMatchObject({ key: 'Ann Lee', refusal: { conflict: { field: 'promised', now: '' } } })
    expect(logged(bob).key).toBe('Bob Ray')
  })

  it('a touch whose row is about somebody else by now is refused alone', () => {
    const sheet = listed()
    const calls = ['Ann Lee', 'Bob Ray', 'Cyd Fox', 'Dee Dow'].map((name) => call(sheet, name))
    const [, ann = [], bob = []] = DEALS
    sheet.tab('Deals').write(2, 1, [bob.slice(), ann.slice()])
    const said = send(sheet, ...calls)
    const isLogged = said.filter((one) => 'undo' in one).map(({ key }) => key)
    expect(isLogged.sort()).toEqual(['Cyd Fox', 'Dee Dow'])
    expect(said).toHaveLength(4)
  })

  it('nothing is logged while the sheet is busy, and all when it is sent again', () => {
    const sheet = listed()
    const calls = [call(sheet, 'Ann Lee'), call(sheet, 'Bob Ray')]
    sheet.world.isBusy = true
    expect(problemOf(sheet.logBatch(calls))).not.toBe('')
    sheet.world.isBusy = false
    expect(send(sheet, ...calls).map(logged)).toHaveLength(2)
    expect(touches(sheet)).toHaveLength(2)
  })
})
