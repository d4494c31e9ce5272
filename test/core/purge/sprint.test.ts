// The clean-up sprint (P7).

import { sprintOf, sprintOffer } from '../../../src/core/purge/sprint'
import { judge } from '../../../src/core/purge/verdict'
import { ledgerOf, pipelineOf } from '../../support/pipeline'

const HEADERS = ['Touchline ID', 'Name', 'Stage', 'Created', 'Decision date', 'Promised', 'Will they buy?']
const OLD = '2025-01-15'
const ROWS = [
  ['k1', 'Keeps', 'Demo', OLD, '2026-03-20', '2026-03-06', ''],
  ['k2', 'Lacks a date', 'Demo', OLD, '', '', ''],
  ['k3', 'Is new', 'Demo', '2026-03-01', '', '', ''],
  ['k4', 'Never', 'Demo', OLD, '', '', 'never'],
  ['k5', 'Won', 'Won', OLD, '', '', ''],
  ['k6', 'Far off', 'Demo', OLD, '2026-12-01', '', ''],
]

function sprint(seen: readonly string[] = [], rows = ROWS, isOwn?: (row: number) => boolean) {
  const subject = pipelineOf({ headers: HEADERS, rows })
  const none = new Uint8Array(rows.length)
  const verdicts = judge({
    ...subject,
    ledger: ledgerOf(rows.length),
    unqualified: none,
    clockStopped: false,
  })
  const { rows: left, ...rest } = sprintOf(subject.pipeline, verdicts.codes, new Set(seen), isOwn)
  return { ...rest, steps: left.map((row) => [rows[row]?.[1], sprintOffer(verdicts.facts[row])]) }
}

describe('the walk through every row (P7)', () => {
  it('takes each open row once: what is lost first, then what a fact would save, then the rest', () => {
    expect(sprint()).toEqual({
      steps: [
        ['Never', 'bench'],
        ['Lacks a date', 'fill'],
        ['Far off', 'bench'],
        ['Is new', 'keep'],
        ['Keeps', 'keep'],
      ],
      done: 0,
      total: 5,
    })
  })

  it('is resumed where it was left, also when the sheet was sorted in between', () => {
    const left = sprint(['k4', 'k2'], [...ROWS].reverse())
    expect(left.steps.map(([name]) => name)).toEqual(['Far off', 'Is new', 'Keeps'])
    expect([left.done, left.total]).toEqual([2, 5])
  })

  it('ends when every row was seen, and says so of a sheet without open rows', () => {
    expect(sprint(ROWS.map(([id = '']) => id))).toMatchObject({ steps: [], done: 5 })
    expect(sprint([], ROWS.slice(4, 5))).toMatchObject({ total: 0 })
  })

  it('walks rows without an id, whatever was seen', () => {
    const rows = [['', 'No id', 'Demo', '2026-03-01', '', '', '']]
    expect(sprint([''], rows).steps).toEqual([['No id', 'keep']])
  })

  it('leaves rows of others out, and does not count them', () => {
    expect(sprint([], ROWS, (row) => row > 2)).toMatchObject({
      steps: [
        ['Never', 'bench'],
        ['Far off', 'bench'],
      ],
      total: 2,
    })
  })
})
