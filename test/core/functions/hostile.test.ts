import fc from 'fast-check'
import type { Cell } from '../../../src/core/cells/cell'
import type { Argument, FunctionResult } from '../../../src/core/functions/arguments'
import { call } from '../../support/functions'
import {
  anyCall,
  BY_ROW,
  NAMES,
  PIPELINE,
  RIGHT,
  rightCall,
  rightRange,
  tabsOf,
} from '../../support/hostile-calls'

/** Tabs without which some functions say nothing of the others. */
const NEEDED = new Set(['rows', 'experiments'])
const FIRST_LINE = ['Opener', 'Ann', 'A, B', 'Reached', 0.1, 100]

/** A scalar, or rows of equal length, of nothing but text, numbers and truth: what Sheets can show. */
function expectShowable(result: FunctionResult): void {
  const rows = Array.isArray(result) ? result : [[result]]
  expect(rows.length).toBeGreaterThan(0)
  const widths = new Set(rows.map((row) => row.length))
  expect([...widths]).toEqual([rows[0]?.length])
  expect(rows.flat().filter((cell) => !isShowable(cell))).toEqual([])
}

const isShowable = (cell: unknown): boolean =>
  typeof cell === 'number' ? Number.isFinite(cell) : typeof cell === 'string' || typeof cell === 'boolean'

describe.each(NAMES)('%s', (name) => {
  it('gives something that can be shown, whatever it is given', () => {
    fc.assert(
      fc.property(anyCall(name), (given) => {
        expectShowable(call(name, given))
      }),
      { numRuns: 40 },
    )
  })

  it('gives the same twice', () => {
    fc.assert(
      fc.property(anyCall(name), (given) => {
        expect(call(name, given)).toEqual(call(name, given))
      }),
      { numRuns: 15 },
    )
  })

  it('stands ranges of nothing but blanks, more than a million of them', () => {
    const range = (headers: readonly string[], rows: number): Argument => {
      const blank = Object.freeze(headers.map(() => ''))
      return [headers, ...Array<readonly Cell[]>(rows).fill(blank)]
    }
    const rowsOf = (argument: string): number =>
      argument === 'rows' && BY_ROW.includes(name) ? 50_000 : 10_000
    const given = Object.fromEntries(
      tabsOf(name).map((argument) => [argument, range(RIGHT[argument] ?? [], rowsOf(argument))]),
    )
    const result = call(name, given)
    expectShowable(result)
    expect(Array.isArray(result) ? result.length : 1).toBeLessThan(20)
  })

  it('is blank for nothing', () => {
    expect(call(name, {})).toBe('')
  })
})

describe.each(NAMES.filter((name) => tabsOf(name).length > 0))('%s, of tabs,', (name) => {
  it.each(tabsOf(name))('names the argument %s when its headers are not there', (argument) => {
    const rest = tabsOf(name).filter((other) => NEEDED.has(other))
    const given = {
      name: 'Opener',
      ...Object.fromEntries(rest.map((other) => [other, [RIGHT[other] ?? [], FIRST_LINE]])),
      [argument]: [
        ['w', 'x'],
        [1, 2],
      ],
    }
    expect(call(name, given)).toMatch(new RegExp(`^${argument}\\b`))
  })
})

describe.each(BY_ROW)('%s, a line a row,', (name) => {
  it('judges whatever stands in ranges of the right shape, or names the argument it cannot use', () => {
    fc.assert(
      fc.property(rightCall(name), rightRange('rows'), (given, rows) => {
        const result = call(name, { ...given, rows })
        expectShowable(result)
        if (Array.isArray(result)) expect(result.length).toBeLessThanOrEqual((rows as Cell[][]).length)
        else expect(result).toMatch(new RegExp(`^(?:${tabsOf(name).join('|')})\\b`))
      }),
    )
  })

  it('has only its header for rows without any', () => {
    const [header, ...none] = call(name, { rows: [PIPELINE] }) as Cell[][]
    expect(header?.every((text) => typeof text === 'string' && text !== '')).toBe(true)
    expect(none).toEqual([])
  })
})
