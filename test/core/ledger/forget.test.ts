// What becomes of single lines when somebody is forgotten.
import { forgetIn, type Traces, tracePattern } from '../../../src/core/ledger/forget'

const ANN: Traces = {
  ids: new Set(['T1']),
  touchIds: new Set(['x1']),
  names: ['Zoë Lee-Smith'],
  addresses: ['zoe@acme.com'],
  phones: ['+49 170 5551234'],
}
const lineOf = (tab: string, headers: readonly string[], cells: readonly unknown[], traces = ANN) =>
  forgetIn(tab, headers, traces)(cells as never)
const textAfter = (text: string): unknown => lineOf('Log', ['Message'], [text])?.cells[0] ?? text

it.each([
  ['Called Zoe Lee Smith again', 'Called … again'],
  ['ZOË LEE-SMITH, who knows', '…, who knows'],
  ['write to zoe@acme.com.', 'write to ….'],
  ['0049 (0)170 555 12 34 after six', '… after six'],
  ['0170/5551234', '…'],
  ['4917055512345 is another number', '4917055512345 is another number'],
  ['Zoe Leeson and zoe@acme.com.au', 'Zoe Leeson and zoe@acme.com.au'],
  ['x.zoe@acme.com, Zoe Lee Smithers', 'x.zoe@acme.com, Zoe Lee Smithers'],
  ['McZoe Lee Smithers', 'McZoe Lee Smithers'],
  ['Zoe', 'Zoe'],
])('%j reads %j', (text, expected) => {
  expect(textAfter(text)).toBe(expected)
})

it('one word alone is looked for in no text, but goes where it is the whole cell', () => {
  const cher = { ...ANN, names: ['Cher'], addresses: [], phones: [] }
  const after = (text: string) => lineOf('Log', ['Message'], [text], cher)?.cells[0] ?? text
  expect(after('Cher is a name')).toBe('Cher is a name')
  expect(after(' cher ')).toBe('')
})

it('a number cell of theirs goes, others stay numbers', () => {
  expect(lineOf('Log', ['Message', 'Rows'], [1705551234, 7])?.cells).toEqual(['…', 7])
})

it('a line of theirs goes whole, somebody else’s keeps whom it is about', () => {
  const headers = ['Touch ID', 'Touchline ID', 'Name', 'Note']
  expect(lineOf('Touches', headers, ['x1', 'T1', 'Zoë Lee-Smith', ''])?.isWhole).toBe(true)
  expect(lineOf('Touches', headers, ['x2', '', 'zoe lee smith', ''])?.isWhole).toBe(true)
  expect(lineOf('Touches', headers, ['x3', 'T2', 'Zoë Lee-Smith', 'zoe@acme.com'])?.cells).toEqual([
    ...['x3', 'T2', 'Zoë Lee-Smith', '…'],
  ])
  expect(lineOf('Touches', headers, ['x4', 'T2', 'Bob', 'hello'])).toBeNull()
})

it('hours and asks keep what is counted', () => {
  expect(lineOf('Time', ['Minutes', 'Touchline ID', 'Note'], [30, 'T1', 'Zoë'])?.cells).toEqual([30, '', ''])
  const asks = ['Asked on', 'From ID', 'From', 'Situation', 'Given ID', 'Given', 'Status']
  const given = lineOf('Referrals', asks, ['d', 'T2', 'Bob', 'parting', 'T1', 'Zoë', 'asked'])
  expect(given?.cells).toEqual(['d', 'T2', 'Bob', 'parting', '', '', 'asked'])
})

it('a pattern for the search finds all of it, whatever characters a name has', () => {
  const odd = { ...ANN, names: ['A. (Tony) O’Neil [x] + *'] }
  expect(() => new RegExp(tracePattern(odd), 'i')).not.toThrow()
  expect(new RegExp(tracePattern(ANN), 'i').test('Hello zoe lee-smith')).toBe(true)
})
