// Text on its way into a cell: marked where Sheets would read it as anything else, in whatever locale.
import fc from 'fast-check'
import { plainCell, plainRows } from '../../src/google/plain-text'

/** Any character; fast-check's own unit for it begins with a second of tables. */
const CODE_POINT = fc
  .integer({ min: 0, max: 0x10_ff_ff })
  .map((code) => (code >= 0xd8_00 && code < 0xe0_00 ? '\ufffd' : String.fromCodePoint(code)))

it('rows for a sheet are as wide as the widest, however many there are', () => {
  const rows = plainRows([...new Array(130_000).fill(['Ann']), ['Ann', 1], []])
  expect([rows[0], ...rows.slice(-2)]).toEqual([
    ['Ann', ''],
    ['Ann', 1],
    ['', ''],
  ])
})

describe('text for a cell', () => {
  it('is marked where a locale reads it as a formula, number, day, time, amount or truth value', () => {
    const risky = [
      '=1+1',
      '+49 30 1234',
      '-1',
      '@SUM(A1)',
      '007',
      '1/2',
      '12:30',
      '50%',
      '€5',
      "'quoted",
      ' =1',
      'TRUE',
      'Wahr',
      'Jan 5',
      'März 2026',
      '5. Mai',
      'USD 5',
      'kr 5',
      'Monday, 2 March 2026',
      '(5)',
      '#N/A',
      '\t=1',
    ]
    expect(risky.map((text) => plainCell(text))).toEqual(risky.map((text) => `'${text}`))
  })

  it('is left alone where nothing can be read into it', () => {
    for (const text of ['Ann', 'Größe', 'Notice · ask when they will decide', 'Jan', 'Call']) {
      expect(plainCell(text)).toBe(text)
    }
  })

  it('never begins with anything but a letter or the mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: CODE_POINT, minLength: 1 }), (text) => {
        expect(String(plainCell(text))).toMatch(/^(?:\p{L}|')/u)
      }),
    )
  })

  it('with a digit is marked unless it is too long for a figure', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.integer(), (text, number) => {
        expect(plainCell(`a${text}${number}`)).toBe(`'a${text}${number}`)
      }),
    )
    expect(plainCell(`A text of more than sixty characters, ${'which '.repeat(9)} 1 figure`)).toMatch(/^A/)
  })
})

describe('other cells', () => {
  it('stay what they are; what is no number is blank', () => {
    const date = new Date(0)
    expect([1, true, date, '', null, undefined, Number.NaN, Number.POSITIVE_INFINITY].map(plainCell)).toEqual(
      [1, true, date, '', '', '', '', ''],
    )
  })

  it('fill rows of one width', () => {
    expect(plainRows([['a'], [], [1, '=2', 'c']], 2)).toEqual([
      ['a', ''],
      ['', ''],
      [1, "'=2"],
    ])
  })
})
