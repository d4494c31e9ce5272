// A row's own history in days: created, won, activity and progress, as EXACTLY orders their sources.

import { isoDay } from '../../../src/core/calendar/day'
import type { Cell } from '../../../src/core/cells/cell'
import { laterOf, rowDays } from '../../../src/core/ledger/row-dates'
import { type LedgerFacts, ledgerOf, pipelineOf } from '../../support/pipeline'

const HEADERS = {
  stage: 'Stage',
  created: 'Created',
  wonOn: 'Won on',
  close: 'Close date',
  activity: 'Last activity',
  changed: 'Last stage change',
}
type Row = Partial<Record<keyof typeof HEADERS, Cell>>

/** created, won, last activity and progress of one row, as ISO days. */
function daysOf(
  row: Row,
  facts: LedgerFacts = {},
): Record<'created' | 'won' | 'lastActivity' | 'progress', string> {
  const keys = Object.keys(HEADERS) as (keyof typeof HEADERS)[]
  const { pipeline, today } = pipelineOf({
    headers: [...Object.values(HEADERS), 'Company'],
    rows: [[...keys.map((key) => row[key] ?? ''), 'Acme']],
  })
  const days = rowDays(pipeline, ledgerOf(1, { 0: facts }), today)
  const shown = (column: Float64Array): string => isoDay(column[0] ?? Number.NaN)
  return {
    created: shown(days.created),
    won: shown(days.won),
    lastActivity: shown(days.lastActivity),
    progress: shown(days.progress),
  }
}

describe('the day a row was created', () => {
  it('is its column’s', () => {
    const all = { created: '2026-02-01', activity: '2026-01-01', changed: '2026-01-02' }
    expect(daysOf(all, { firstTouch: '2026-01-03', firstSeen: '2026-01-04' }).created).toBe('2026-02-01')
  })

  it('is else the earliest of first touch, activity, stage change and won day', () => {
    expect(daysOf({ activity: '2026-01-05', changed: '2026-01-02' }).created).toBe('2026-01-02')
    expect(daysOf({ activity: '2026-01-05' }, { firstTouch: '2026-01-03 09:00' }).created).toBe('2026-01-03')
    expect(daysOf({ stage: 'Won', wonOn: '2026-01-01', activity: '2026-01-05' }).created).toBe('2026-01-01')
  })

  it('is else the day Touchline first saw it, else unknown', () => {
    expect(daysOf({}, { firstSeen: '2026-03-01' }).created).toBe('2026-03-01')
    expect(daysOf({}, { firstSeen: '2026-03-01', firstTouch: '2026-03-03' }).created).toBe('2026-03-03')
    expect(daysOf({}).created).toBe('')
  })

  it('is not a day that has yet to come, nor a later change that Touchline saw', () => {
    expect(
      daysOf({ activity: '2026-03-09', changed: '2026-04-01' }, { firstSeen: '2026-03-01' }).created,
    ).toBe('2026-03-01')
    expect(daysOf({}, { firstSeen: '2026-02-01', stageSince: '2026-03-01' }).created).toBe('2026-02-01')
  })

  it('is unknown where its column cannot be read, as if it were blank', () => {
    expect(daysOf({ created: 'long ago', activity: '2026-01-05' }).created).toBe('2026-01-05')
  })
})

describe('the day a row was won', () => {
  it('is its column’s, else the close date, else the day the stage changed', () => {
    const all = { stage: 'Won', wonOn: '2026-02-01', close: '2026-02-02', changed: '2026-02-03' }
    expect(daysOf(all).won).toBe('2026-02-01')
    expect(daysOf({ ...all, wonOn: '' }).won).toBe('2026-02-02')
    expect(daysOf({ ...all, wonOn: '', close: '' }).won).toBe('2026-02-03')
    expect(daysOf({ stage: 'Won' }, { stageSince: '2026-02-04' }).won).toBe('2026-02-04')
    expect(daysOf({ stage: 'Won' }).won).toBe('')
  })

  it('is the change Touchline saw where the imported one is older', () => {
    expect(daysOf({ stage: 'Won', changed: '2025-11-01' }, { stageSince: '2026-02-04' }).won).toBe(
      '2026-02-04',
    )
  })

  it('is none for a row that is not won', () => {
    expect(daysOf({ wonOn: '2026-02-01', close: '2026-02-02' }).won).toBe('')
  })
})

describe('progress', () => {
  it('is the later of the log’s and an imported stage change; imported activity never is', () => {
    expect(daysOf({ activity: '2026-03-01' }).progress).toBe('')
    expect(daysOf({ changed: '2026-02-01' }).progress).toBe('2026-02-01')
    expect(daysOf({ changed: '2026-02-01' }, { lastProgress: '2026-02-05 10:00' }).progress).toBe(
      '2026-02-05',
    )
    expect(daysOf({ changed: '2026-02-07' }, { lastProgress: '2026-02-05 10:00' }).progress).toBe(
      '2026-02-07',
    )
    expect(daysOf({ changed: '2026-03-05' }).progress).toBe('')
  })

  it('is told apart from activity, which is kept for itself', () => {
    expect(daysOf({ activity: '2026-03-04 17:00' }).lastActivity).toBe('2026-03-04')
    expect(daysOf({ activity: '2026-03-05' }).lastActivity).toBe('')
  })
})

it('takes the later of two days, the one that is known', () => {
  expect(laterOf(3, 5)).toBe(5)
  expect(laterOf(5, 3)).toBe(5)
  expect(laterOf(NaN, 3)).toBe(3)
  expect(laterOf(3, NaN)).toBe(3)
  expect(laterOf(NaN, NaN)).toBeNaN()
})
