// Amounts, shares, yes and no, and text, read by the column.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import type { Cell } from '../../../src/core/cells/cell'
import { readMoney, readNumbers, readPercent, readText, readYesNo } from '../../../src/core/cells/columns'
import { NOT_YET } from '../../support/not-known-yet'

const column = (cells: readonly Cell[]): Cell[][] => cells.map((cell) => [cell])
const money = (...cells: readonly Cell[]) => Array.from(readMoney(column(cells), 0).values)
const pad = (n: number): string => String(n).padStart(2, '0')

describe('a column of money', () => {
  it.each<[Cell, number]>([
    [0, 0],
    [-12.5, -12.5],
    ['1 234,56', 1234.56],
    ['1\u202f234,56 €', 1234.56],
    ['1.234,56 €', 1234.56],
    ["1'234.50", 1234.5],
    ['CHF 1’234.–', 1234],
    ['EUR 1.200', 1200],
    ['48.000 €', 48000],
    ['€45,000', 45000],
    ['45,000', 45000],
    ['48.000', 48],
    ['(500)', -500],
    ['($1,500.25)', -1500.25],
    ['-500', -500],
    ['−500', -500],
    ['500-', -500],
    ['45k', 45000],
    ['1.2M', 1200000],
    ['1,2 Mio', 1200000],
    ['2,5 Mrd. €', 2500000000],
    ['45k€', 45000],
    ['ca. 15 T€', 15000],
    ['15,5 TEUR', 15500],
    ['$342.09K', 342090],
    ['12,34,567', 1234567],
    ['1.234.567', 1234567],
    ['1.200,-', 1200],
    ['0.500', 0.5],
    ['.5', 0.5],
    ['100.0', 100],
    ['1,0', 1],
    ['+5', 5],
    ["'4000", 4000],
    ['1.2E+05', 120000],
    ['1,2E+05', 120000],
    ['15000.-', 15000],
    ['ca. 5000', 5000],
    ['~3000', 3000],
    ['approx. $5k', 5000],
    ['10-15k', 10000],
    ['$10k–15k', 10000],
    ['10–15 k€', 10000],
    ['7000-9000', 7000],
    ['1,5 bis 2 Mio', 1500000],
    ['5 to 6', 5],
    ['£22.000', 22000],
    ['12 000 руб.', 12000],
    ['5 000 р.', 5000],
    ['12\u00a0000 ₽', 12000],
    ['150 тыс.', 150000],
    ['150 тыс. руб.', 150000],
    ['1,5 млн', 1500000],
    ['12 000 Kč', 12000],
    ['1 200,50 zł', 1200.5],
    ['500 kr', 500],
  ])('reads %j as %d', (cell, value) => {
    expect(money(cell)).toEqual([value])
  })

  it.each<Cell>([
    'abc',
    '12 min',
    '10%',
    '1e5',
    '5,000/month',
    '2 lakh',
    'USD 3000 + VAT',
    '2026-03',
    '9000-7000',
    '555-0100',
    '5-10-15',
    'about',
    '--5',
    '1,23,4',
    '1.2.3',
    '12 34',
    '#REF!',
    true,
    new Date(0),
    Number.NaN,
    'EUR USD 5',
    '5 k k',
  ])('leaves %p unread', (cell) => {
    expect(readMoney(column([cell]), 0)).toMatchObject({ unread: [0] })
    expect(money(cell)).toEqual([Number.NaN])
  })

  it.each([
    'up to £325k',
    'from 20k',
    'ab 20.000 €',
    '20k+',
    '>20k',
    'max. 5000',
    'at least 3',
    'bis 300.000',
  ])('leaves %p unread: a bound is no amount', (cell) => {
    expect(readMoney(column([cell, 5]), 0)).toMatchObject({ unread: [0] })
  })

  it.each([
    ['£325k - £350k', 325_000],
    ['£325k–350k', 325_000],
    ['300-350k', 300_000],
    ['300.000 bis 350.000 €', 300_000],
    ['ca. 5.000 €', 5000],
    ['c. £5k', 5000],
  ])('reads %p as %p', (cell, value) => {
    expect(money(cell)).toEqual([value])
  })

  it.each(NOT_YET)('takes %p for an amount that nobody knows yet: blank, and not named', (cell) => {
    expect(readMoney(column([cell, 5]), 0)).toMatchObject({ unread: [], values: new Float64Array([NaN, 5]) })
    expect(readNumbers(column([cell]), 0).unread).toEqual([])
  })

  it('has blanks and placeholders as NaN without a word', () => {
    const read = readMoney([[''], [], [null], ['-'], ['n/a'], ['Select']], 0)
    expect(read.unread).toEqual([])
    expect(read.values.every(Number.isNaN)).toBe(true)
  })

  it('decides what a lone separator means by the whole column', () => {
    expect(money('48.000', '1,5')).toEqual([48000, 1.5])
    expect(money('48.000', '1.234,50')).toEqual([48000, 1234.5])
    expect(money('48.000', '€ 5')).toEqual([48000, 5])
    expect(money('48.000', '€ 5.25')).toEqual([48, 5.25])
    expect(money('45,000', '7,5')).toEqual([45, 7.5])
    expect(money('45,000', '7.5')).toEqual([45000, 7.5])
    expect(money('48.000', '7,5', '7.5', '8.5')).toEqual([48, 7.5, 7.5, 8.5])
  })

  it('takes dots before three digits for thousands where the sheet says so and the column does not gainsay it', () => {
    const hinted = (...cells: Cell[]) => Array.from(readMoney(column(cells), 0, () => true).values)
    expect(hinted('1.500', '12.000', '800')).toEqual([1500, 12000, 800])
    expect(hinted('1.500', '99.95')).toEqual([1.5, 99.95])
    expect(hinted('1.500', 99.95)).toEqual([1.5, 99.95])
    expect(hinted('45,000', 1.5, '0.500')).toEqual([45000, 1.5, 0.5])
  })

  it('tells ranges, of which the lower end counts', () => {
    expect(readMoney(column(['5', '10-15k', '-5', '5-']), 0).ranges).toEqual([1])
  })

  it('reads no guess where a number must be exact', () => {
    expect(readNumbers(column(['~3', '3-5', 'ca. 3']), 0).unread).toEqual([0, 1, 2])
  })

  it('reads back amounts in the styles of many countries', () => {
    const styles: readonly ((whole: string, cents: string) => string)[] = [
      (whole, cents) => `$${whole.replace(/_/g, ',')}.${cents}`,
      (whole, cents) => `${whole.replace(/_/g, '.')},${cents} €`,
      (whole, cents) => `${whole.replace(/_/g, '\u00a0')},${cents}`,
      (whole, cents) => `CHF ${whole.replace(/_/g, '’')}.${cents}`,
    ]
    const amounts = fc.array(fc.integer({ min: 0, max: 9_999_999_99 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.constantFrom(...styles), amounts, (style, cents) => {
        const cells = cents.map((amount) => {
          const whole = String(Math.floor(amount / 100)).replace(/\B(?=(\d{3})+$)/g, '_')
          return style(whole, pad(amount % 100))
        })
        expect(money(...cells)).toEqual(
          cents.map((amount) => Number(`${Math.floor(amount / 100)}.${pad(amount % 100)}`)),
        )
      }),
    )
  })
})

describe('numbers, shares, yes and no, text', () => {
  it('read numbers', () => {
    const read = readNumbers(column([3, '1,5', 'x', '']), 0)
    expect(Array.from(read.values)).toEqual([3, 1.5, Number.NaN, Number.NaN])
    expect(read.unread).toEqual([2])
  })

  it('read a share with or without its sign', () => {
    const read = readPercent(column([0.1, '10%', '10 %', '12,5 %', '0.1', 10, 'some', '']), 0)
    expect(Array.from(read.values)).toEqual([0.1, 0.1, 0.1, 0.125, 0.1, 10, Number.NaN, Number.NaN])
    expect(read.unread).toEqual([6])
  })

  it.each<[Cell, boolean | null]>([
    [true, true],
    [false, false],
    [1, true],
    ['0', false],
    ['TRUE', true],
    ['x', true],
    ['✓', true],
    ['Ja', true],
    ['Oui', true],
    ['Sí', true],
    ['no', false],
    ['Nein', false],
    ['nee', false],
    ['', null],
    ['maybe', null],
    [2, null],
    ['#N/A', null],
  ])('read %j as %p', (cell, answer) => {
    expect(readYesNo(cell)).toBe(answer)
  })

  it('read text without placeholders and error words', () => {
    const cells: Cell[][] = [
      [' Ada '],
      [],
      ['Select'],
      ['n/a'],
      ['--None--'],
      ['#N/A'],
      [7],
      ['Nonesuch Ltd'],
      ['-'],
      ['NA'],
    ]
    expect(readText(cells, 0)).toEqual(['Ada', '', '', '', '', '', '7', 'Nonesuch Ltd', '', 'NA'])
  })
})

const file = resolve(process.cwd(), '../shared/data/reference/value-formats.json')
if (existsSync(file)) {
  const { numbers } = JSON.parse(readFileSync(file, 'utf8')) as {
    numbers: readonly { text: string; value: number | null }[]
  }
  it.each(numbers)('as people have it: $text is $value', ({ text, value }) => {
    expect(money(text)).toEqual([value ?? Number.NaN])
  })
} else console.info(`Amounts as people have them left out: ${file} is not there.`)
