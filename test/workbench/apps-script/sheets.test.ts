// Sheets of a spreadsheet, their rows and columns, validation and conditional formats.
import { googleOf } from '../../support/google-of'

const BOOK = `const book = SpreadsheetApp.getActive(); const sheet = book.getSheets()[0];`

describe('the sheets of a spreadsheet', () => {
  it('are found by name, by id, and by place', () => {
    const { evaluate } = googleOf('', { Main: [], Rules: [] })
    const body = `${BOOK}
      const rules = book.getSheetByName('Rules')
      return [rules.getName(), rules.getSheetId(), rules.getIndex(), book.getSheetById(1).getName(),
        book.getSheetByName('None'), book.getSheetById(9), book.getNumSheets(), book.getActiveSheet().getName()]`
    expect(evaluate(body)).toEqual(['Rules', 1, 2, 'Rules', null, null, 2, 'Main'])
  })

  it('are inserted, renamed, hidden and deleted', () => {
    const { evaluate, workbook } = googleOf('', { Main: [] })
    const body = `${BOOK}
      const log = book.insertSheet('Log', 0)
      log.setName('Journal').hideSheet().setTabColor('#ff0000')
      log.setFrozenRows(2)
      log.setFrozenColumns(1)
      const second = book.insertSheet()
      book.deleteSheet(second)
      return [log.isSheetHidden(), log.getFrozenRows(), log.getFrozenColumns(), book.getSheets().map((one) => one.getName())]`
    expect(evaluate(body)).toEqual([true, 2, 1, ['Journal', 'Main']])
    expect(workbook.sheets().map((sheet) => sheet.name)).toEqual(['Journal', 'Main'])
  })

  it('are inserted as copies of another', () => {
    const { evaluate } = googleOf('', { Main: [['a'], ['b']] })
    const body = `${BOOK}
      sheet.getRange('A1').setFontWeight('bold')
      sheet.setFrozenRows(1)
      const copy = book.insertSheet('Copy', 1, { template: sheet })
      sheet.getRange('A2').setValue('later')
      return [copy.getFrozenRows(), copy.getRange('A1').getFontWeight(), copy.getDataRange().getValues(),
        book.getSheets().map((one) => one.getName()), book.getActiveSheet().getName()]`
    expect(evaluate(body)).toEqual([1, 'bold', [['a'], ['b']], ['Main', 'Copy'], 'Copy'])
  })

  it('are refused where Google refuses', () => {
    const { evaluate } = googleOf('', { Main: [] })
    expect(evaluate(`${BOOK} book.insertSheet('main')`)).toBe(
      'Exception: A sheet with the name "main" already exists. Please enter another name.',
    )
    expect(evaluate(`${BOOK} book.deleteSheet(sheet)`)).toMatch(/can't remove all the sheets/)
    expect(evaluate(`${BOOK} sheet.hideSheet()`)).toMatch(/can't hide all the sheets/)
    expect(evaluate(`${BOOK} const s = book.insertSheet('x'); book.deleteSheet(s); s.getName()`)).toMatch(
      /not found/,
    )
  })
})

describe('rows and columns', () => {
  it('are inserted and deleted', () => {
    const { evaluate } = googleOf('', {
      Main: [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    })
    const body = `${BOOK}
      sheet.insertRowsAfter(1, 2)
      sheet.insertColumnBefore(1)
      sheet.deleteRow(4)
      return [sheet.getDataRange().getValues(), sheet.getMaxRows(), sheet.getMaxColumns()]`
    const blank = ['', '', '']
    expect(evaluate(body)).toEqual([[['', 'a', 'b'], blank, blank, ['', 'e', 'f']], 21, 9])
  })

  it('are hidden by column and by row', () => {
    const { evaluate } = googleOf('')
    const body = `${BOOK}
      sheet.hideColumns(2, 2)
      sheet.showColumns(3)
      sheet.hideRows(3, 2)
      sheet.showRows(4)
      return [1, 2, 3, 4].map((at) => [
        sheet.isColumnHiddenByUser(at),
        sheet.isRowHiddenByUser(at),
        sheet.isRowHiddenByFilter(at),
      ])`
    expect(evaluate(body)).toEqual([
      [false, false, false],
      [true, false, false],
      [false, true, false],
      [false, false, false],
    ])
  })

  it('stay within the grid and never all go', () => {
    const { evaluate } = googleOf('')
    expect(evaluate(`${BOOK} sheet.deleteRows(20, 2)`)).toMatch(/out of bounds/)
    expect(evaluate(`${BOOK} sheet.insertRowsAfter(21, 1)`)).toMatch(/out of bounds/)
    expect(evaluate(`${BOOK} sheet.setFrozenRows(1); sheet.deleteRows(2, 19)`)).toMatch(/all non-frozen rows/)
    expect(evaluate(`${BOOK} sheet.deleteColumns(1, 8)`)).toMatch(/all non-frozen columns/)
    expect(evaluate(`${BOOK} sheet.setFrozenColumns(2); sheet.deleteColumns(3, 6)`)).toMatch(
      /all non-frozen columns/,
    )
  })

  it('of an empty sheet: the data range is its first cell', () => {
    const { evaluate } = googleOf('')
    expect(evaluate(`${BOOK} return [sheet.getDataRange().getA1Notation(), sheet.getLastRow()]`)).toEqual([
      'A1',
      0,
    ])
  })
})

describe('the selection', () => {
  it('is the user’s and the script’s', () => {
    const google = googleOf('', { Main: [], Rules: [] })
    google.select('Rules!B2:C3')
    expect(
      google.evaluate(`${BOOK} sheet.getRange('C5').activate()
      return [book.getActiveRange().getA1Notation(), book.getCurrentCell().getA1Notation(), book.getActiveSheet().getName()]`),
    ).toEqual(['C5', 'C5', 'Main'])
  })

  it('is back where it was on a sheet that is shown again with it; else its first cell is selected', () => {
    const google = googleOf('', { Main: [], Rules: [] })
    const shownAgain = (restores: string): unknown =>
      google.evaluate(`${BOOK} const main = book.getSheetByName('Main')
        main.getRange('C3').activate()
        book.setActiveSheet(book.getSheetByName('Rules'))
        book.setActiveSheet(main${restores})
        return [book.getActiveSheet().getName(), book.getActiveRange().getA1Notation()]`)
    expect([shownAgain(', true'), shownAgain('')]).toEqual([
      ['Main', 'C3'],
      ['Main', 'A1'],
    ])
  })

  it('may be several ranges, of which the last is the active one', () => {
    const google = googleOf(
      `function listed() {
        const book = SpreadsheetApp.getActive()
        const lists = [book, SpreadsheetApp, book.getActiveSheet(), book.getSheets()[0]]
        return lists.map((one) => one.getActiveRangeList().getRanges().map((range) => range.getA1Notation()).join())
          .concat(book.getActiveRange().getA1Notation())
      }
      function move() { SpreadsheetApp.getActive().getSheets()[0].getRange('D4').activate() }`,
      { Main: [], Rules: [] },
    )
    google.select('Rules!B2:C3', 'Rules!A7')
    expect(google.run('listed').value).toEqual(['B2:C3,A7', 'B2:C3,A7', 'B2:C3,A7', 'A1', 'A7'])
    google.select('Main!C3')
    expect(google.run('listed').value).toEqual(['C3', 'C3', 'C3', 'C3', 'C3'])
    google.run('move')
    expect(google.run('listed').value).toEqual(['D4', 'D4', 'D4', 'D4', 'D4'])
  })
})

describe('data validation', () => {
  it('comes back with its criteria', () => {
    const { evaluate } = googleOf('')
    const body = `${BOOK}
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'], true)
        .setAllowInvalid(true).setHelpText('one of two').build()
      sheet.getRange('A2:A4').setDataValidation(rule)
      sheet.getRange('B2:B3').setDataValidations([[SpreadsheetApp.newDataValidation().requireDate().build()], [null]])
      const found = sheet.getRange('A2').getDataValidation()
      return [String(found.getCriteriaType()), found.getCriteriaValues(), found.getHelpText(), found.getAllowInvalid(),
        found.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST,
        String(sheet.getRange('B2').getDataValidation().getCriteriaType()), sheet.getRange('B3').getDataValidation(),
        sheet.getRange('A2:A5').clearDataValidations().getDataValidations().flat()]`
    expect(evaluate(body)).toEqual([
      'VALUE_IN_LIST',
      [['a', 'b'], true],
      'one of two',
      true,
      true,
      'DATE_IS_VALID_DATE',
      null,
      [null, null, null, null],
    ])
  })

  it('of another kind says so', () => {
    const { evaluate, workbook } = googleOf('')
    const area = { sheet: 0, row: 0, column: 0, rows: 1, columns: 1 }
    workbook.setValidation(area, { kind: 'other', strict: true })
    for (const method of ['getCriteriaType', 'getCriteriaValues'])
      expect(evaluate(`${BOOK} sheet.getRange('A1').getDataValidation().${method}()`)).toMatch(/not emulated/)
  })

  it('holds no more than Google allows', () => {
    const body = `SpreadsheetApp.newDataValidation().requireValueInList(new Array(501).fill('x')).build()`
    expect(googleOf('').evaluate(body)).toMatch(/limit of 500/)
  })
})

describe('conditional formats', () => {
  it('of other kinds pass through unchanged beside our own', () => {
    const { evaluate, workbook } = googleOf('')
    const area = { sheet: 0, row: 1, column: 0, rows: 5, columns: 1 }
    const foreign = { areas: [area], formula: '', opaque: { scale: ['red', 'green'], at: [0, 100] } }
    workbook.setConditionalFormats(0, [foreign])
    const body = `${BOOK}
      const mine = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$A2="Purge"')
        .setBackground('#ff0000').setFontColor('#ffffff').setBold(true).setRanges([sheet.getRange('A2:C9')]).build()
      sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().concat(mine, mine.copy().setBold(false).build()))
      return sheet.getConditionalFormatRules().map((rule) => {
        const condition = rule.getBooleanCondition()
        return condition && [condition.getCriteriaType() === SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA,
          condition.getCriteriaValues(), rule.getRanges()[0].getA1Notation(), condition.getBold()]
      })`
    expect(evaluate(body)).toEqual([
      null,
      [true, ['=$A2="Purge"'], 'A2:C9', true],
      [true, ['=$A2="Purge"'], 'A2:C9', false],
    ])
    expect(workbook.conditionalFormats(0)[0]).toEqual(foreign)
  })

  it('of other kinds tell the values of their condition, and say what is not emulated', () => {
    const { evaluate, workbook } = googleOf('')
    const areas = [{ sheet: 0, row: 1, column: 0, rows: 5, columns: 1 }]
    const foreign = [
      { rule: { type: 'CellIsRule', operator: 'isGreaterThan', values: ['5'] } },
      { rule: { type: 'ColorScaleRule' } },
      { xlsx: { type: 'containsText', text: 'won', formulae: ['NOT(ISERROR(SEARCH("won",A2)))'] } },
      { xlsx: { type: 'cellIs', operator: 'lessThan', formulae: [3] } },
      { xlsx: { type: 'dataBar' } },
    ]
    workbook.setConditionalFormats(
      0,
      foreign.map((opaque) => ({ areas, formula: '', opaque })),
    )
    const conditions = `${BOOK} const conditions = sheet.getConditionalFormatRules().map((rule) => rule.getBooleanCondition())`
    expect(evaluate(`${conditions}; return conditions.map((one) => one && one.getCriteriaValues())`)).toEqual(
      [['5'], null, ['won'], ['3'], null],
    )
    for (const method of ['getCriteriaType', 'getBackground', 'getFontColor', 'getBold'])
      expect(evaluate(`${conditions}; conditions[0].${method}()`)).toMatch(/not emulated/)
  })

  it('need a range and a condition', () => {
    const { evaluate } = googleOf('')
    expect(evaluate(`SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=A1').build()`)).toMatch(
      /range/,
    )
  })
})
