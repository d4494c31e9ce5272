// Ranges and sheets: what is read and written, how ranges are named, and what Google refuses.
import { googleOf } from '../../support/google-of'

const BOOK = `const book = SpreadsheetApp.getActive(); const sheet = book.getSheets()[0];`

describe('values', () => {
  it('are read as Google gives them', () => {
    const google = googleOf('', { Main: [['text', 1.5, true, null, '=NA()']] })
    expect(google.evaluate(`${BOOK} return sheet.getRange(1, 1, 1, 6).getValues()`)).toEqual([
      ['text', 1.5, true, '', '#N/A', ''],
    ])
  })

  it('are written blank for blank, null and undefined, as formulas after a sign', () => {
    const google = googleOf('', { Main: [['x', 'x', 'x', 'x']] })
    google.evaluate(`${BOOK} sheet.getRange('A1:D1').setValues([['', null, undefined, '=SUM(1)']])`)
    const area = { sheet: 0, row: 0, column: 0, rows: 1, columns: 4 }
    expect(google.workbook.values(area)).toEqual([[null, null, null, null]])
    expect(google.workbook.formulas(area)).toEqual([['', '', '', '=SUM(1)']])
  })

  it('fill the range from one value', () => {
    const google = googleOf('')
    expect(google.evaluate(`${BOOK} return sheet.getRange('A1:B2').setValue(7).getValues()`)).toEqual([
      [7, 7],
      [7, 7],
    ])
  })

  it('of another shape are refused with Google’s words', () => {
    const { evaluate } = googleOf('')
    expect(evaluate(`${BOOK} sheet.getRange('A1:B2').setValues([[1, 2]])`)).toBe(
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    )
    expect(evaluate(`${BOOK} sheet.getRange('A1:B2').setValues([[1, 2], [3]])`)).toBe(
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    )
    expect(evaluate(`${BOOK} sheet.getRange('A1').setValues(5)`)).toBe(
      "Exception: The parameters (number) don't match the method signature for SpreadsheetApp.Range.setValues.",
    )
  })

  it('of more than a cell holds are refused', () => {
    const { evaluate } = googleOf('')
    expect(evaluate(`${BOOK} sheet.getRange('A1').setValue('x'.repeat(50001))`)).toMatch(
      /maximum of 50000 characters/,
    )
  })

  it('are appended below the last row, on new rows and columns where the grid ends', () => {
    const google = googleOf('', { Main: [['a'], ['b']] })
    const body = `${BOOK}
      for (let i = 0; i < 19; i++) sheet.appendRow([i])
      sheet.appendRow([1, 2, 3, 4, 5, 6, 7, 8, 9])
      return [sheet.getLastRow(), sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getRange('I22').getValue()]`
    expect(google.evaluate(body)).toEqual([22, 22, 9, 9])
  })
})

describe('several ranges', () => {
  it('get one number format, and there is at least one', () => {
    const body = `
      const sheet = SpreadsheetApp.getActive().getSheets()[0]
      sheet.getRangeList(['A1', 'B2:C']).setNumberFormat('0.00')
      return [sheet.getRange('A1:C2').getNumberFormats(), sheet.getRange('C9').getNumberFormat()]`
    const { evaluate } = googleOf('', { Main: [] })
    expect(evaluate(body)).toEqual([
      [
        ['0.00', '', ''],
        ['', '0.00', '0.00'],
      ],
      '0.00',
    ])
    expect(evaluate(`SpreadsheetApp.getActive().getSheets()[0].getRangeList([])`)).toMatch(/At least one/)
  })
})

describe('several ranges, written at once', () => {
  it('hold one value in every cell', () => {
    const body = `
      const sheet = SpreadsheetApp.getActive().getSheets()[0]
      sheet.getRangeList(['A1', 'B2:C2']).setValue('x')
      return sheet.getRange('A1:C2').getValues()`
    expect(googleOf('', { Main: [['a', 'b', 'c']] }).evaluate(body)).toEqual([
      ['x', 'b', 'c'],
      ['', 'x', 'x'],
    ])
  })
})

describe('a range', () => {
  it('is named by A1 notation, open ends going to the last row of the sheet', () => {
    const { evaluate } = googleOf('', { Main: [], "It's, so": [] })
    const named = (a1: string) =>
      evaluate(`return book(${JSON.stringify(a1)})
      function book(a1) {
        const range = SpreadsheetApp.getActive().getRange(a1)
        return [range.getSheet().getName(), range.getA1Notation()]
      }`)
    expect(named('B2')).toEqual(['Main', 'B2'])
    expect(named('$A$1:$B$3')).toEqual(['Main', 'A1:B3'])
    expect(named('Main!A1:C')).toEqual(['Main', 'A1:C20'])
    expect(named('A3:C')).toEqual(['Main', 'A3:C20'])
    expect(named('B:B')).toEqual(['Main', 'B1:B20'])
    expect(named('2:3')).toEqual(['Main', 'A2:H3'])
    expect(named("'It''s, so'!A1")).toEqual(["It's, so", 'A1'])
    expect(named('C3:A1')).toEqual(['Main', 'A1:C3'])
    expect(named('Main!')).toBe('Exception: Range not found')
    expect(named('A1:ZZ9')).toBe(
      'Exception: The coordinates of the range are outside the dimensions of the sheet.',
    )
  })

  it('has its place and its neighbours', () => {
    const body = `${BOOK}
      const range = sheet.getRange(2, 3, 4, 2)
      return [range.getRow(), range.getColumn(), range.getLastRow(), range.getLastColumn(), range.getNumRows(),
        range.getNumColumns(), range.getCell(1, 2).getA1Notation(), range.offset(1, -1).getA1Notation(),
        range.offset(0, 0, 1, 1).getA1Notation(), sheet.getRange(27, 28).getA1Notation()]`
    const rows = Array.from({ length: 30 }, () => [null])
    const google = googleOf('', { Main: rows })
    google.workbook.insertRows(0, 20, 10)
    google.workbook.insertColumns(0, 8, 20)
    expect(google.evaluate(body)).toEqual([2, 3, 5, 4, 4, 2, 'D2', 'B3:C6', 'C2', 'AB27'])
  })

  it('outside the grid is refused with Google’s words', () => {
    const { evaluate } = googleOf('')
    expect(evaluate(`${BOOK} sheet.getRange(0, 1)`)).toBe(
      'Exception: The starting row of the range is too small.',
    )
    expect(evaluate(`${BOOK} sheet.getRange(1, 0)`)).toBe(
      'Exception: The starting column of the range is too small.',
    )
    expect(evaluate(`${BOOK} sheet.getRange(1, 1, 0, 1)`)).toBe(
      'Exception: The number of rows in the range must be at least 1.',
    )
    expect(evaluate(`${BOOK} sheet.getRange(21, 1)`)).toBe(
      'Exception: The coordinates of the range are outside the dimensions of the sheet.',
    )
    expect(evaluate(`${BOOK} const r = sheet.getRange(20, 1); sheet.deleteRow(1); r.getValue()`)).toBe(
      'Exception: The coordinates of the range are outside the dimensions of the sheet.',
    )
  })

  it('sorts by columns counted across the sheet', () => {
    const google = googleOf('', {
      Main: [
        ['h', 'h'],
        ['b', 'x'],
        ['a', 'x'],
        ['c', 'w'],
      ],
    })
    const body = `${BOOK}
      sheet.getRange('A2:B4').sort([{ column: 2, ascending: false }, 1])
      return sheet.getRange('A1:A4').getValues()`
    expect(google.evaluate(body)).toEqual([['h'], ['a'], ['b'], ['c']])
    expect(google.evaluate(`${BOOK} sheet.getRange('B2:B4').sort(1)`)).toMatch(/sort column/)
  })
})

describe('formats, notes and merges', () => {
  const { evaluate, workbook } = googleOf('')

  it('are read back as they were set', () => {
    const body = `${BOOK}
      const range = sheet.getRange('A1:B1')
      range.setBackgrounds([['#ff0000', null]]).setFontWeight('bold').setNumberFormat('0.00').setNotes([['why', null]])
      range.setFontColor('#123456').setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP).setFontStyle('italic')
      range.setHorizontalAlignment('center')
      return [range.getBackgrounds(), range.getFontWeights(), range.getNumberFormat(), range.getNotes(),
        range.getFontColors(), range.getWraps(), range.getFontStyles()]`
    expect(evaluate(body)).toEqual([
      [['#ff0000', '#ffffff']],
      [['bold', 'bold']],
      '0.00',
      [['why', '']],
      [['#123456', '#123456']],
      [[true, true]],
      [['italic', 'italic']],
    ])
  })

  it('are cleared without the values', () => {
    const body = `${BOOK}
      const range = sheet.getRange('A1')
      range.setValue(5).setFontWeight('bold').setBackground('#00ff00').clearFormat()
      return [range.getValue(), range.getFontWeight(), range.getBackground()]`
    expect(evaluate(body)).toEqual([5, 'normal', '#ffffff'])
  })

  it('tell where cells are merged', () => {
    workbook.merged.push({ sheet: 0, row: 4, column: 0, rows: 2, columns: 2 })
    const body = `${BOOK}
      return [sheet.getRange('B6:C9').isPartOfMerge(), sheet.getRange('C5').isPartOfMerge(),
        sheet.getRange('A1:B9').getMergedRanges().map((range) => range.getA1Notation())]`
    expect(evaluate(body)).toEqual([true, false, ['A5:B6']])
  })
})
