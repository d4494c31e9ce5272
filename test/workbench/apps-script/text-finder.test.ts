// TextFinder: cells by what they show.
// https://developers.google.com/apps-script/reference/spreadsheet/text-finder
import { googleOf } from '../../support/google-of'

const ROWS = [
  ['T1', 'Ann', 10],
  ['t1', 'Anna', 1],
  ['T10', 'T1', ''],
  ['', 'T.1', 5],
]

const found = (code: string): unknown =>
  googleOf('', { Main: ROWS as never }).evaluate(
    `return SpreadsheetApp.getActive().getSheetByName('Main').getRange('A:C')${code}.map((range) => range.getA1Notation())`,
  )

describe('a text finder', () => {
  it('finds the cells that hold a text, row by row, ignoring case', () => {
    expect(found(`.createTextFinder('t1').findAll()`)).toEqual(['A1', 'A2', 'A3', 'B3'])
    expect(found(`.createTextFinder('nothing').findAll()`)).toEqual([])
  })

  it('can ask for the whole cell, and for the case', () => {
    expect(found(`.createTextFinder('T1').matchEntireCell(true).findAll()`)).toEqual(['A1', 'A2', 'B3'])
    expect(found(`.createTextFinder('T1').matchEntireCell(true).matchCase(true).findAll()`)).toEqual([
      'A1',
      'B3',
    ])
  })

  it('takes a text as it is, unless it is said to be a regular expression', () => {
    expect(found(`.createTextFinder('T.1').findAll()`)).toEqual(['B4'])
    expect(found(`.createTextFinder('T.?1').useRegularExpression(true).findAll()`)).toEqual([
      ...['A1', 'A2', 'A3', 'B3', 'B4'],
    ])
    expect(
      found(`.createTextFinder('T10|Ann').useRegularExpression(true).matchEntireCell(true).findAll()`),
    ).toEqual(['B1', 'A3'])
  })

  it('says of what it does not emulate that it does not', () => {
    expect(found(`.createTextFinder('T1').replaceAllWith('x')`)).toContain(
      'TextFinder.replaceAllWith is not emulated',
    )
  })
})
