// Custom functions: what they are given, what their results become, and when they are called again.
import {
  createWorkbook,
  type OpenWorkbook,
  openSavedWorkbook,
} from '../../../workbench/workbook/open-workbook'
import type { CellInput, FunctionValue } from '../../../workbench/workbook/types'
import { area, published, rowsOf } from './areas'

interface Probe {
  readonly workbook: OpenWorkbook
  readonly calls: (readonly FunctionValue[])[]
}

/** A workbook with the function ECHO, which notes its arguments and gives back the first. */
function withEcho(cells: readonly (readonly CellInput[])[]): Probe {
  const workbook = createWorkbook({ sheets: [{ name: 'P', cells }, { name: 'T' }], now: () => 43_100 })
  const calls: (readonly FunctionValue[])[] = []
  workbook.defineFunctions([published('ECHO')], (_, args) => {
    calls.push(args)
    return args[0] ?? null
  })
  // Reading computes: the calls can be looked at right after a write.
  const write: OpenWorkbook['write'] = (where, values) => {
    workbook.write(where, values)
    workbook.values(area(0, 0))
  }
  return { workbook: { ...workbook, write }, calls }
}

/** A workbook with the function GIVE, which gives the result. */
function giving(result: FunctionValue, cells: readonly (readonly CellInput[])[] = []): OpenWorkbook {
  const workbook = createWorkbook({ sheets: [{ name: 'P', cells }] })
  workbook.defineFunctions([published('GIVE')], () => result)
  workbook.write(area(4, 4), [['=GIVE()']])
  return workbook
}

describe('arguments', () => {
  it('are rows of plain values: blanks null, days as serials by the format of the cell, errors by their names', () => {
    const { workbook, calls } = withEcho([
      ['Name', { date: 43_100 }, 43_100, true],
      [null, '=1/0', "'#N/A", '=A5'],
    ])
    workbook.write(area(6, 0), [['=ECHO(A1:D2)']])
    expect(calls).toEqual([
      [
        [
          ['Name', { date: 43_100 }, 43_100, true],
          [null, { error: '#DIV/0!' }, '#N/A', 0],
        ],
      ],
    ])
  })

  it('are scalars for single cells, literals and single-cell ranges, and null where left out', () => {
    const { workbook, calls } = withEcho([['x', { date: 43_100 }]])
    workbook.write(area(6, 0), [['=ECHO(A1, B1:B1, , "y")']])
    expect(calls).toEqual([['x', { date: 43_100 }, null, 'y']])
  })

  it('may be fewer than the function has', () => {
    const { workbook, calls } = withEcho([])
    workbook.write(area(6, 0), [['=ECHO()']])
    expect(calls).toEqual([[]])
  })

  it('share one frozen matrix among all calls that name the same range in one evaluation', () => {
    const { workbook, calls } = withEcho([['a', 'b']])
    workbook.write(area(6, 0, 1, 3), [['=ECHO(A1:B3)', null, '=ECHO(A1:B3)']])
    const [first, second] = [calls[0]?.[0], calls[1]?.[0]]
    expect(first).toBe(second)
    expect(Object.isFrozen(first) && Object.isFrozen(rowsOf(first)[0])).toBe(true)
  })

  it('keep text that looks like a link or an error as it was typed', () => {
    const { workbook, calls } = withEcho([['[a](http://x.com)', "'#REF"]])
    workbook.write(area(6, 0), [['=ECHO(A1:B2)']])
    expect(rowsOf(calls[0]?.[0])[0]).toEqual(['[a](http://x.com)', '#REF'])
  })

  it('reach down to the end of the sheet for an open range', () => {
    const { workbook, calls } = withEcho([['a'], ['b']])
    workbook.write(area(0, 3), [['=ECHO(A1:B)']])
    expect(rowsOf(calls[0]?.[0])).toHaveLength(workbook.sheets()[0]?.rows ?? 0)
  })
})

describe('results', () => {
  it('spill from the cell into free ones, ragged rows padded with blanks', () => {
    const workbook = giving([['a', 1, true], [{ date: 43_100 }], ['z', null, { error: '#N/A' }]])
    expect(workbook.values(area(4, 4, 3, 3))).toEqual([
      ['a', 1, true],
      [{ date: 43_100 }, '', ''],
      ['z', '', { error: '#N/A' }],
    ])
    expect(workbook.numberFormats(area(5, 4))).toEqual([['yyyy-mm-dd']])
  })

  it.each<[FunctionValue, unknown]>([
    [7, 7],
    ['x', 'x'],
    [false, false],
    [null, ''],
    [[], ''],
    [[[]], ''],
    [{ date: 43_100.5 }, { date: 43_100.5 }],
    [{ error: '#N/A' }, { error: '#N/A' }],
    [{ error: '#REF!' }, { error: '#REF!' }],
    [{ error: '#VALUE!' }, { error: '#ERROR!' }],
  ])('%j is %j in the cell', (result, value) => {
    expect(giving(result).values(area(4, 4))).toEqual([[value]])
  })

  it('keep the number format of the cell', () => {
    const workbook = giving(0.5)
    workbook.setNumberFormats(area(4, 4), [['0%']])
    expect(workbook.displayValues(area(4, 4))).toEqual([['50%']])
  })

  it('are an error where something is in the way, and spill when it is gone', () => {
    const workbook = giving([['a'], ['b'], ['c']])
    workbook.write(area(6, 4), [['mine']])
    expect(workbook.values(area(4, 4, 3, 1))).toEqual([[{ error: '#REF!' }], [null], ['mine']])
    expect(workbook.errorMessage(0, 4, 4)).toContain('would overwrite data')
    workbook.clearContent(area(6, 4))
    expect(workbook.values(area(4, 4, 3, 1))).toEqual([['a'], ['b'], ['c']])
  })

  it('are an error when the sheet is too small', () => {
    const workbook = giving(Array.from({ length: 1001 }, (_, row) => [row]))
    expect(workbook.values(area(4, 4))).toEqual([[{ error: '#REF!' }]])
  })

  it('are an error with the message when the function throws, which IFERROR catches', () => {
    const workbook = createWorkbook({
      sheets: [{ name: 'P', cells: [['=FAIL()', '=IFERROR(FAIL(),"caught")']] }],
    })
    workbook.defineFunctions([published('FAIL')], () => {
      throw new Error('row 3 has no stage')
    })
    expect(workbook.values(area(0, 0, 1, 2))).toEqual([[{ error: '#ERROR!' }, 'caught']])
    expect(workbook.errorMessage(0, 0, 0)).toBe('row 3 has no stage')
  })
})

describe('when functions are called', () => {
  it('computes formulas that were there before the function was defined', () => {
    const workbook = createWorkbook({ sheets: [{ name: 'P', cells: [['=LATER( "x" )', '=A1&"!"']] }] })
    expect(workbook.values(area(0, 0, 1, 2))).toEqual([[{ error: '#NAME?' }, { error: '#NAME?' }]])
    let calls = 0
    workbook.defineFunctions([published('LATER')], (_, [text]) => {
      calls++
      return text ?? null
    })
    expect(workbook.values(area(0, 0, 1, 2))).toEqual([['x', 'x!']])
    expect(workbook.formulas(area(0, 0))).toEqual([['=LATER( "x" )']])
    expect(calls).toBe(1)
  })

  it('computes again when an argument changes or everything is recalculated, not when another cell changes', () => {
    const { workbook, calls } = withEcho([['a']])
    workbook.write(area(0, 5), [['=ECHO(A1)']])
    workbook.write(area(9, 9), [['elsewhere']])
    expect(calls).toHaveLength(1)
    workbook.write(area(0, 0), [['b']])
    expect(workbook.values(area(0, 5))).toEqual([['b']])
    workbook.recalculate()
    expect(workbook.values(area(0, 5))).toEqual([['b']])
    expect(calls).toHaveLength(3)
  })

  it('answers each workbook of a process with its own functions', () => {
    const one = giving('one')
    const two = giving('two')
    const none = createWorkbook({ sheets: [{ name: 'P', cells: [['=GIVE()']] }] })
    one.recalculate()
    expect(one.values(area(4, 4))).toEqual([['one']])
    expect(two.values(area(4, 4))).toEqual([['two']])
    expect(none.values(area(0, 0))).toEqual([[{ error: '#NAME?' }]])
  })

  it('leaves a built-in function alone', () => {
    const workbook = createWorkbook({ sheets: [{ name: 'P', cells: [['=SUM(1,2)']] }] })
    workbook.defineFunctions([published('SUM')], () => 'mine')
    expect(workbook.values(area(0, 0))).toEqual([[3]])
  })
})

describe('a saved workbook', () => {
  it('opens as it was, functions to be defined again', () => {
    const { workbook } = withEcho([['a', { date: 43_100 }]])
    workbook.write(area(2, 0), [['=ECHO(A1:B2)']])
    workbook.insertSheet('Third')
    const saved = JSON.parse(JSON.stringify(workbook.toJSON()))
    const reopened = openSavedWorkbook(saved)
    reopened.defineFunctions([published('ECHO')], (_, args) => args[0] ?? null)
    expect(reopened.values(area(0, 0, 5, 3))).toEqual(workbook.values(area(0, 0, 5, 3)))
    expect(reopened.toJSON()).toEqual(saved)
    expect(reopened.insertSheet('Fourth').id).toBe(3)
  })

  it('is refused when it is something else', () => {
    expect(() => openSavedWorkbook({ sheets: [] } as never)).toThrow('not a saved workbook')
  })
})
