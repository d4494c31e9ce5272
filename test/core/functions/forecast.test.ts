// WIN_CHANCE and BELIEF as Sheets calls them: the same answer in any order, by the ledger too, and quick.
import type { Cell } from '../../../src/core/cells/cell'
import { call } from '../../support/functions'
import { rulesTable } from '../../support/pipeline'

const HEADERS = ['Touchline ID', 'Name', 'Stage', 'Created', 'Won date', 'Lost date', 'Benched']
const day = (month: number, at: number): string =>
  `2025-${String(month).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`

/** A third won after a month, a third lost after four, a third open. */
const rowsOf = (count: number): Cell[][] =>
  Array.from({ length: count }, (_, at) => {
    const kind = ['Won', 'Lost', 'Demo'][at % 3] ?? ''
    const ends = [kind === 'Won' ? day(8, at) : '', kind === 'Lost' ? day(11, at * 5) : '']
    return [`k${at}`, `Name ${at}`, kind, day(7 + (kind === 'Demo' ? at % 5 : 0), at), ...ends, '']
  })
const ROWS = rowsOf(90)
const answer = (name: string, rows: readonly Cell[][], more: Record<string, Cell[][]> = {}) =>
  call(name, { rows: [HEADERS, ...rows], ledger: '', ...more }) as Cell[][]

it.each(['WIN_CHANCE', 'BELIEF'])('%s gives every row the same in any order, to the digit', (name) => {
  const [headers, ...lines] = answer(name, ROWS)
  const [turnedHeaders, ...turned] = answer(name, ROWS.slice().reverse())
  expect(turnedHeaders).toEqual(headers)
  expect(turned.reverse()).toEqual(lines)
})

it('a benched row has no chance, and counts as lost', () => {
  const [first = [], ...others] = ROWS.slice(2)
  const benched = [...first.slice(0, 6), 'bench 2025-12-01']
  const [headers, line] = answer('WIN_CHANCE', [benched, ...others])
  expect(line).toEqual(['', '', ''])
  expect(headers).not.toEqual(answer('WIN_CHANCE', [first, ...others])[0])
})

it('follows F1.least of the Rules', () => {
  const { headers, rows } = rulesTable({ 'F1.least': 61 })
  const rules = [[...headers], ...rows.map((line) => [...line])]
  expect(answer('WIN_CHANCE', ROWS, { rules })[0]?.[0]).toBe(
    'Won in 30 days: not enough of your own past yet, 60 of 61 closed rows',
  )
})

if (process.env.LONG_TESTS === '1')
  it('takes for 10,000 rows at most three times as long as to judge them', () => {
    const rows = [HEADERS, ...rowsOf(10_000)]
    const timed = (name: string): number => {
      const began = performance.now()
      call(name, { rows, ledger: '' })
      return performance.now() - began
    }
    timed('WIN_CHANCE')
    timed('PURGE')
    expect(timed('WIN_CHANCE')).toBeLessThan(3 * timed('PURGE'))
  })
