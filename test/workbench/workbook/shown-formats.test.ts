// Number formats of files, shown as near as the library can; the signs of currencies stay.
import { library } from '../../../workbench/workbook/library'
import { shownFormat } from '../../../workbench/workbook/shown-formats'

const shown = (value: number, format: string): string =>
  library.helpers.formatValue(value, { format: shownFormat(format), locale: library.DEFAULT_LOCALE })

describe('the number format of a file', () => {
  it.each([
    ['€#,##0.00', '€1,234.50'],
    ['#,##0.00 €', '1,234.50 €'],
    ['[$€-407]#,##0.00', '€1,234.50'],
    ['[$€-2] #,##0.00;[Red]-[$€-2] #,##0.00', '€ 1,234.50'],
    ['£#,##0', '£1,235'],
    ['#,##0.00\\ [$kr-414]', '1,234.50 kr'],
    ['_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-', '1,234.50 €'],
    ['$#,##0.00', '$1,234.50'],
    ['0.00E+00', '1234.50'],
    ['[>=1000000]0.0,,"M";[>=1000]0.0,"K";0', '1235'],
    ['[<1000]0;[<1000000]0.0,"K";0.0,,"M"', '1235'],
    ['[<1000]0.0,"K";[<1000000]0.0,"K";0.0,,"M"', '1,235'],
    ['[h]:mm', '29628:00'],
  ])('%s shows an amount as %s', (format, text) => {
    expect(shown(1234.5, format)).toBe(text)
  })

  it.each([
    ['[$-409]d-mmm-yy;@', '5-Mar-26'],
    ['dd.mm.yyyy', '05.03.2026'],
    ['[$-407]dddd, d. mmmm yyyy', 'Thursday, 5. March 2026'],
  ])('%s shows a day as %s', (format, text) => {
    expect(shown(46_086, format)).toBe(text)
  })
})
