// The currency in a number format, as Sheets and Excel write them.
import fc from 'fast-check'
import { formatCurrency } from '../../../src/core/cells/currency-format'

it.each([
  ['"$"#,##0.00', 'USD'],
  ['$#,##0.00', 'USD'],
  ['$#,##0_);[Red]($#,##0)', 'USD'],
  ['_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)', 'USD'],
  ['_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-', 'EUR'],
  ['#,##0.00\\ [$€-407]', 'EUR'],
  ['[$€-407] #,##0', 'EUR'],
  ['#,##0.00[$ €]', 'EUR'],
  ['[$€-x-euro2]\\ #,##0', 'EUR'],
  ['[$£-809]#,##0', 'GBP'],
  ['#,##0 "EUR"', 'EUR'],
  ['[$EUR]\\ #,##0.00', 'EUR'],
  ['€#,##0', 'EUR'],
  ['#,##0 €;-#,##0 €', 'EUR'],
  ['#,##0,"T€"', 'EUR'],
  ['0.0,,"m €"', 'EUR'],
  ['#,##0 "€/Monat"', 'EUR'],
  ['[>=1000]€#,##0,"k";€#,##0', 'EUR'],
  ['[$CHF-807]\\ #,##0.00', 'CHF'],
  ['"Fr." #,##0', 'CHF'],
  ['[$R$-416] #,##0', 'BRL'],
  ['[$$-1009]#,##0', 'CAD'],
  ['[$$-en-AU]#,##0', 'AUD'],
  ['[$$-409]#,##0', 'USD'],
  ['[$¥-411]#,##0', 'JPY'],
  ['[$¥-804]#,##0', 'CNY'],
  ['[$kr-41D]#,##0', 'SEK'],
  ['#,##0 [$kr.-406]', 'DKK'],
  ['#,##0 "kr"', 'kr'],
  ['[$Ft-40E]#,##0', 'FT'],
  ['"₦"#,##0', '₦'],
  ['', ''],
  ['General', ''],
  ['0.###############', ''],
  ['#,##0.00', ''],
  ['0%', ''],
  ['@', ''],
  ['yyyy-mm-dd hh:mm:ss', ''],
  ['[$-409]d. mmmm yyyy', ''],
  ['[h]:mm', ''],
  ['[Red]#,##0;[Blue]-#,##0', ''],
  ['#,##0 "pts"', ''],
  ['#,##0 "Stück"', ''],
])('%s: %s', (format, code) => {
  expect(formatCurrency(format)).toBe(code)
})

it('any text is read', () => {
  fc.assert(fc.property(fc.string(), (format) => typeof formatCurrency(format) === 'string'))
})
