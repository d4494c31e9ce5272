// Typed text, as Google Sheets reads it. Values marked (API), (VALUE) and (DATEVALUE) are from Google's own pages:
// developers.google.com/workspace/sheets/api/guides/values, support.google.com/docs/answer/3094220 and /3093039.
import { createWorkbook } from '../../../workbench/workbook/open-workbook'
import type { CellValue } from '../../../workbench/workbook/types'
import { area } from './areas'

// The library tells every command there.
console.debug = () => undefined

/** 2026-05-04: a day without a year is of this one. */
const NOW = 46_146
const JAN_5 = 46_027

type Case = readonly [text: string, value: CellValue, shown: string]

/** What a cell holds and shows after somebody typed, and after a script wrote the same text. */
function both(
  text: string,
  locale: string,
): readonly (readonly [CellValue | undefined, string | undefined])[] {
  const workbook = createWorkbook({ locale, now: () => NOW, keepsHistory: true })
  workbook.model.dispatch('UPDATE_CELL', { sheetId: '0', col: 0, row: 0, content: text })
  workbook.write(area(0, 1), [[text]])
  return [0, 1].map((column) => [
    workbook.values(area(0, column))[0]?.[0],
    workbook.displayValues(area(0, column))[0]?.[0],
  ])
}

function reads(locale: string, cases: readonly Case[]): void {
  describe(`in ${locale}`, () => {
    it.each(cases)('%s', (text, value, shown) => {
      expect(both(text, locale)).toEqual([
        [value, shown],
        [value, shown],
      ])
    })
  })
}

reads('en_US', [
  // (API): "Mar 1 2016" becomes a date; "$100.15" becomes a number with currency formatting.
  ['Mar 1 2016', { date: 42_430 }, 'Mar 1 2016'],
  ['$100.15', 100.15, '$100.15'],
  // (VALUE): "123", "7/20/1969", "12:00:00", and 01/01/2012 is 40909.
  ['123', 123, '123'],
  ['7/20/1969', { date: 25_404 }, '7/20/1969'],
  ['12:00:00', { date: 0.5 }, '12:00:00'],
  ['01/01/2012', { date: 40_909 }, '01/01/2012'],
  // (DATEVALUE)
  ['1969-7-20', { date: 25_404 }, '1969-7-20'],
  ['5 Jan 2026', { date: JAN_5 }, '5 Jan 2026'],
  ['March 1, 2016', { date: 42_430 }, 'March 1 2016'],
  ['Jan-5', { date: JAN_5 }, 'Jan-5'],
  ['5-Jan', { date: JAN_5 }, '5-Jan'],
  ['05-Jan-26', { date: JAN_5 }, '05-Jan-26'],
  ['Sept 5', { date: 46_270 }, 'Sep 5'],
  ['Jan 2026', { date: 46_023 }, 'Jan 2026'],
  ['1/2/2026', { date: 46_024 }, '1/2/2026'],
  ['(5)', -5, '-5'],
  ['($1,234.50)', -1234.5, '-$1,234.50'],
  ['1,234.5', 1234.5, '1234.5'],
  ['12 %', 0.12, '12%'],
  ['12.5%', 0.125, '12.50%'],
  ['$5', 5, '$5'],
  ['£5', 5, '£5'],
  ['-€5', -5, '-€5'],
])

reads('en_GB', [
  ['1/2/2026', { date: 46_054 }, '1/2/2026'],
  ['Mar 1 2016', { date: 42_430 }, 'Mar 1 2016'],
  ['£1,234.50', 1234.5, '£1,234.50'],
])

reads('de_DE', [
  ['1.2.2026', { date: 46_054 }, '01.02.2026'],
  ['1.2.26', { date: 46_054 }, '01.02.2026'],
  ['1.2.', { date: 46_054 }, '01.02.2026'],
  ['1. Februar 2026', { date: 46_054 }, '01.02.2026'],
  ['5. März 2026', { date: 46_086 }, '05.03.2026'],
  ['1.234,5', 1234.5, '1234,5'],
  ['0,5', 0.5, '0,5'],
  ['5 €', 5, '5 €'],
  ['1.234,50 €', 1234.5, '1.234,50 €'],
  ['12,5 %', 0.125, '12,50%'],
  ['(5)', -5, '-5'],
])

reads('fr_FR', [
  ['1/2/2026', { date: 46_054 }, '1/2/2026'],
  ['1er février 2026', { date: 46_054 }, '01/02/2026'],
  ['5 janv. 2026', { date: JAN_5 }, '05/01/2026'],
  ['1 234,5', 1234.5, '1234,5'],
  ['1\u202f234,50 €', 1234.5, '1 234,50 €'],
])

describe('what stays text', () => {
  it.each([
    ...[
      'Feb 30 2026',
      'Person 12',
      'May',
      'March 1 GmbH',
      '5 Jan 7',
      '1,23',
      '(5',
      '7 11',
      'Jan 5 2026 8',
      '1.2.2026',
    ],
    ...['5 € each', '(-5)', '$5 €'],
  ])('%s', (text) => {
    expect(both(text, 'en_US')).toEqual([
      [text, text],
      [text, text],
    ])
  })

  it('in a cell that is formatted as plain text, and after an apostrophe', () => {
    const workbook = createWorkbook({ keepsHistory: true, now: () => NOW })
    workbook.write(area(0, 0, 1, 2), [["'Jan-5", "'(5)"]])
    workbook.setNumberFormats(area(1, 0), [['@']])
    workbook.model.dispatch('UPDATE_CELL', { sheetId: '0', col: 0, row: 1, content: 'Mar 1 2016' })
    expect(workbook.values(area(0, 0, 2, 2))).toEqual([
      ['Jan-5', '(5)'],
      ['Mar 1 2016', null],
    ])
  })
})

it('a number that a script writes is that number, whatever the locale’s marks are', () => {
  const workbook = createWorkbook({ locale: 'de_DE' })
  workbook.write(area(0, 0, 1, 2), [[1.234, '1.234']])
  expect(workbook.values(area(0, 0, 1, 2))).toEqual([[1.234, 1234]])
})
