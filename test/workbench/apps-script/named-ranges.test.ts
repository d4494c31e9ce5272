// Named ranges, and drop-downs of the values of a range; https://developers.google.com/apps-script/reference/spreadsheet/named-range
import { createWorkbook, openSavedWorkbook } from '../../../workbench/workbook/open-workbook'
import { googleOf } from '../../support/google-of'
import { throughFile } from '../workbook/xlsx-files'

function opened() {
  const cells = [['New'], ['Won'], ['=SUM(Total)']]
  const workbook = createWorkbook({
    sheets: [
      { name: 'Main', cells },
      { name: 'My lists', cells: [['New'], ['Won'], [3], [4]] },
    ],
  })
  const { evaluate } = googleOf('', {}, { workbook })
  const act = (code: string): unknown =>
    evaluate(`const book = SpreadsheetApp.getActive(); const [sheet, lists] = book.getSheets(); ${code}`)
  const names = (): unknown =>
    act(`return book.getNamedRanges().map((one) => one.getName() + ' ' + one.getRange().getA1Notation())`)
  return { workbook, act, names }
}

describe('a named range', () => {
  it('is found by its name, follows its cells, and is what formulas mean by it', async () => {
    const { act, names, workbook } = opened()
    expect(act(`return book.getRangeByName('Total')`)).toBeNull()
    act(`book.setNamedRange('Total', lists.getRange('A3:A4')); lists.insertRowBefore(1)`)
    expect(names()).toEqual(['Total A4:A5'])
    expect(
      act(`return [book.getRangeByName('total').getSheet().getName(), sheet.getRange('A3').getValue(),
      sheet.getNamedRanges().length, lists.getNamedRanges().length]`),
    ).toEqual(['My lists', 7, 0, 1])
    const kept = [{ name: 'Total', area: { sheet: 1, row: 3, column: 0, rows: 2, columns: 1 } }]
    expect(openSavedWorkbook(workbook.toJSON()).namedRanges()).toEqual(kept)
    expect((await throughFile(workbook)).namedRanges()).toEqual(kept)
  })

  it('gets another range, another name, and is removed', () => {
    const { act, names } = opened()
    act(
      `book.setNamedRange('Total', lists.getRange('A3:A4')); book.setNamedRange('total', lists.getRange('A3'))`,
    )
    expect(names()).toEqual(['Total A3'])
    act(`book.getNamedRanges()[0].setName('Sum_all').setRange(sheet.getRange('A1:A2'))`)
    expect(names()).toEqual(['Sum_all A1:A2'])
    act(
      `book.setNamedRange('Other', sheet.getRange('A1')); book.removeNamedRange('Sum_all'); book.getNamedRanges()[0].remove()`,
    )
    expect(names()).toEqual([])
  })

  it.each(['A1', 'r1c1', '1st', 'with space', 'TRUE', ''])('is not named %p', (name) => {
    expect(opened().act(`book.setNamedRange('${name}', sheet.getRange('A1'))`)).toBe(
      `Exception: Invalid name: ${name}`,
    )
  })

  it('is refused where it is not there, and a name that is taken', () => {
    const { act } = opened()
    expect(act(`book.removeNamedRange('None')`)).toMatch(/does not exist/)
    act(`book.setNamedRange('One', sheet.getRange('A1')); book.setNamedRange('Two', sheet.getRange('A2'))`)
    expect(act(`book.getNamedRanges()[0].setName('two')`)).toMatch(/already exists/)
  })
})

describe('a drop-down of the values of a range', () => {
  it('takes these alone, also as they change, and tells its range', async () => {
    const { act, workbook } = opened()
    act(`sheet.getRange('A1:A2').setDataValidation(SpreadsheetApp.newDataValidation()
      .requireValueInRange(lists.getRange('A1:A2')).setAllowInvalid(false).build())`)
    expect(act(`sheet.getRange('A1').setValue('Lost')`)).toMatch(/violates the data validation rules/)
    expect(
      act(`lists.getRange('A2').setValue('Lost'); sheet.getRange('A1').setValue('Lost'); return 'done'`),
    ).toBe('done')
    expect(
      act(`const rule = sheet.getRange('A1').getDataValidation(); const [range, shown] = rule.getCriteriaValues()
      return [rule.getCriteriaType().name(), range.getSheet().getName(), range.getA1Notation(), shown]`),
    ).toEqual(['VALUE_IN_RANGE', 'My lists', 'A1:A2', true])
    const [[rule] = []] = (await throughFile(workbook)).validations({
      sheet: 0,
      row: 0,
      column: 0,
      rows: 1,
      columns: 1,
    })
    expect(rule).toMatchObject({ kind: 'range', values: ["'My lists'!A1:A2"], strict: true })
  })
})
