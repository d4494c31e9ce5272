// The Bench: what the mark says, when a row wakes, and which rows come back (P6).

import { isoDay } from '../../../src/core/calendar/day'
import { benchedText, wakeDay, wakingRows } from '../../../src/core/purge/bench'
import { ledgerOf, on, pipelineOf } from '../../support/pipeline'

describe('benching', () => {
  it('writes kind and day as readers of the sheet know them', () => {
    expect(benchedText('long-term', on('2026-03-02'))).toBe('long-term 2026-03-02')
  })

  it.each([
    ['45 days before the decision', '2026-06-01', '2026-04-17'],
    ['a decision too near for that', '2026-04-18', '2026-06-02'],
    ['a decision in the past', '2026-01-01', '2026-06-02'],
    ['no decision date', '', '2026-06-02'],
  ])('wakes a row by %s', (_, decision, wake) => {
    expect(isoDay(wakeDay(on(decision), on('2026-03-04'), 90))).toBe(wake)
  })
})

describe('rows that come back', () => {
  const rows = (...lines: [benched: string, wakeOn: string, inbound: string][]): number[] => {
    const { pipeline } = pipelineOf({
      headers: ['Name', 'Benched', 'Wake on'],
      rows: lines.map(([benched, wakeOn]) => ['Ann', benched, wakeOn]),
    })
    const ledger = ledgerOf(
      lines.length,
      Object.fromEntries(lines.map(([, , inbound], row) => [row, { lastInbound: inbound }])),
    )
    return wakingRows(pipeline, ledger, on('2026-03-04'))
  }

  it('wait where a cell cannot be read', () => {
    const { pipeline } = pipelineOf({
      headers: ['Name', 'Benched', 'Wake on', 'Amount'],
      rows: [['Ann', 'bench 2026-01-01', '2026-03-04', '#N/A']],
    })
    expect(wakingRows(pipeline, ledgerOf(1), on('2026-03-04'))).toEqual([])
  })

  it('are those whose day has come, or who got in touch after the day they were benched', () => {
    expect(
      rows(
        ['bench 2026-01-01', '2026-03-04', ''],
        ['bench 2026-01-01', '2026-03-05', ''],
        ['long-term 2026-01-01', '2026-06-01', '2026-01-02 09:00'],
        ['bench 2026-01-01', '2026-06-01', '2026-01-01 23:00'],
        ['', '2026-01-01', '2026-03-01'],
        ['asleep', '', '2026-03-01'],
      ),
    ).toEqual([0, 2])
  })
})
