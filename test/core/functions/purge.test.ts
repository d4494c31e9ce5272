// PURGE and DAYS_STALLED as Sheets calls them: ranges with headers in, a column with its header out.
import type { Cell } from '../../../src/core/cells/cell'
import { LEDGER, TOUCHES } from '../../../src/core/tabs/schema'
import { type Deal, dealRows, judgeDeals } from '../../support/deals'
import { call, column } from '../../support/functions'
import { rulesTable, tabOf } from '../../support/pipeline'

const rangeOf = (table: {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}) => [[...table.headers], ...table.rows]
const OLD = '2025-01-15'
const deals: readonly Deal[] = [
  { created: '2026-03-01' },
  { created: OLD, decision: '2026-03-09', promised: '2026-03-05' },
  { created: OLD },
  { created: OLD, gut: 'never' },
  { stage: 'Won' },
  { created: OLD, noticeSince: '2026-02-20', decision: '2026-03-03' },
]

describe('PURGE', () => {
  it('gives every row its verdict under a header, as the core judges it', () => {
    const result = call('PURGE', { rows: dealRows(deals), ledger: '' })
    expect(result).toEqual([['Verdict'], ...judgeDeals(deals).texts.map((text) => [text])])
    expect(column(result).map((text) => String(text).split(' ')[0])).toEqual([
      ...['New', 'Keep', 'Notice', 'Purge', '', 'Purge'],
    ])
  })

  it('gives one value for one row whose headers come last', () => {
    const [headers = [], ...rows] = dealRows(deals)
    expect(rows.map((row) => call('PURGE', { rows: [row], ledger: '', headers: [headers] }))).toEqual(
      judgeDeals(deals).texts,
    )
  })

  it('reads Fit when it is among the rows', () => {
    const [headers = [], row = []] = dealRows([
      { created: OLD, decision: '2026-03-09', promised: '2026-03-05' },
    ])
    const judged = (fit: string) =>
      column(
        call('PURGE', {
          rows: [
            [...headers, 'Fit'],
            [...row, fit],
          ],
          ledger: '',
        }),
      )[0]
    expect(judged('Unqualified · never an agency')).toMatch(/^Notice · not your ideal prospect.* P4$/)
    expect(judged('Unknown · ask size')).toMatch(/^Keep/)
    expect(judged('')).toMatch(/^Keep/)
  })

  it('reads the Ledger by id, or the Touches in its place', () => {
    const [headers = [], row = []] = dealRows([{ created: OLD, decision: '2026-03-09' }])
    const rows = [
      [...headers, 'Touchline ID'],
      [...row, 'id7'],
    ]
    const ledger = rangeOf(tabOf(LEDGER, [{ id: 'id7', lastProgress: '2026-03-02 10:00' }]))
    const touches = rangeOf(tabOf(TOUCHES, [{ id: 'id7', when: '2026-03-02 10:00', progress: 'Commitment' }]))
    const verdict = 'Keep · decides in 5 days, progress 2 days ago · P2b'
    expect(column(call('PURGE', { rows, ledger }))).toEqual([verdict])
    expect(column(call('PURGE', { rows, ledger: touches }))).toEqual([verdict])
    expect(column(call('PURGE', { rows, ledger: '' }))[0]).toMatch(/^Notice/)
  })

  it('skips P5 with Touches in place of the Ledger where no day is known', () => {
    const rows = [
      ['Company', 'Touchline ID'],
      ['Acme', 'id7'],
    ]
    const ledger = rangeOf(tabOf(LEDGER, [{ id: 'id7', firstSeen: '2026-03-01' }]))
    const touches = rangeOf(tabOf(TOUCHES, [{ id: 'id8', when: '2026-03-01', medium: 'Call' }]))
    expect(column(call('PURGE', { rows, ledger }))[0]).toMatch(/^New/)
    expect(column(call('PURGE', { rows, ledger: touches }))[0]).toMatch(/^Notice/)
  })

  it('follows Rules: its today, its numbers and its clock', () => {
    const rules = rangeOf(rulesTable({ today: '2026-04-01', 'P5.days': 3, 'P4c.now': 'yes' }))
    const texts = column(call('PURGE', { rows: dealRows(deals), ledger: '', rules })).map(String)
    expect(texts[0]).toMatch(/^Notice · .* · clock stopped · P4c$/)
    expect(texts[5]).toMatch(/^Purge/)
  })

  it('says nothing for rows without content, and names an argument it cannot use', () => {
    expect(call('PURGE', { rows: '', ledger: '' })).toBe('')
    expect(
      call('PURGE', {
        rows: [
          ['', ''],
          ['', ''],
        ],
        ledger: '',
      }),
    ).toBe('')
    expect(call('PURGE', { rows: [['foo'], ['bar']], ledger: '' })).toMatch(/^rows: /)
    expect(call('PURGE', { rows: dealRows(deals), ledger: [['foo'], ['bar']] })).toMatch(/^ledger: .*"When"/)
    const ledger = rangeOf(tabOf(LEDGER, [{ id: 'id7' }]))
    expect(call('PURGE', { rows: dealRows(deals), ledger })).toMatch(/^rows: .*"Touchline ID"/)
  })
})

describe('DAYS_STALLED', () => {
  it('counts the days since each row’s own progress, also of closed rows; never is blank', () => {
    const rows = [
      ['Company', 'Stage', 'Touchline ID', 'Last stage change'],
      ['Acme', '', 'a', ''],
      ['Acme', 'Lost', 'b', ''],
      ['Acme', '', 'c', '2026-03-01'],
      ['', '', 'd', ''],
      ['Bolt', '', 'e', ''],
    ]
    const ledger = rangeOf(
      tabOf(LEDGER, [
        { id: 'a', lastProgress: '2026-03-04 09:00', lastTouch: '2026-03-04' },
        { id: 'b', lastProgress: '2026-02-02' },
        { id: 'e', lastTouch: '2026-03-03' },
      ]),
    )
    expect(call('DAYS_STALLED', { rows, ledger })).toEqual([['Days stalled'], [0], [30], [3], [''], ['']])
  })
})
