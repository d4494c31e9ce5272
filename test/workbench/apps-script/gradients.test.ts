// Gradients in conditional formats; https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder
import { createWorkbook } from '../../../workbench/workbook/open-workbook'
import { googleOf } from '../../support/google-of'

function opened() {
  const workbook = createWorkbook({ sheets: [{ name: 'Main', cells: [[0], [5], [10], ['text']] }] })
  const { evaluate } = googleOf('', {}, { workbook })
  const act = (code: string): unknown =>
    evaluate(`const sheet = SpreadsheetApp.getActiveSheet(); const { InterpolationType } = SpreadsheetApp
      const builder = SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A1:A4')]); ${code}`)
  const colors = (): unknown[] =>
    [0, 1, 2, 3].map((row) => {
      const { getters } = workbook.model
      return getters.getCellConditionalFormatStyle({ sheetId: '0', col: 0, row })?.fillColor?.toLowerCase()
    })
  return { workbook, act, colors }
}

const READ = `const [rule] = sheet.getConditionalFormatRules(); const seen = rule.getGradientCondition()
  return [rule.getBooleanCondition(), seen.getMinColor(), String(seen.getMinType()), seen.getMinValue(),
    seen.getMidColor(), String(seen.getMidType()), seen.getMidValue(),
    seen.getMaxColor(), String(seen.getMaxType()), seen.getMaxValue()]`

it('goes from the least to the greatest number, and is shown', () => {
  const { act, colors } = opened()
  act(
    `sheet.setConditionalFormatRules([builder.setGradientMinpoint('#fff').setGradientMaxpoint('#000000').build()])`,
  )
  expect(act(READ)).toEqual([null, '#ffffff', 'MIN', '', null, 'null', '', '#000000', 'MAX', ''])
  expect(colors()).toEqual(['#ffffff', '#808080', '#000000', undefined])
})

it('has points at numbers and shares, and can be copied to another', () => {
  const { act, colors } = opened()
  act(`sheet.setConditionalFormatRules([builder.setGradientMinpointWithValue('#ff0000', InterpolationType.NUMBER, '2')
    .setGradientMidpointWithValue('#ffff00', InterpolationType.PERCENT, '50')
    .setGradientMaxpointWithValue('#00ff00', InterpolationType.PERCENTILE, '100').build()])`)
  expect(act(READ)).toEqual([
    null,
    '#ff0000',
    'NUMBER',
    '2',
    '#ffff00',
    'PERCENT',
    '50',
    '#00ff00',
    'PERCENTILE',
    '100',
  ])
  expect(colors()).toEqual(['#ff0000', '#ffff00', '#00ff00', undefined])
  act(`sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().map((one) => one.copy()
    .setGradientMaxpoint('#0000ff').build()))`)
  expect(colors()[2]).toBe('#0000ff')
})

it('takes the place of a condition, which takes its own', () => {
  const { act } = opened()
  expect(
    act(`const made = builder.whenFormulaSatisfied('=TRUE').setGradientMinpoint('#ffffff').setGradientMaxpoint('#000000')
    const first = made.build(); const second = made.whenFormulaSatisfied('=FALSE').setBold(true).build()
    return [first.getBooleanCondition(), second.getGradientCondition(), second.getBooleanCondition().getCriteriaValues()]`),
  ).toEqual([null, null, ['=FALSE']])
})

it('is refused with one end, without ranges, and with a type that has no value', () => {
  const { act } = opened()
  expect(act(`builder.setGradientMinpoint('#ffffff').build()`)).toMatch(/must have a condition/)
  expect(
    act(`builder.setRanges([]).setGradientMinpoint('#fff').setGradientMaxpoint('#000').build()`),
  ).toMatch(/at least one range/)
  expect(act(`builder.setGradientMinpointWithValue('#ffffff', InterpolationType.MIN, '1')`)).toMatch(
    /Invalid argument/,
  )
  expect(act(`builder.setGradientMinpoint('red')`)).toMatch(/the colour red of a gradient is not emulated/)
})
