// Amounts of several currencies: each is added up by itself, and euros are never added to dollars.
import fc from 'fast-check'
import type { Cell } from '../../../src/core/cells/cell'
import { tableOf } from '../../../src/core/cells/table'
import { amountsByCurrency, currencyAt, sumOf } from '../../../src/core/pipeline/currencies'
import { pipelineUnder } from '../../../src/core/pipeline/pipeline'
import { auditOf } from '../../../src/core/purge/audit'
import { ENGLISH } from '../../../src/core/words/english'
import { KEEP, PURGE } from '../../../src/core/words/facts'
import { GERMAN } from '../../../src/core/words/german'
import { book, pipelineOf, UTC } from '../../support/pipeline'

const HEADERS = ['Name', 'Stage', 'Amount', 'Currency']
type Row = readonly [amount: Cell, currency?: string]
const pipeline = (...rows: readonly Row[]) =>
  pipelineOf({
    headers: HEADERS,
    rows: rows.map(([amount, currency = ''], at): Cell[] => [`Person ${at}`, 'Open', amount, currency]),
  }).pipeline
const sums = (...rows: readonly Row[]) =>
  amountsByCurrency(pipeline(...rows)).map((one) => [one.code, sumOf(one, () => true)])

it.each([
  ['none is named', [[100], [200]], [['', 300]]],
  ['one is named', [['100 €'], [200], ['EUR 300']], [['', 600]]],
  [
    'one is named in two ways',
    [
      [100, '€'],
      [200, 'eur'],
      [300, 'Euro'],
    ],
    [['', 600]],
  ],
  [
    'two stand beside the amounts',
    [['€ 100'], ['$ 50'], ['30 EUR']],
    [
      ['EUR', 130],
      ['USD', 50],
    ],
  ],
  [
    'two stand in a column, and one row names none',
    [[100, 'CHF'], [50, 'EUR'], [7], [1, 'CHF']],
    [
      ['CHF', 108],
      ['EUR', 50],
    ],
  ],
  [
    'signs are written in many ways',
    [['12 руб.'], ['5 р.'], ['12 ₽'], ['RUB 5'], ['$5'], ['US$ 2'], ['£1'], ['kr 3']],
    [
      ['RUB', 34],
      ['USD', 7],
      ['GBP', 1],
      ['kr', 3],
    ],
  ],
  [
    'the column outranks the sign',
    [
      ['$ 100', 'CAD'],
      [50, 'EUR'],
      [1, 'CAD'],
    ],
    [
      ['CAD', 101],
      ['EUR', 50],
    ],
  ],
  [
    'a word is no currency that is known',
    [
      [100, 'points'],
      [50, 'EUR'],
      [1, 'points'],
    ],
    [
      ['POINTS', 101],
      ['EUR', 50],
    ],
  ],
  [
    'a currency is named where no amount is',
    [
      [100, 'EUR'],
      ['', 'USD'],
      [1, 'EUR'],
    ],
    [['EUR', 101]],
  ],
] as const)('where %s', (_, rows, expected) => {
  expect(sums(...(rows as unknown as readonly Row[]))).toEqual(expected)
})

describe('number formats', () => {
  type Formatted = readonly [amount: Cell, format: string, currency?: string]
  const formatted = (...rows: readonly Formatted[]) => {
    const asked: number[] = []
    const cells = rows.map(([amount, , currency = ''], at): Cell[] => [`P ${at}`, 'Open', amount, currency])
    const formats = (column: number): string[] => {
      asked.push(column)
      return rows.map(([, format]) => format)
    }
    const table = { ...tableOf('Deals', [HEADERS, ...cells]), formats }
    return { found: pipelineUnder(table, book(), UTC), asked }
  }
  const sumsOf = (...rows: readonly Formatted[]) =>
    amountsByCurrency(formatted(...rows).found).map((one) => [one.code, sumOf(one, () => true)])

  it.each([
    [
      'tell currencies apart; a plain number has that of most rows',
      [
        [100, '[$€]#,##0.00'],
        [50, '"$"#,##0.00'],
        [7, '#,##0.00'],
        [1, '#,##0 "EUR"'],
      ],
      [
        ['EUR', 108],
        ['USD', 50],
      ],
    ],
    [
      'that are all one change nothing',
      [
        [100, '€#,##0'],
        [50, '[$€-407] #,##0'],
        [7, ''],
      ],
      [['', 157]],
    ],
    [
      'count less than the sign typed, and that less than the column',
      [
        ['£ 5', '"$"#,##0'],
        [50, '"$"#,##0', 'CHF'],
        ['€ 9', '"$"#,##0', 'CHF'],
        [2, '"$"#,##0'],
      ],
      [
        ['CHF', 59],
        ['GBP', 5],
        ['USD', 2],
      ],
    ],
    [
      'of texts and blanks tell nothing',
      [
        ['100', '[$€]#,##0'],
        ['', '[$£]0'],
        [5, '[$$]0'],
      ],
      [['', 105]],
    ],
  ] as const)('%s', (_, rows, expected) => {
    expect(sumsOf(...(rows as unknown as readonly Formatted[]))).toEqual(expected)
  })

  it('are named as mixed, and read once, only where a number names no currency beside it', () => {
    const mixed = formatted([100, '[$€]0'], [50, '[$$]0'])
    expect(mixed.asked).toEqual([])
    mixed.found.value()
    expect(mixed.found.problems).toContainEqual(
      expect.objectContaining({ code: 'currencies', codes: ['EUR', 'USD'], header: 'Amount' }),
    )
    const told = formatted([100, '[$€]0', 'EUR'], ['$ 50', '[$€]0'])
    expect(amountsByCurrency(told.found).map(({ code }) => code)).toEqual(['EUR', 'USD'])
    expect(told.asked).toEqual([])
  })
})

it('each row is in one sum: together they are what the sheet holds, and each holds its own currency only', () => {
  const row = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('EUR', 'USD', 'CHF', ''))
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
      const found = pipeline(...rows)
      const amounts = amountsByCurrency(found)
      const all = amounts.reduce((sum, one) => sum + sumOf(one, () => true), 0)
      expect(all).toBe(rows.reduce((sum, [amount]) => sum + amount, 0))
      for (const [at, [, currency]] of rows.entries())
        if (amounts.length > 1 && currency !== '') expect(currencyAt(found, at)).toBe(currency)
    }),
  )
})

describe('the audit', () => {
  const mixed = pipeline([1000, 'EUR'], [400, 'EUR'], [300, 'USD'], [50, 'USD'], [9, 'EUR'])
  const figures = auditOf(mixed, { codes: Uint8Array.from([KEEP, PURGE, KEEP, PURGE, PURGE]) })

  it('claims and keeps by currency, and counts no row as without a value', () => {
    expect(figures).toMatchObject({
      ...{ code: 'EUR', claimed: 1409, surviving: 1000, unvalued: 0, survivingRows: 2 },
      beside: [{ code: 'USD', claimed: 350, surviving: 300 }],
    })
  })

  it('says so in words', () => {
    expect(ENGLISH.audit(figures)).toBe(
      'Your pipeline claims 1,409 EUR and 350 USD in 5 open rows; 1,000 EUR and 300 USD survives in 2.',
    )
    expect(GERMAN.audit(figures)).toContain('1.409 EUR und 350 USD')
  })
})
