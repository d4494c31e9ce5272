import * as fc from 'fast-check'
import { nextMedia } from '../../../src/core/cadence/next-medium'
import { NO_PLAN, readPlan } from '../../../src/core/cadence/plan'
import { isoDay } from '../../../src/core/calendar/day'
import type { Cell } from '../../../src/core/cells/cell'
import { PLAN } from '../../../src/core/tabs/schema'
import { planLines } from '../../../src/core/today/plan-lines'
import { firstLate, type NightPlan, planNight } from '../../../src/core/today/plan-night'
import { peopleOf } from '../../support/people'
import { on, TODAY, tabOf, UTC } from '../../support/pipeline'

const HEADERS = ['Touchline ID', 'Name', 'Stage', 'Verdict', 'Promised', 'Owner', 'Decision date']
/** A row of an active person, last touched on a day. */
interface Row {
  readonly id: string
  readonly touched: string
  readonly promised?: string
  readonly owner?: string
  readonly decides?: string
}
type Lines = readonly Readonly<Record<string, string>>[]

function night(rows: readonly Row[], { room = 1, plan = [] }: { room?: number; plan?: Lines } = {}) {
  const facts = rows.map(({ touched }) => ({
    lastTouch: touched,
    lastCounted: touched,
    lastAttempt: touched,
  }))
  const { input, people } = peopleOf({
    headers: HEADERS,
    rows: rows.map(({ id, promised = '', owner = '', decides = '' }) => [
      id,
      id,
      'Demo',
      'Keep',
      promised,
      owner,
      decides,
    ]),
    facts: { ...facts },
  })
  const table = tabOf(PLAN, plan)
  const owners = input.pipeline.text('owner')
  const made = planNight(input, people, plan.length > 0 ? readPlan(table, UTC) : NO_PLAN, {
    ownerOf: (row) => owners[row] ?? '',
    capacityOf: () => room,
  })
  const lines = planLines(
    { input, people, media: nextMedia(input, people, new Uint8Array(rows.length)), zone: UTC },
    made,
    table,
  )
  return { made, lines }
}
const shown = ({ touches }: NightPlan): string[] =>
  touches.map(({ day, isKept }) => `${isoDay(day)}${isKept ? ' kept' : ''}`)
/** A night's lines as the tab gives them back. */
const asPlan = (lines: readonly Cell[][]): Lines =>
  lines.map((line) =>
    Object.fromEntries(
      PLAN.columns.map(({ key }, at) => {
        const cell = line[at]
        return [key, typeof cell === 'number' ? `${isoDay(cell - 25569)} 12:00` : String(cell)]
      }),
    ),
  )
const ids = (count: number, touched: string): Row[] =>
  Array.from({ length: count }, (_, at) => ({ id: `i${at}`, touched }))

describe('the night’s plan', () => {
  it('spreads people over their windows, no day over capacity', () => {
    // Touched on Monday the 2nd: ideal the 9th, between the 4th and the 12th.
    expect(shown(night(ids(5, '2026-03-02')).made)).toEqual([
      '2026-03-09',
      '2026-03-10',
      '2026-03-11',
      '2026-03-06',
      '2026-03-12',
    ])
    expect(shown(night(ids(3, '2026-03-02'), { room: 3 }).made)).toEqual([
      '2026-03-09',
      '2026-03-09',
      '2026-03-09',
    ])
  })

  it('gives overdue people the first days with room, and names who comes late', () => {
    const { made } = night(ids(3, '2026-02-02'))
    expect(shown(made)).toEqual(['2026-03-04', '2026-03-05', '2026-03-06'])
    expect(made.late.map(({ row }) => row)).toEqual([0, 1, 2])
    expect(firstLate(made, (row) => `Person ${row}`)).toEqual({
      name: 'Person 0',
      day: on('2026-03-04'),
      latest: on('2026-02-12'),
      others: 2,
    })
    expect(firstLate(night(ids(2, '2026-03-02')).made, String)).toBeNull()
  })

  it('moves no promise, which uses room, and needs no line', () => {
    const rows = [
      { id: 'i0', touched: '2026-03-02', promised: '2026-03-09' },
      ...ids(2, '2026-03-02').slice(1),
    ]
    const { made, lines } = night(rows)
    expect(shown(made)).toEqual(['2026-03-09', '2026-03-10'])
    expect(lines.map(([id]) => id)).toEqual(['i1'])
  })

  it('levels every owner’s days apart', () => {
    const rows = ids(2, '2026-03-02').map((row, at) => ({ ...row, owner: at === 0 ? 'Ann' : 'Bob' }))
    expect(shown(night(rows).made)).toEqual(['2026-03-09', '2026-03-09'])
  })

  it('keeps a day that holds, with all that its line says', () => {
    const line = {
      id: 'i0',
      day: '2026-03-11',
      medium: 'Visit',
      latest: '2026-03-12',
      madeOn: '2026-03-03',
      arm: 'B',
    }
    const { made, lines } = night(ids(2, '2026-03-02'), { plan: [line] })
    expect(shown(made)).toEqual(['2026-03-11 kept', '2026-03-09'])
    expect(lines[0]).toEqual(['i0', '2026-03-11', 'Visit', '2026-03-12', '2026-03-03', '', 'B'])
    expect(lines[1]).toEqual([
      'i1',
      on('2026-03-09') + 25569,
      'Call',
      on('2026-03-12') + 25569,
      on(TODAY) + 25569,
      '',
      '',
    ])
  })

  it('moves a day that holds when somebody would else be late', () => {
    const line = { id: 'i0', day: '2026-03-09', latest: '2026-03-12', madeOn: '2026-03-03' }
    const near = { id: 'i1', touched: '2026-03-02', decides: '2026-03-05' }
    const tight = night([{ id: 'i0', touched: '2026-03-02' }, near], { plan: [line] }).made
    expect(shown(tight)).toEqual(['2026-03-09 kept', '2026-03-04'])
    const crowd = night([{ id: 'i0', touched: '2026-03-02' }, near, { ...near, id: 'i2' }], {
      plan: [{ ...line, day: '2026-03-05' }],
    }).made
    expect(shown(crowd)[0]).toBe('2026-03-06')
    expect(shown(crowd).slice(1)).toEqual(['2026-03-04', '2026-03-05'])
  })

  it('plans anew after a touch, and once the day is past', () => {
    const old = { id: 'i0', day: '2026-03-11', madeOn: '2026-03-01' }
    expect(shown(night(ids(1, '2026-03-02'), { plan: [old] }).made)).toEqual(['2026-03-09'])
    const past = { id: 'i0', day: '2026-03-03', madeOn: '2026-03-03' }
    expect(shown(night(ids(1, '2026-02-02'), { plan: [past] }).made)).toEqual(['2026-03-04'])
  })

  it('ends with a touch of its own day, which may be written without a time', () => {
    const line = { id: 'i0', day: '2026-03-11', latest: '2026-03-12', madeOn: '2026-03-02' }
    expect(shown(night(ids(1, '2026-03-02'), { plan: [line] }).made)).toEqual(['2026-03-09'])
    const chosen = { ...line, latest: '' }
    expect(shown(night(ids(1, '2026-03-02'), { plan: [chosen] }).made)).toEqual(['2026-03-11 kept'])
  })

  it('is made just after a touch of today, so that it holds', () => {
    const { made, lines } = night(ids(1, `${TODAY} 09:30`))
    expect(shown(made)).toEqual(['2026-03-11'])
    expect(lines[0]?.[4]).toBeCloseTo(on(`${TODAY} 09:31`) + 25569)
  })

  it('brings late people forward to days that others left, those planned last first', () => {
    const rows = ids(4, '2026-02-02')
    const days = ['2026-03-05', '2026-03-06', '2026-03-09', '2026-03-10']
    const plan = days.map((day, at) => ({ id: `i${at}`, day, latest: '2026-02-12', madeOn: '2026-03-03' }))
    expect(shown(night(rows, { plan }).made)).toEqual([
      '2026-03-05 kept',
      '2026-03-06 kept',
      '2026-03-09 kept',
      '2026-03-04',
    ])
  })

  it('moves no day that somebody chose, not even where it is full; it uses room, and nobody is late by it', () => {
    const plan = ['i0', 'i1'].map((id) => ({ id, day: '2026-03-09', madeOn: '2026-03-03' }))
    const { made, lines } = night([...ids(2, '2026-02-02'), { id: 'other', touched: '2026-03-02' }], { plan })
    expect(shown(made)).toEqual(['2026-03-09 kept', '2026-03-09 kept', '2026-03-10'])
    expect(lines.map((line) => line[3])).toEqual(['', '', on('2026-03-12') + 25569])
    expect(made.late).toEqual([])
  })

  it('keeps a chosen day of somebody who needs no line for now, until it is past', () => {
    const rows = [{ id: 'i0', touched: '2026-03-02', promised: '2026-03-09' }]
    const chosen = { id: 'i0', day: '2026-03-20', madeOn: '2026-03-03' }
    const benched = { id: 'gone', day: '2026-03-05', madeOn: '2026-03-03' }
    const plan = [chosen, { ...chosen, day: '2026-03-03' }, benched, { ...benched, latest: '2026-03-12' }]
    expect(night(rows, { plan }).lines.map((line) => line.slice(0, 2))).toEqual([
      ['i0', '2026-03-20'],
      ['gone', '2026-03-05'],
    ])
  })

  it('keeps the arm of an experiment on a day that moves, until the touch', () => {
    const line = { id: 'i0', day: '2026-03-03', latest: '2026-03-12', experiment: 'Hour', arm: 'B' }
    const arms = (madeOn: string) =>
      night(ids(1, '2026-03-02'), { plan: [{ ...line, madeOn }] }).lines.map((cells) => cells.slice(5))
    expect(arms('2026-03-03')).toEqual([['Hour', 'B']])
    expect(arms('2026-03-01')).toEqual([['', '']])
  })

  it('leaves a day off that somebody chose', () => {
    const line = { id: 'i0', day: '2026-03-08', madeOn: '2026-03-03' }
    expect(shown(night(ids(1, '2026-03-02'), { plan: [line] }).made)).toEqual(['2026-03-08 kept'])
  })

  it('plans the same again the next time', () => {
    const rows = [...ids(12, '2026-03-02'), { id: 'late', touched: '2026-02-02' }]
    const first = night(rows, { room: 2 })
    const again = night(rows, { room: 2, plan: asPlan(first.lines) })
    expect(shown(again.made)).toEqual(shown(first.made).map((day) => `${day} kept`))
  })

  it('keeps to capacity, windows and promises, and is the same again, whoever there is and whatever was planned', () => {
    const day = (from: string, days: number) => fc.nat(days).map((more) => isoDay(on(from) + more))
    const row = fc.record({
      touched: day('2026-02-02', 30),
      promised: fc.option(day('2026-03-04', 9), { nil: '', freq: 8 }),
      decides: fc.option(day('2026-03-05', 20), { nil: '' }),
      owner: fc.constantFrom('Ann', 'Bob'),
      planned: fc.option(day('2026-03-01', 20), { nil: '' }),
      latest: fc.constantFrom('', '2026-03-12'),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 25 }), fc.integer({ min: 1, max: 3 }), (given, room) => {
        const rows = given.map((one, at) => ({ id: `i${at}`, ...one }))
        const plan = rows.flatMap(({ id, planned, latest }) =>
          planned ? [{ id, day: planned, latest, madeOn: '2026-03-03' }] : [],
        )
        const { made, lines } = night(rows, { room, plan })
        const taken = new Map<string, number>()
        for (const touch of made.touches) {
          const { promised, owner, touched, planned = '', latest } = rows[touch.row] as (typeof rows)[number]
          if (promised) {
            expect(isoDay(touch.day)).toBe(promised)
            continue
          }
          if (touch.isChosen) {
            expect(isoDay(touch.day)).toBe(planned)
            continue
          }
          expect(touch.day).toBeGreaterThanOrEqual(Math.max(touch.earliest, on(TODAY)))
          expect(planned >= TODAY && latest === '' && touched <= '2026-03-03').toBe(false)
          const key = `${owner} ${touch.day}`
          taken.set(key, (taken.get(key) ?? 0) + 1)
        }
        for (const count of taken.values()) expect(count).toBeLessThanOrEqual(room)
        const again = night(rows, { room, plan: asPlan(lines) }).made
        const moved = again.touches.filter(({ row: at, isKept }) => !isKept && !rows[at]?.promised)
        expect(moved).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
