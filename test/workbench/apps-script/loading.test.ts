// Custom functions that cannot answer: arguments that reach NOW or RAND, and functions that are still loading.
import { createWorkbook } from '../../../workbench/workbook/open-workbook'
import { googleOf } from '../../support/google-of'

const BUNDLE = `
  /** @customfunction */
  function SIZE(first, second) { return 'called with ' + first }
  function shown() { return SpreadsheetApp.getActive().getRange('Main!C1').getDisplayValue() }
  function value() { return SpreadsheetApp.getActive().getRange('Main!C1').getValue() }
  function change(formula) { SpreadsheetApp.getActive().getRange('Other!B1').setFormula(formula) }`
const REFUSED =
  'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN().'

function opened(formula: string, other: string[][] = [[]], options: { volatileArguments?: 'loading' } = {}) {
  const workbook = createWorkbook({
    sheets: [
      { name: 'Main', cells: [['1', null, formula]] },
      { name: 'Other', cells: other },
    ],
  })
  const google = googleOf(BUNDLE, {}, { workbook, ...options })
  return { google, workbook, shown: () => google.run('shown').value }
}

describe('a custom function whose arguments reach NOW or RAND', () => {
  it.each<[string, string, string[][]]>([
    ['itself', '=SIZE(NOW())', [[]]],
    ['within an expression', '=SIZE(IF(A1=1, rand()*2, 0))', [[]]],
    ['in a cell of another tab', '=SIZE(Other!A1:B2)', [['', '=RANDBETWEEN(1, 6)']]],
    ['through other cells', '=SIZE(Other!A1)', [['=B1+1', '=C1&""', '=NOW()']]],
    ['through a range of a range', '=SIZE(A1, Other!A1)', [['=SUM(B1:D1)', '1', '2', '=NOW()-1']]],
  ])('shows Google’s error: %s', (_, formula, other) => {
    const { google, workbook, shown } = opened(formula, other)
    expect(shown()).toBe('#ERROR!')
    expect(workbook.errorMessage(0, 0, 2)).toBe(REFUSED)
    expect(google.functionRecords.get('SIZE')).toBeUndefined()
  })

  it.each<[string, string, string[][]]>([
    ['TODAY', '=SIZE(TODAY(), Other!A1)', [['=TODAY()+1']]],
    ['a volatile cell beside its arguments', '=SIZE(Other!A1)', [['1', '=NOW()']]],
    ['a volatile function around it', '=IF(NOW()>0, SIZE(A1), "")', [[]]],
  ])('lets %s pass', (_, formula, other) => {
    expect(opened(formula, other).shown()).toMatch(/^called with/)
  })

  it('follows the cells when they change', () => {
    const { google, shown } = opened('=SIZE(Other!A1)', [['=B1', '5']])
    expect(shown()).toMatch(/^called with/)
    google.run('change', ['=NOW()'])
    expect(shown()).toBe('#ERROR!')
    google.run('change', ['=6'])
    expect(shown()).toMatch(/^called with/)
  })

  it('is loading for ever, by a switch', () => {
    const { google, shown } = opened('=SIZE(NOW())', [[]], { volatileArguments: 'loading' })
    google.passUntil(google.state.clock.now() + 86_400_000)
    expect([shown(), google.run('value').value]).toEqual(['Loading...', 'Loading...'])
  })
})

describe('a function that has not answered', () => {
  it('shows Loading... to scripts in the cells that an edit computes, until it does', () => {
    const { google, shown } = opened('=SIZE(Other!B1)', [['', '1']])
    expect(shown()).toMatch(/^called with/)
    const release = google.holdFunctions()
    expect(shown()).toMatch(/^called with/)
    google.run('change', ['=2'])
    expect([shown(), google.run('value').value]).toEqual(['Loading...', 'Loading...'])
    release()
    expect(shown()).toMatch(/^called with/)
  })
})
