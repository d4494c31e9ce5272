// Formulas as Sheets takes them: semicolons part arguments in every locale.
import { createWorkbook } from '../../../workbench/workbook/open-workbook'
import { area } from './areas'

describe('a semicolon in a formula', () => {
  const workbook = createWorkbook()
  const shown = (formula: string): unknown => {
    workbook.write(area(0, 0), [[formula]])
    return workbook.values(area(0, 0))[0]?.[0]
  }

  it('parts arguments', () => {
    expect(shown('=SUM(1;2;3)')).toBe(6)
    expect(workbook.formulas(area(0, 0))[0]?.[0]).toBe('=SUM(1,2,3)')
  })

  it('stays in texts', () => {
    expect(shown('=CONCATENATE("a;b";"c""d;e")')).toBe('a;bc"d;e')
  })

  it('parts rows in braces', () => {
    expect(shown('=SUM({1;2})')).toBe(3)
  })
})
