// What the user's cells show since the ledger last saw them: progress, a confirmed yes, a first sight (P3).

import { isoDay } from '../../../src/core/calendar/day'
import type { Cell } from '../../../src/core/cells/cell'
import { emptyLedger, type Ledger } from '../../../src/core/ledger/ledger'
import { compareWithLedger } from '../../../src/core/ledger/seen-in-cells'
import { book, ledgerOf, on, pipelineOf } from '../../support/pipeline'

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
    confirmed: day(ledger.decisionConfirmed),
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

  it('confirms a first date on the day it comes, whoever brought it', () => {
    const { seen, confirmed } = watch(['2026-03-04', 'Demo'], ['2026-03-05', 'Demo', '2026-04-01'])
    expect([seen, confirmed]).toEqual([[[], ['Decision date']], '2026-03-05'])
  })

  it('dates the progress of a first date by the day on which it was typed, and forgets one that was taken out again', () => {
    const ledger = ledgerOf(1, { 0: { firstSeen: '2026-03-01', decisionConfirmed: '2026-03-03' } })
    const look = (decision: Cell): string[] => {
      const { pipeline } = pipelineOf({ headers: HEADERS, rows: [['a', 'Ann', 'Demo', decision, '']] })
      return compareWithLedger(pipeline, ledger, RULES, on('2026-03-04')).map((one) => isoDay(one.on))
    }
    expect([look('2026-04-01'), look('2026-04-01')]).toEqual([['2026-03-03'], []])
    const taken = ledgerOf(1, { 0: { firstSeen: '2026-03-01', decisionConfirmed: '2026-03-03' } })
    const { pipeline } = pipelineOf({ headers: HEADERS, rows: [['a', 'Ann', 'Demo', '', '']] })
    compareWithLedger(pipeline, taken, RULES, on('2026-03-04'))
    expect(taken.decisionConfirmed[0]).toBeNaN()
  })

  it('counts how often an imported date is put off, and takes its confirmation away from the third time on', () => {
    const ledger = ledgerOf(1, {
      0: { firstSeen: '2026-02-01', decision: '2026-03-10', decisionConfirmed: '2026-02-20' },
    })
    const moved = (...dates: string[]): unknown[] =>
      dates.map((date) => {
        const { pipeline } = pipelineOf({ headers: HEADERS, rows: [['a', 'Ann', 'Demo', date, '']] })
        compareWithLedger(pipeline, ledger, RULES, on('2026-03-04'))
        return [ledger.dateMoved[0], isoDay(ledger.decisionConfirmed[0] ?? Number.NaN)]
      })
    expect(moved('2026-03-10', '2026-03-11', '', '2026-03-05', '2026-03-20', '2026-03-20')).toEqual([
      [0, '2026-02-20'],
      [1, '2026-02-20'],
      [1, '2026-02-20'],
      [1, '2026-02-20'],
      [2, '2026-02-20'],
      [2, '2026-02-20'],
    ])
    expect(moved('2026-03-21', '2026-03-01')).toEqual([
      [3, ''],
      [3, ''],
    ])
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

describe('a row with a cell that cannot be read (S4)', () => {
  const compare = (ledger: Ledger, row: readonly Cell[], today = '2026-03-04'): string[] => {
    const { pipeline } = pipelineOf({ headers: [...HEADERS, 'Amount', 'Verdict'], rows: [row], rules: RULES })
    return compareWithLedger(pipeline, ledger, RULES, on(today)).map(({ progress }) => progress)
  }

  it('keeps what the Ledger knows of it, open, won, lost or benched', () => {
    for (const stage of ['Proposal', 'Won', 'Lost']) {
      const facts = { firstSeen: '2026-02-01', stage: 'Demo', decision: '2026-03-10', gut: 'hope' }
      const ledger = ledgerOf(1, { 0: facts })
      expect(compare(ledger, ['a', 'Ann', stage, '2026-04-01', 'yes', 'a lot', ''])).toEqual([])
      expect(ledger).toEqual(ledgerOf(1, { 0: facts }))
    }
  })

  it('is seen when it is seen; its cells are first read when they can be: neither progress nor confirmation', () => {
    const ledger = emptyLedger(1)
    compare(ledger, ['a', 'Ann', 'Demo', 'ca. March', '', '', ''])
    expect([isoDay(ledger.firstSeen[0] ?? Number.NaN), ledger.stage]).toEqual(['2026-03-04', ['']])
    const read = ['a', 'Ann', 'Proposal', '2026-04-01', 'yes', '', 'Notice · I cannot read “ca. March” · S4']
    expect(compare(ledger, read, '2026-03-06')).toEqual([])
    expect(isoDay(ledger.firstSeen[0] ?? Number.NaN)).toBe('2026-03-04')
    expect([ledger.stage[0], ledger.decisionConfirmed[0], ledger.gutConfirmed[0]]).toEqual([
      'Proposal',
      Number.NaN,
      Number.NaN,
    ])
  })
})
