// The filter of a sheet as scripts see it.
import { googleOf } from '../../support/google-of'

const BOOK = `const app = SpreadsheetApp; const book = app.getActive(); const sheet = book.getSheets()[0];`
const MAIN = [
  ['Name', 'Stage'],
  ['Cleo', 'Won'],
  ['Ann', 'Lost'],
  ['Bob', 'Won'],
]

describe('a filter', () => {
  it('is there with its range once it is made, and gone once it is removed', () => {
    const { evaluate } = googleOf('', { Main: MAIN })
    const body = `${BOOK}
      const before = [sheet.getFilter(), sheet.getRange('A1').getFilter()]
      const made = sheet.getRange('A1:B4').createFilter()
      const found = [sheet.getFilter(), sheet.getRange('H9').getFilter(), made].map((one) => one.getRange().getA1Notation())
      sheet.getFilter().remove()
      let gone
      try { made.getRange() } catch (error) { gone = error.name }
      return [before, found, sheet.getFilter(), gone]`
    expect(evaluate(body)).toEqual([[null, null], ['A1:B4', 'A1:B4', 'A1:B4'], null, 'Exception'])
  })

  it('is the only one of its sheet', () => {
    const { evaluate } = googleOf('', { Main: MAIN })
    const body = `${BOOK} sheet.getRange('A1:B4').createFilter(); sheet.getRange('D1:E4').createFilter()`
    expect(evaluate(body)).toBe("Exception: You can't create a filter in a sheet that already has a filter.")
  })

  it('hides rows by what they show, which sorting takes along', () => {
    const { evaluate } = googleOf('', { Main: MAIN })
    const body = `${BOOK}
      const filter = sheet.getRange('A1:B4').createFilter()
      const criteria = app.newFilterCriteria().setHiddenValues(['Won']).build()
      filter.setColumnFilterCriteria(2, criteria)
      const hidden = () => [1, 2, 3, 4, 5].filter((row) => sheet.isRowHiddenByFilter(row))
      const before = [hidden(), sheet.isRowHiddenByUser(2)]
      filter.sort(1, true)
      const sorted = [sheet.getRange('A1:A4').getValues().flat(), hidden()]
      const kept = filter.getColumnFilterCriteria(2).copy().build()
      filter.removeColumnFilterCriteria(2)
      return [before, sorted, kept.getHiddenValues(), kept.getCriteriaType(), filter.getColumnFilterCriteria(2), hidden()]`
    expect(evaluate(body)).toEqual([
      [[2, 4], false],
      [
        ['Name', 'Ann', 'Bob', 'Cleo'],
        [3, 4],
      ],
      ['Won'],
      null,
      null,
      [],
    ])
  })

  it('knows the columns it reaches, and says so of a condition it cannot read', () => {
    const { evaluate, workbook } = googleOf('', { Main: MAIN })
    workbook.createFilter({ sheet: 0, row: 0, column: 0, rows: 4, columns: 2 })
    expect(evaluate(`${BOOK} sheet.getFilter().getColumnFilterCriteria(3)`)).toMatch(/outside the range/)
    workbook.setFilterCriterion(0, 0, { hiddenValues: [], opaque: { filterType: 'criterion' } })
    expect(evaluate(`${BOOK} sheet.getFilter().getColumnFilterCriteria(1).getCriteriaType()`)).toMatch(
      /not emulated/,
    )
  })

  it('counts its calls like any other service', () => {
    const google = googleOf(`function main() {
      const sheet = SpreadsheetApp.getActive().getSheets()[0]
      return sheet.getRange('A1:B4').createFilter().getRange().getA1Notation()
    }`)
    expect(google.run('main').execution.serviceCalls.byMethod).toEqual({
      'SpreadsheetApp.getActive': 1,
      'Spreadsheet.getSheets': 1,
      'Sheet.getRange': 1,
      'Range.createFilter': 1,
      'Filter.getRange': 1,
      'Range.getA1Notation': 1,
    })
  })
})
