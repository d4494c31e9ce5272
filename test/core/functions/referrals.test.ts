// REFERRAL_ASK, REFERRAL_COUNT and REFERRAL_TREE as Sheets calls them, beyond their examples.
import type { Cell } from '../../../src/core/cells/cell'
import { LEDGER, TOUCHES } from '../../../src/core/tabs/schema'
import { call, column } from '../../support/functions'
import { tabOf } from '../../support/pipeline'

const HEADERS = ['Touchline ID', 'Name', 'Stage', 'Value', 'Won date', 'Referred by', 'Verdict']
const ROWS: Cell[][] = [
  HEADERS,
  ['a', 'Ann', 'Won', 100, '2025-01-01', '', ''],
  ['b', 'Bob', 'Demo', 50, '', 'a', 'Purge · P4'],
  ['', '', '', '', '', '', ''],
  ['c', 'Cy', 'Won', 70, '2026-02-01', 'b', ''],
]
const rangeOf = (table: {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}) => [[...table.headers], ...table.rows]
const ASKED = rangeOf(
  tabOf(TOUCHES, [{ id: 'a', when: '2026-02-01', medium: 'Call', outcome: 'Reached', referralAsked: 'yes' }]),
)

describe('REFERRAL_ASK', () => {
  it('finds the asks in Touches, and not in the Ledger', () => {
    const ledger = rangeOf(tabOf(LEDGER, [{ id: 'a', lastTouch: '2026-02-01' }]))
    expect(column(call('REFERRAL_ASK', { rows: ROWS, ledger: ASKED }))[0]).toBe('')
    expect(column(call('REFERRAL_ASK', { rows: ROWS, ledger }))[0]).toMatch(/^Ask · /)
  })

  it('asks a Purge row, by its verdict among the rows, in the words of a deal that did not work out', () => {
    const words = column(call('REFERRAL_ASK', { rows: ROWS, ledger: '' })).map(String)
    expect(words[1]).toBe('Ask · This didn’t work out. Who would be a better fit?')
    expect(words[2]).toBe('')
  })

  it('judges an open row without a verdict as PURGE does', () => {
    const rows = [
      ['Name', 'Stage', 'Will they buy?', 'Created'],
      ['Ann', 'Demo', 'never', '2025-01-01'],
      ['Bob', 'Demo', 'yes', '2026-03-01'],
    ]
    const words = column(call('REFERRAL_ASK', { rows, ledger: '' })).map(String)
    expect(words.map((text) => text.slice(0, 18))).toEqual(['Ask · This didn’t ', 'Ask · Whatever you'])
  })

  it('gives each row, its headers apart, what it has in the column', () => {
    const [headers = [], ...rows] = ROWS
    const whole = column(call('REFERRAL_ASK', { rows: ROWS, ledger: ASKED }))
    const single = rows.map((row) => call('REFERRAL_ASK', { rows: [row], ledger: ASKED, headers: [headers] }))
    expect(single.slice(0, 3)).toEqual(whole.slice(0, 3))
    expect(single[3]).toMatch(/^Ask · You came to me by referral/)
  })
})

describe('REFERRAL_COUNT', () => {
  it('leaves rows without content blank, and counts nothing where nobody referred', () => {
    expect(call('REFERRAL_COUNT', { rows: ROWS })).toEqual([
      ['Direct', 'Descendants', 'Depth', 'Revenue below'],
      [1, 2, 2, 70],
      [1, 1, 1, 70],
      ['', '', '', ''],
      [0, 0, 0, 0],
    ])
    expect(call('REFERRAL_COUNT', { rows: [['Name'], ['Ann']] })).toEqual([
      ['Direct', 'Descendants', 'Depth', 'Revenue below'],
      [0, 0, 0, 0],
    ])
  })

  it('counts one row by the Referrals tab, without the revenue that lies in rows it is not given', () => {
    const referrals = [
      ['From ID', 'Given ID'],
      ['a', 'b'],
      ['b', 'c'],
    ]
    const [headers = [], first = [], second = []] = ROWS
    expect(call('REFERRAL_COUNT', { rows: [first], referrals, headers: [headers] })).toEqual([[1, 2, 2, '']])
    expect(call('REFERRAL_COUNT', { rows: [second], headers: [headers] })).toEqual([[0, 0, 0, 0]])
  })

  it('is found by Rules’ confirmed headers, and refuses Rules without them', () => {
    expect(call('REFERRAL_COUNT', { rows: ROWS, rules: [['w'], ['x']] })).toMatch(/^rules: the header "Id"/)
    expect(call('REFERRAL_COUNT', { rows: [['w'], ['x']] })).toMatch(/^rows: /)
  })
})

describe('REFERRAL_TREE', () => {
  it('says what to do where nobody referred anybody, and shows its header alone without rows', () => {
    expect(call('REFERRAL_TREE', { rows: [['Name'], ['Ann']] })).toEqual([
      ['Referrals', 'Revenue', 'Revenue below'],
      ['No referrals yet: write who sent them into "Referred by" (R3)', '', ''],
    ])
    expect(call('REFERRAL_TREE', { rows: [['Name']] })).toEqual([['Referrals', 'Revenue', 'Revenue below']])
    expect(call('REFERRAL_TREE', { rows: '' })).toBe('')
  })
})
