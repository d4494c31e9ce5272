// Custom functions: arguments and results as Sheets has them, and what they may call.
import type { CellValue } from '../../../workbench/workbook/types'
import { googleOf } from '../../support/google-of'

/** Arguments as the function sees them: their kinds and texts. */
const KINDS = `
  function show(value) {
    if (value instanceof Date) return 'Date ' + value.toISOString()
    if (value instanceof Array) return '[' + value.map(show).join(', ') + ']'
    return typeof value + ' ' + value
  }
  /** @customfunction */
  function KINDS(...values) { return values.map(show).join(' | ') }`

describe('arguments', () => {
  const { workbook } = googleOf(KINDS)

  it('are scalars, blanks empty text, dates of the sheet’s zone, errors their text', () => {
    const date = { date: 46091 }
    expect(workbook.call('KINDS', ['x', 1, true, null, date, { error: '#N/A' }])).toBe(
      'string x | number 1 | boolean true | string  | Date 2026-03-09T18:30:00.000Z | string #N/A',
    )
  })

  it('of one cell are scalars, of more rows of columns', () => {
    expect(workbook.call('KINDS', [[[5]]])).toBe('number 5')
    expect(
      workbook.call('KINDS', [
        [
          [1, null],
          ['a', { date: 0.5 }],
        ],
      ]),
    ).toBe('[[number 1, string ], [string a, Date 1899-12-30T06:38:50.000Z]]')
  })

  it('are found by name in any case', () => {
    expect(workbook.call('kinds', [1])).toBe('number 1')
  })

  it('that share a frozen matrix are one frozen array', () => {
    const google = googleOf(`
      var seen
      function KEEP(rows) { seen = rows; return rows.length }
      function SAME(rows) { return seen === rows }
      function SPOIL(rows) { 'use strict'; rows[0][0] = 'spoilt' }`)
    const matrix = Object.freeze([Object.freeze([1, 2]), Object.freeze([3, 4])])
    google.workbook.call('KEEP', [matrix])
    expect(google.workbook.call('SAME', [matrix])).toBe(true)
    expect(
      google.workbook.call('SAME', [
        [
          [1, 2],
          [3, 4],
        ],
      ]),
    ).toBe(false)
    expect(() => google.workbook.call('SPOIL', [matrix])).toThrow(/read only/)
    google.state.document = { ...google.state.document, zone: 'Europe/Berlin' }
    expect(google.workbook.call('SAME', [matrix])).toBe(false)
  })
})

describe('results', () => {
  const give = (expression: string) =>
    googleOf(`function GIVE() { return ${expression} }`).workbook.call('GIVE', [])

  it('are values, blanks, dates and errors', () => {
    const cases: [string, CellValue][] = [
      ['"x"', 'x'],
      ['1.5', 1.5],
      ['false', false],
      ['""', null],
      ['null', null],
      ['undefined', null],
      ['[]', null],
      ['[[]]', null],
      ['NaN', { error: '#NUM!' }],
      ['1/0', { error: '#NUM!' }],
      ['new Date(NaN)', { error: '#NUM!' }],
      ['new Date(Date.UTC(2026, 2, 9, 18, 30))', { date: 46091 }],
    ]
    for (const [expression, value] of cases)
      expect([expression, give(expression)]).toEqual([expression, value])
  })

  it('are rows, short ones filled up, a list a column', () => {
    expect(give('[[1, ""], ["a"]]')).toEqual([
      [1, null],
      ['a', null],
    ])
    expect(give('[1, new Date(Date.UTC(2026, 2, 9, 18, 30))]')).toEqual([[1], [{ date: 46091 }]])
  })

  it('that are thrown are thrown to the cell with their message', () => {
    expect(() => give('(() => { throw new RangeError("no header named Stage") })()')).toThrow(
      'no header named Stage',
    )
    expect(() => give('missing()')).toThrow('missing is not defined')
    expect(() => googleOf('').workbook.call('NONE', [])).toThrow('Script function not found: NONE')
  })
})

describe('a custom function', () => {
  const google = googleOf(
    `
    function READ() { return SpreadsheetApp.getActive().getSheetByName('Main').getRange('A1').getValue() }
    function WRITE() { SpreadsheetApp.getActive().getRange('A1').setValue(1) }
    function ADD() { SpreadsheetApp.getActive().insertSheet('x') }
    function MAIL() { MailApp.sendEmail('a@b.co', 's', 'b') }
    function UI() { SpreadsheetApp.getUi() }
    function NOTED() { return PropertiesService.getDocumentProperties().getKeys().length }
    function NOW_() { return Date.now() }
    function main() { SpreadsheetApp.getActive().getRange('A1').getValue() }`,
    { Main: [['cell']] },
  )
  const call = (name: string) => google.workbook.call(name, [])

  it('reads the spreadsheet and properties', () => {
    expect(call('READ')).toBe('cell')
    expect(call('NOTED')).toBe(0)
  })

  it('writes and sends nothing', () => {
    expect(() => call('WRITE')).toThrow('You do not have permission to call setValue')
    expect(() => call('ADD')).toThrow('You do not have permission to call insertSheet')
    expect(() => call('MAIL')).toThrow('You do not have permission to call MailApp.sendEmail')
    expect(() => call('UI')).toThrow('Cannot call SpreadsheetApp.getUi() from this context.')
  })

  it('that reads a cell another one computes keeps both to the rules', () => {
    const nested = googleOf(`
      function OUTER() { return SpreadsheetApp.getActive().getRange('A1').getValue() + ' / ' + inner() }
      function inner() { try { MailApp.sendEmail('a@b.co', 's', 'b') } catch (error) { return error.message } }`)
    const read = nested.workbook.values
    const values = [[{ error: '' }]]
    nested.workbook.values = () => {
      nested.workbook.values = read
      values[0] = [{ error: String(nested.workbook.call('inner', [])) }]
      return values
    }
    const refused = 'You do not have permission to call MailApp.sendEmail'
    expect(nested.workbook.call('OUTER', [])).toBe(`${refused} / ${refused}`)
    expect(nested.outbox).toEqual([])
  })

  it('that takes too long is stopped, and the next call runs', () => {
    const slow = googleOf(
      'function FOREVER() { for (;;) Date.now() } function ONE() { return 1 }',
      undefined,
      {
        functionLimitMs: 50,
      },
    )
    expect(() => slow.workbook.call('FOREVER', [])).toThrow('Exceeded maximum execution time')
    expect(slow.workbook.call('ONE', [])).toBe(1)
  })

  it('reads the workbench’s clock', () => {
    google.state.clock.advance(1)
    expect(call('NOW_')).toBe(google.state.clock.now())
  })

  it('is recorded by name, apart from the executions', () => {
    expect(google.functionRecords.get('WRITE')).toMatchObject({
      calls: 1,
      failed: 1,
      serviceCalls: 3,
      lastError: 'You do not have permission to call setValue',
    })
    expect(google.functionRecords.get('READ')).toMatchObject({ calls: 1, failed: 0 })
    expect(google.executions).toEqual([])
  })
})
