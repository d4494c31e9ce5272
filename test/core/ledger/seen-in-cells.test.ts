// What the user's cells show since the ledger last saw them: progress, a confirmed yes, a first sight (P3).

import { isoDay } from '../../../src/core/calendar/day'
import type { Cell } from '../../../src/core/cells/cell'
import { emptyLedger } from '../../../src/core/ledger/ledger'
import { compareWithLedger } from '../../../src/core/ledger/seen-in-cells'
import { book, on, pipelineOf } from '../../support/pipeline'

const RULES = book({}, [
  { id: 'stage', rule: 'Demo', value: 'open', unit: 1 },
  { id: 'stage', rule: 'Proposal', value: 'open', unit: 2 },
  { id: 'stage', rule: 'Won', value: 'won', unit: 3 },
  { id: 'stage', rule: 'Lost', value: 'lost', unit: 4 },
  { id: 'stage', rule: 'Parked', value: 'open' },
])
const HEADERS = ['Touchline ID', 'Name', 'Stage', 'Decision date', 'Will they buy?']

/** One row seen on several days: the progress of each day, and the ledger at the end. */
function watch(...days: readonly [day: string, stage: Cell, decision?: Cell, gut?: Cell][]) {
  const ledger = emptyLedger(1)
  const seen = days.map(([today, stage, decision = '', gut = '']) => {
    const { pipeline } = pipelineOf({
      headers: HEADERS,
      rows: [['a', 'Ann', stage, decision, gut]],
      rules: RULES,
    })
    return compareWithLedger(pipeline, ledger, RULES, on(today)).map(({ progress }) => progress)
  })
  const day = (moments: Float64Array): string => isoDay(moments[0] ?? Number.NaN)
  return {
    seen,
    ledger,
    first: day(ledger.firstSeen),
    since: day(ledger.stageSince),
    yes: day(ledger.gutConfirmed),
  }
}

describe('observing a row', () => {
  it('takes the first sight of stage, date and gut for neither progress nor confirmation', () => {
    const { seen, first, since, yes } = watch(['2026-03-04', 'Proposal', '2026-04-01', 'yes'])
    expect([seen, first, since, yes]).toEqual([[[]], '2026-03-04', '', ''])
  })

  it('sees a stage moved forward, won too, and no step back, sideways, to a stage without a place, or to lost', () => {
    const steps = ['Demo', 'Proposal', 'Demo', 'Parked', 'Demo', 'Lost', 'Demo', 'Won']
    const { seen, since } = watch(
      ...steps.map((stage, at) => [`2026-03-0${at + 1}`, stage] as [string, string]),
    )
    expect(seen).toEqual([[], ['Stage forward'], [], [], [], [], [], ['Stage forward']])
    expect(since).toBe('2026-03-08')
  })

  it('sees the first decision date once; a replaced date, or one taken out and put back, is none', () => {
    const dates = ['', '2026-04-01', '2026-05-01', '', '2026-06-01']
    const { seen } = watch(
      ...dates.map((date, at) => [`2026-03-0${at + 1}`, 'Demo', date] as [string, string, string]),
    )
    expect(seen).toEqual([[], ['Decision date'], [], [], []])
  })

  it('takes a yes as confirmed on the day it appears, also after a doubt', () => {
    expect(watch(['2026-03-01', 'Demo', '', 'hope'], ['2026-03-02', 'Demo', '', 'yes']).yes).toBe(
      '2026-03-02',
    )
    const doubt: [string, string, string, string][] = ['yes', 'hope', 'yes', 'yes'].map((gut, at) => [
      `2026-03-0${at + 1}`,
      'Demo',
      '',
      gut,
    ])
    expect(watch(...doubt).yes).toBe('2026-03-03')
  })

  it('gives the same step the same key when it is seen again, and another key when it is made again', () => {
    const keys = (days: readonly string[]): string[] => {
      const ledger = emptyLedger(1)
      return days.flatMap((stage, at) => {
        const { pipeline } = pipelineOf({
          headers: HEADERS,
          rows: [['a', 'Ann', stage, '', '']],
          rules: RULES,
        })
        return compareWithLedger(pipeline, ledger, RULES, on(`2026-03-0${at + 1}`)).map(({ key }) => key)
      })
    }
    expect(keys(['Demo', 'Proposal'])).toEqual(keys(['Demo', 'Proposal']))
    expect(new Set(keys(['Demo', 'Proposal', 'Demo', 'Proposal'])).size).toBe(2)
  })

  it('leaves alone rows without content or without an id', () => {
    const { pipeline } = pipelineOf({
      headers: HEADERS,
      rows: [
        ['a', '', '', '', ''],
        ['', 'Ann', 'Demo', '', ''],
        ['b', 'Bob', 'Demo', '', ''],
      ],
      rules: RULES,
    })
    const ledger = emptyLedger(3)
    compareWithLedger(pipeline, ledger, RULES, on('2026-03-04'))
    expect(Array.from(ledger.firstSeen, (day) => !Number.isNaN(day))).toEqual([false, false, true])
  })
})
