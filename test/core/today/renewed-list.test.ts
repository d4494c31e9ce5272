// Today's tab written anew: the list, the heartbeat in the header row, and what users added, which is never lost.
import type { Cell } from '../../../src/core/cells/cell'
import { TODAY } from '../../../src/core/tabs/schema'
import { renewedToday } from '../../../src/core/today/renewed-list'
import { HEARTBEAT_HEADER, todayList } from '../../../src/core/today/today-list'
import { on, UTC } from '../../support/pipeline'

const HEADERS: Cell[] = TODAY.columns.map(({ header }) => header)
const NIGHT = on('2026-03-04')
const line = (id: string, name: string): Cell[] =>
  TODAY.columns.map(({ key }) => ({ id, name })[key as string] ?? '')

interface Given {
  readonly taken?: readonly number[]
  readonly formulas?: readonly number[]
  readonly message?: string
}

/** The tab after it was renewed; what no block covers is as it was. */
function renewed(values: Cell[][], lines: Cell[][], given: Given = {}): Cell[][] {
  const list = todayList(values, UTC, NIGHT)
  const first = Math.max(0, list.table.firstRow - 2)
  const after = values.map((row) => row.slice())
  const blocks = renewedToday(list, {
    lines,
    night: NIGHT,
    message: given.message ?? '',
    taken: new Set(given.taken),
    hasFormulas: (column) => given.formulas?.includes(column) ?? false,
  })
  for (const { column, values: cells } of blocks) {
    cells.forEach((row, at) => {
      after[first + at] ??= []
      row.forEach((cell, next) => {
        const to = after[first + at]
        if (to) to[column - 1 + next] = cell
      })
    })
  }
  return after
}

const STATUS = [HEARTBEAT_HEADER, NIGHT + 25_569, '']

describe('Today renewed', () => {
  it('holds the list, and in its header row the heartbeat and what there is to say', () => {
    expect(renewed([[]], [line('a', 'Ann')], { message: 'Two more.' })).toEqual([
      [...HEADERS, HEARTBEAT_HEADER, NIGHT + 25_569, 'Two more.'],
      [...line('a', 'Ann'), '', '', ''],
    ])
  })

  it('blanks the lines that went', () => {
    const before = [[...HEADERS, ...STATUS], line('a', 'Ann'), line('b', 'Bob')]
    expect(renewed(before, [line('b', 'Bob')]).map((row) => row[1])).toEqual(['Name', 'Bob', ''])
  })

  it('keeps rows inserted above its header, and the user’s order of columns', () => {
    const swap = ([order, name, ...rest]: Cell[]): Cell[] => [name, order, ...rest]
    const before = [['My day'], [...swap(HEADERS), ...STATUS], swap(line('a', 'Ann'))]
    expect(renewed(before, [line('b', 'Bob')])).toEqual([
      ['My day'],
      [...swap(HEADERS), ...STATUS],
      [...swap(line('b', 'Bob')), '', '', ''],
    ])
  })

  it('lets a column of the user’s follow its people, and keeps it of those who went', () => {
    const mine = (row: Cell[], cell: Cell): Cell[] => [row[0], row[1], cell, ...row.slice(2)]
    const before = [
      [...mine(HEADERS, 'Gift?'), ...STATUS],
      mine(line('a', 'Ann'), 'tea'),
      mine(line('b', 'Bob'), 'wine'),
    ]
    const after = renewed(before, [line('b', 'Bob'), line('c', 'Cy')])
    expect(after.map((row) => row.slice(1, 3))).toEqual([
      ['Name', 'Gift?'],
      ['Bob', 'wine'],
      ['Cy', ''],
      ['Ann', 'tea'],
    ])
    expect(renewed(before, [line('b', 'Bob')], { formulas: [2] }).map((row) => row.slice(1, 3))).toEqual([
      ['Name', 'Gift?'],
      ['Bob', 'tea'],
      ['', 'wine'],
    ])
  })

  it('keeps rows typed below the list until what they say is logged', () => {
    const before = [HEADERS, line('a', 'Ann'), line('', 'Zed'), line('', 'Buy flowers')]
    expect(renewed(before, [line('b', 'Bob'), line('c', 'Cy')], { taken: [1] }).map((row) => row[1])).toEqual(
      ['Name', 'Bob', 'Cy', 'Buy flowers'],
    )
  })

  it('is laid out anew where a header is missing, as on a tab of an older version, with other columns behind', () => {
    const old = ['Order', 'Name', 'Company', 'Done', 'Note', 'Touchline ID', 'Mine', HEARTBEAT_HEADER]
    const after = renewed([old, [1, 'Ann', 'Acme', '', '', 'a', 'tea', 46_000]], [line('a', 'Ann')])
    expect(after[0]).toEqual([...HEADERS, ...STATUS, 'Mine'])
    expect(after[1]).toEqual([...line('a', 'Ann'), '', '', '', 'tea'])
  })
})
