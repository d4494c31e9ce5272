// The Ledger as its hidden tab holds it: written as a line, read back onto the pipeline's rows by id.
import fc from 'fast-check'
import { isoDay } from '../../../src/core/calendar/day'
import type { Cell } from '../../../src/core/cells/cell'
import { tableOf } from '../../../src/core/cells/table'
import { emptyLedger } from '../../../src/core/ledger/ledger'
import { ledgerFromTouches } from '../../../src/core/ledger/ledger-keeping'
import { departedLines, isLedgerTable, ledgerLine, readLedger } from '../../../src/core/ledger/ledger-tab'
import { LEDGER, TOUCHES } from '../../../src/core/tabs/schema'
import { frameOf, IDS, ledgerTable, lineWithin, plainLedger, rewritten } from '../../support/logs'
import { book, ledgerOf, on, TODAY, tabOf, touchesOf, UTC } from '../../support/pipeline'

const lineOf = (facts: Readonly<Record<string, Cell>>): Readonly<Record<string, Cell>> => ({
  id: 'id0',
  ...facts,
})
const read = (...lines: Readonly<Record<string, Cell>>[]) => readLedger(tabOf(LEDGER, lines), IDS, UTC)

describe('the Ledger tab', () => {
  it('is known by its headers', () => {
    expect(isLedgerTable(tabOf(LEDGER, []))).toBe(true)
    expect(isLedgerTable(tabOf(TOUCHES, []))).toBe(false)
    expect(isLedgerTable(tableOf('', []))).toBe(false)
  })

  it('comes back as it was written, to the minute', () => {
    fc.assert(
      fc.property(
        fc.array(lineWithin(800), { maxLength: 20 }),
        fc.integer({ min: 0, max: 3 }),
        (log, cap) => {
          const touches = touchesOf(log, book())
          const ledger = ledgerFromTouches(touches, IDS.length, frameOf(touches, TODAY, cap))
          expect(plainLedger(rewritten(ledger))).toEqual(plainLedger(ledger))
        },
      ),
    )
  })

  it('keeps what touches do not tell', () => {
    const facts = {
      ...{ stage: 'Demo', stageSince: '2026-01-01', decision: '2026-05-05', firstSeen: '2025-12-31' },
      ...{ gut: 'yes', gutConfirmed: '2026-02-02', backSince: '2026-02-03', risk: 'Trouble' },
    }
    const ledger = ledgerOf(3, { 1: facts })
    expect(rewritten(ledger)).toEqual(ledger)
  })

  it('is read by id: other rows stay blank, the first of two lines counts, order and extra lines do not matter', () => {
    const ledger = read(
      { id: 'gone', stage: 'Lost' },
      { id: 'id2', stage: 'Demo' },
      { id: '', stage: 'nobody' },
      { id: 'id0', stage: 'Offer' },
      { id: 'id2', stage: 'second' },
    )
    expect(ledger.stage).toEqual(['Offer', '', 'Demo'])
    expect(readLedger(tabOf(LEDGER, [lineOf({ stage: 'Demo' })]), ['', 'id0', 'id0'], UTC).stage).toEqual([
      '',
      'Demo',
      'Demo',
    ])
  })

  it('is blank where columns are missing, or cells cannot be read', () => {
    const bare = tableOf('Ledger', [
      ['Touchline ID', 'Last counted'],
      ['id0', 'soon'],
    ])
    expect(plainLedger(readLedger(bare, IDS, UTC))).toEqual(plainLedger(emptyLedger(3)))
    expect(plainLedger(readLedger(tableOf('Ledger', [['Last counted'], [46000]]), IDS, UTC))).toEqual(
      plainLedger(emptyLedger(3)),
    )
    expect(
      plainLedger(read(lineOf({ lastMedia: 'Call', counts: 'many', lastTouch: true, stage: '#N/A' }))),
    ).toEqual(plainLedger(emptyLedger(3)))
  })

  it('reads days from Dates of the sheet’s zone, serial numbers and text', () => {
    const moments = ['2026-03-04', 46085, new Date(Date.UTC(2026, 2, 4))].map(
      (cell) => read(lineOf({ lastCounted: cell })).lastCounted[0],
    )
    expect(moments).toEqual([on(TODAY), on(TODAY), on(TODAY)])
  })

  it('writes media, counts and risk in words', () => {
    const log = [
      { id: 'id0', when: '2026-03-01 09:05', medium: 'Call', outcome: 'No answer' },
      { id: 'id0', when: '2026-03-02 16:30', medium: 'Newsletter', reason: 'new law', item: 'law' },
      { id: 'id0', when: '2026-03-03 08:00', risk: 'Competitor' },
    ]
    const touches = touchesOf(log, book())
    const ledger = ledgerFromTouches(touches, 1, frameOf(touches, TODAY, 8))
    const cells = Object.fromEntries(
      LEDGER.columns.map(({ key }, at) => [key, ledgerLine(ledger, 0, 'id0')[at]]),
    )
    expect(cells).toMatchObject({
      id: 'id0',
      lastMedia: 'Call 2026-03-01 09:05; Newsletter 2026-03-02 16:30',
      counts: 'Call 1, Newsletter 1 | 2026-03-02',
      risk: 'Competitor 2026-03-03 08:00',
      stage: '',
      firstSeen: '',
    })
  })

  it('takes a risk that somebody typed as it stands', () => {
    const ledger = read(lineOf({ risk: 'Trouble' }))
    expect([ledger.risk[0], ledger.riskSince[0]]).toEqual(['Trouble', NaN])
  })

  it('never writes a cell longer than a spreadsheet holds', () => {
    const ledger = ledgerOf(1)
    ledger.automated[0] = new Array<number>(20_000).fill(on(TODAY))
    const longest = Math.max(...ledgerLine(ledger, 0, 'id0').map((cell) => String(cell).length))
    expect(longest).toBeLessThan(50_000)
  })

  it('keeps the lines of rows that have gone, in the order of its columns', () => {
    const table = ledgerTable(ledgerOf(3, { 1: { stage: 'Demo', firstSeen: '2026-01-01' } }))
    const [line, ...others] = departedLines(table, ['id0', 'id2', ''])
    expect(others).toEqual([])
    const again = readLedger(
      tableOf('Ledger', [LEDGER.columns.map(({ header }) => header), line ?? []]),
      ['id1'],
      UTC,
    )
    expect([again.stage[0], isoDay(again.firstSeen[0] ?? NaN)]).toEqual(['Demo', '2026-01-01'])
    expect(departedLines(tableOf('Ledger', []), [])).toEqual([])
  })
})
