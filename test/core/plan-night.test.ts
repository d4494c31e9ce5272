import { describe, expect, it } from '@jest/globals'
import { isoDay } from '../../src/core/day'
import { nextMedia } from '../../src/core/media'
import { NO_PLAN, readPlan } from '../../src/core/plan'
import { lateLine, type NightPlan, planLines, planNight } from '../../src/core/plan-night'
import { PLAN } from '../../src/core/schema'
import { peopleOf } from '../support/people'
import { on, TODAY, tabOf, UTC } from '../support/pipeline'

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
    { pipeline: input.pipeline, people, media: nextMedia(input, people) },
    made,
    table,
    {
      now: on(`${TODAY} 03:00`),
      zone: UTC,
    },
  )
  return { made, lines }
}
const shown = ({ touches }: NightPlan): string[] =>
  touches.map(({ day, isKept }) => `${isoDay(day)}${isKept ? ' kept' : ''}`)
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
    expect(lateLine(made, (row) => `Person ${row}`)).toBe(
      'No room by the latest day: Person 0 on 4 Mar 2026, 20 days late, and 2 others (C9)',
    )
    expect(lateLine(night(ids(2, '2026-03-02')).made, String)).toBe('')
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
      on('2026-03-04 03:00') + 25569,
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

  it('leaves a day off that somebody chose', () => {
    const line = { id: 'i0', day: '2026-03-08', madeOn: '2026-03-03' }
    expect(shown(night(ids(1, '2026-03-02'), { plan: [line] }).made)).toEqual(['2026-03-08 kept'])
  })

  it('plans the same again the next time', () => {
    const rows = [...ids(12, '2026-03-02'), { id: 'late', touched: '2026-02-02' }]
    const first = night(rows, { room: 2 })
    const text = (cell: unknown): string =>
      typeof cell === 'number' ? `${isoDay(cell - 25569)} 12:00` : String(cell)
    const plan = first.lines.map((line) =>
      Object.fromEntries(PLAN.columns.map(({ key }, at) => [key, text(line[at])])),
    )
    const again = night(rows, { room: 2, plan })
    expect(shown(again.made)).toEqual(shown(first.made).map((day) => `${day} kept`))
  })
})
