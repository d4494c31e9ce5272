// A CRM's list of activities read as touches: what was done, with whom, when; nothing that is open, unknown or ahead.

import { isoDay } from '../../../src/core/calendar/day'
import type { Cell } from '../../../src/core/cells/cell'
import { readActivities } from '../../../src/core/touches/activities'
import { on, pipelineOf, UTC } from '../../support/pipeline'

const { pipeline } = pipelineOf({
  headers: ['Touchline ID', 'Lead ID', 'First name', 'Last name', 'Email'],
  rows: [
    ['T1', 'L0001', 'Ann', 'Ash', 'ann@acme.com'],
    ['T2', 'L0002', 'Bob', 'Bay', 'bob@bolt.com'],
    ['T3', 'L0003', 'Bob', 'Bay', 'bob2@bolt.com'],
  ],
})

const read = (...values: Cell[][]) => readActivities('History', values, pipeline, UTC, on('2026-03-04'))
const told = (...values: Cell[][]) =>
  read(...values).map(({ moment, id, medium, outcome, reason }) =>
    [isoDay(Math.floor(moment)), id, medium, outcome, reason].join(' | '),
  )

describe('a list of activities', () => {
  it('gives those that were done, by the row their id names', () => {
    expect(
      told(
        ['ActivityID', 'LeadID', 'ActivityType', 'Subject', 'DueDate', 'Completed'],
        ['A1', 'L0001', 'Call', 'price list', '2026-02-14', 'True'],
        ['A2', 'L0002', 'Email', 'case study', '2026-02-15', true],
        ['A3', 'L0001', 'Demo', 'new product', '2026-02-16', 'False'],
        ['A4', 'L0001', 'Meeting', 'plans', '2026-03-09', 'True'],
        ['A5', 'L0099', 'Call', 'unknown lead', '2026-02-14', 'True'],
        ['A6', 'L0001', 'Follow-up', 'no medium', '2026-02-14', 'True'],
        ['A7', 'L0001', 'Call', 'no day', '', 'True'],
      ),
    ).toEqual(['2026-02-14 | T1 | Call | Reached | price list', '2026-02-15 | T2 | E-mail |  | case study'])
  })

  it('takes the day it was done before the day it was due, and words of a status', () => {
    expect(
      told(
        [
          'Activity - Type',
          'Activity - Subject*',
          'Activity - Due date',
          'Activity - Marked as done time',
          'Status',
          'Contact person',
        ],
        ['Call', 'a', '2026-02-01', '2026-02-03 10:00', 'Done', 'Ann Ash'],
        ['Call', 'b', '2026-02-01', '', 'Completed', 'ann ash'],
        ['Call', 'c', '2026-02-01', '', 'Not Started', 'Ann Ash'],
        ['Call', 'd', '2026-02-01', '', 'planned', 'Ann Ash'],
      ),
    ).toEqual(['2026-02-03 | T1 | Call | Reached | a', '2026-02-01 | T1 | Call | Reached | b'])
  })

  it('goes by the first column that names exactly one row', () => {
    expect(
      told(
        ['Type', 'Date', 'Deal', 'Contact', 'Email'],
        ['Call', '2026-02-01', '', 'Bob Bay', 'BOB2@bolt.com'],
        ['Call', '2026-02-01', '', 'Bob Bay', ''],
        ['Call', '2026-02-02', 'no such deal', 'Ann Ash', ''],
      ),
    ).toEqual(['2026-02-01 | T3 | Call | Reached | ', '2026-02-02 | T1 | Call | Reached | '])
  })

  it('has the same Touch ID however often it is read, and each activity its own', () => {
    const lines: Cell[][] = [
      ['Type', 'Date', 'Email'],
      ['Call', '2026-02-01', 'ann@acme.com'],
      ['Call', '2026-02-02', 'ann@acme.com'],
      ['E-mail', '2026-02-01', 'ann@acme.com'],
    ]
    const ids = read(...lines).map(({ touchId }) => touchId)
    expect(new Set(ids).size).toBe(3)
    expect(read(...lines.slice(0, 1), ...lines.slice(1).reverse()).map(({ touchId }) => touchId)).toEqual(
      ids.slice().reverse(),
    )
  })

  it('is found below a title; other tabs give nothing', () => {
    expect(
      told(['Export of 2026'], [], ['Type', 'Date', 'Email'], ['Call', '2026-02-01', 'ann@acme.com']),
    ).toHaveLength(1)
    expect(told(['Type', 'Date', 'Amount'], ['Call', '2026-02-01', 5])).toEqual([])
    expect(told([])).toEqual([])
    expect(told()).toEqual([])
  })
})
