// The ledger with what it depends on: whose cap counts (C3), and verdicts as the sheet has them or as PURGE judges.
import { readCadence } from '../../../src/core/cadence/cadence'
import { cappedLedger, unqualifiedBySheet, verdictsBySheet } from '../../../src/core/cadence/ledger-from-log'
import { isoDay } from '../../../src/core/calendar/day'
import type { Cell } from '../../../src/core/cells/cell'
import { CADENCE } from '../../../src/core/tabs/schema'
import { ledgerOf, pipelineOf, tabOf, touchesOf } from '../../support/pipeline'

const HEADERS = ['Touchline ID', 'Company', 'Stage', 'Segment', 'Created', 'Fit', 'Verdict', 'Will they buy?']
const subjectOf = (...rows: Cell[][]) => pipelineOf({ headers: HEADERS, rows })
const codes = (subject: ReturnType<typeof subjectOf>) => [
  ...verdictsBySheet(subject, ledgerOf(subject.pipeline.rows)),
]

describe('verdicts', () => {
  it('are those in the sheet', () => {
    const subject = subjectOf(
      ['a', 'A', '', '', '2026-03-01', '', 'Keep · whatever', 'never'],
      ['b', 'B', '', '', '2026-03-01', '', 'Purge · old · P4', ''],
    )
    expect(codes(subject)).toEqual([2, 4])
  })

  it('are judged where an open row has none, or none that can be read', () => {
    const subject = subjectOf(
      ['a', 'A', '', '', '2026-03-01', '', '', ''],
      ['b', 'B', '', '', '2026-03-01', '', 'hm', 'never'],
      ['c', 'C', 'Won', '', '2026-03-01', '', '', ''],
      ['d', 'D', '', '', '2026-03-01', '', 'Notice · x · P4', ''],
    )
    expect(codes(subject)).toEqual([1, 4, 0, 3])
  })

  it('are judged throughout where there is no such column', () => {
    const subject = pipelineOf({
      headers: ['Company', 'Created'],
      rows: [
        ['A', '2026-03-01'],
        ['B', '2025-03-01'],
      ],
    })
    expect(codes(subject)).toEqual([1, 3])
  })

  it('take the fit as it stands in the sheet; without one no row is Unqualified', () => {
    const fits = ['Qualified', 'Unqualified · never an agency', 'Unknown · ask size', '']
    const { pipeline } = subjectOf(...fits.map((fit) => ['a', 'A', '', '', '', fit, '', '']))
    expect([...unqualifiedBySheet(pipeline)]).toEqual([0, 1, 0, 0])
    const bare = pipelineOf({ headers: ['Company', 'Amount'], rows: [['A', 1]] })
    expect([...unqualifiedBySheet(bare.pipeline)]).toEqual([0])
  })
})

describe('the cap on automated touches', () => {
  const letter = { medium: 'Newsletter', reason: 'price change', item: 'price list' }
  const log = ['2026-01-10', '2026-01-20', '2026-01-30'].flatMap((when) =>
    ['won', 'active'].map((id) => ({ ...letter, id, when })),
  )
  const lastCounted = (cadence: readonly Readonly<Record<string, Cell>>[]): string[] => {
    const subject = subjectOf(
      ['won', 'A', 'Won', 'high ticket', '2025-01-01', '', '', ''],
      ['active', 'B', '', 'high ticket', '2025-01-01', '', 'Keep · x', ''],
    )
    const touches = touchesOf(log)
    const ledger = cappedLedger({
      ...subject,
      cadence: readCadence(cadence.length > 0 ? tabOf(CADENCE, cadence) : null, subject.book),
      touches,
      rowOf: touches.rowOf(subject.pipeline),
    })
    return [...ledger.lastCounted].map(isoDay)
  }

  it('comes from Rules without segments of their own', () => {
    expect(lastCounted([])).toEqual(['2026-01-30', '2026-01-30'])
  })

  it('is the segment’s for a client, and the one of Rules for an active person', () => {
    expect(lastCounted([{ segment: 'High Ticket', automatedMost: 2 }])).toEqual(['2026-01-20', '2026-01-30'])
    expect(lastCounted([{ segment: 'other', automatedMost: 0 }])).toEqual(['2026-01-30', '2026-01-30'])
  })

  it('keeps what the ledger knew beside the touches', () => {
    const subject = subjectOf(['a', 'A', '', '', '', '', '', ''])
    const touches = touchesOf([])
    const before = ledgerOf(1, { 0: { stage: 'Demo', firstSeen: '2026-03-01', lastCounted: '2026-02-01' } })
    const cadence = readCadence(null, subject.book)
    const ledger = cappedLedger({ ...subject, cadence, touches, rowOf: new Int32Array(0), before })
    expect([ledger.stage[0], isoDay(ledger.firstSeen[0] ?? NaN), ledger.lastCounted[0]]).toEqual([
      'Demo',
      '2026-03-01',
      NaN,
    ])
  })
})
