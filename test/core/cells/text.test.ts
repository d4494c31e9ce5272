// Words: the form to compare by, the form to read, and how counts and days are said.
import fc from 'fast-check'
import { parseIsoDay } from '../../../src/core/calendar/day'
import { isBlank, isErrorText } from '../../../src/core/cells/cell'
import {
  cleanText,
  formatCount,
  formatMoney,
  normalise,
  plural,
  readableDay,
  sentences,
  shortMoney,
  squash,
} from '../../../src/core/cells/text'

describe('a blank cell', () => {
  it.each(['', null, undefined, ' ', '\u00a0', '\u200b', '\n\t', '\ufeff', '\u202f '])('is %j', (cell) => {
    expect(isBlank(cell)).toBe(true)
  })

  it.each([0, false, 'x', '-', '\u00a0x', new Date(0), 'é'])('is not %p', (cell) => {
    expect(isBlank(cell)).toBe(false)
  })
})

describe('an error word', () => {
  it.each(['#N/A', ' #REF!', '#ERROR!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', 'Loading...'])(
    'is %j',
    (cell) => {
      expect(isErrorText(cell)).toBe(true)
    },
  )

  it.each(['#1 choice', 'Loading dock', '', 0, null, '#'])('is not %j', (cell) => {
    expect(isErrorText(cell)).toBe(false)
  })
})

describe('the form to compare by', () => {
  it.each([
    ['', ''],
    ['***', ''],
    ['Deal - Title*', 'deal title'],
    ['deal_title', 'deal title'],
    ['  E-mail\u00a01 – Value ', 'e mail 1 value'],
    ['Date entered “Demo (Sales Pipeline)”', 'date entered demo sales pipeline'],
    ['Créé le', 'cree le'],
    ['Zuständig', 'zustandig'],
    ['Amount ($)', 'amount'],
    ['会社 名', '会社 名'],
    ['Сумма', 'сумма'],
    ['Close\nDate', 'close date'],
    ['\ufeffFirst Name', 'first name'],
    ['com\u00adpany', 'company'],
  ])('of %j is %j', (text, form) => {
    expect(normalise(text)).toBe(form)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        expect(normalise(normalise(text))).toBe(normalise(text)),
      ),
    )
  })

  it('is the same for a plain text alone and beside one that is not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) =>
        expect(normalise(`${text} é`)).toBe(`${normalise(text)} e`.trim()),
      ),
    )
  })

  it('without blanks makes one word of camel case, underscores and blanks', () => {
    expect(squash('CloseDate')).toBe(squash('close_date'))
    expect(squash('E-Mail')).toBe(squash('Email'))
  })
})

describe('the text of a cell', () => {
  it.each([
    ['', ''],
    [null, ''],
    [' \u00a0 ', ''],
    ['#N/A', ''],
    [' Loading... ', ''],
    [12.5, '12.5'],
    [0, '0'],
    [true, 'true'],
    ['  Ada \u00a0 Lovelace\u200b ', 'Ada Lovelace'],
    ['two\nlines', 'two lines'],
    ['Zoë', 'Zoë'],
  ])('%j reads %j', (cell, text) => {
    expect(cleanText(cell)).toBe(text)
  })

  it('gives the ISO day of a date in the sheet’s zone', () => {
    const instant = new Date(Date.UTC(2026, 2, 8, 20))
    expect(cleanText(instant)).toBe('2026-03-08')
    expect(cleanText(instant, (at) => (at + 19_800_000) / 86_400_000)).toBe('2026-03-09')
  })

  it('is tidy whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\u00a0', '\u200b', '\n', 'é') }), (typed) => {
        expect(cleanText(typed)).not.toMatch(/^\s|\s$|\s\s|\u200b|\u00a0/)
      }),
    )
  })
})

describe('numbers and days as words', () => {
  it('group thousands', () => {
    expect(formatCount(2089)).toBe('2,089')
    expect(formatCount(-1234567)).toBe('-1,234,567')
    expect(formatCount(999)).toBe('999')
    expect(formatCount(-0.4)).toBe('0')
    expect(formatCount(Number.NaN)).toBe('')
  })

  it('round money', () => {
    expect(formatMoney(1234.5)).toBe('1,235')
    expect(formatMoney(-0.4)).toBe('0')
    expect(formatMoney(Number.POSITIVE_INFINITY)).toBe('')
  })

  it('make the plural', () => {
    expect(plural(1, 'row')).toBe('1 row')
    expect(plural(0, 'row')).toBe('0 rows')
    expect(plural(2089, 'row')).toBe('2,089 rows')
    expect(plural(2, 'company')).toBe('2 companies')
    expect(plural(2, 'day')).toBe('2 days')
    expect(plural(3, 'touch')).toBe('3 touches')
    expect(plural(2, 'person')).toBe('2 people')
    expect(plural(2, 'medium', 'media')).toBe('2 media')
  })

  it('stand in one line, each ended once', () => {
    expect(sentences(['', 'Two more are due', 'The clock stands still.', 'Is it “Sold”?', 'No room'])).toBe(
      'Two more are due. The clock stands still. Is it “Sold”? No room',
    )
    expect(sentences(['', ''])).toBe('')
  })

  it('name a day', () => {
    expect(readableDay(parseIsoDay('2026-03-09') ?? 0)).toBe('9 Mar 2026')
    expect(readableDay(Number.NaN)).toBe('')
  })
})

describe('an amount in short', () => {
  it.each([
    [0, '0'],
    [950.4, '950'],
    [999.6, '1k'],
    [1_240, '1.2k'],
    [9_960, '10k'],
    [834_300, '834k'],
    [999_499, '999k'],
    [999_500, '1M'],
    [1_230_000, '1.2M'],
    [12_600_000, '13M'],
    [-2_500, '-2.5k'],
    [-0.4, '0'],
    [2_500_000_000, '2,500M'],
    [Number.NaN, ''],
    [Number.POSITIVE_INFINITY, ''],
  ])('%d is %s', (amount, text) => {
    expect(shortMoney(amount)).toBe(text)
  })
})
