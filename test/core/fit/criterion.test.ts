import fc from 'fast-check'
import type { Cell } from '../../../src/core/cells/cell'
import { type Criterion, criterionResults } from '../../../src/core/fit/criterion'
import { pipelineOf } from '../../support/pipeline'
import { said } from '../../support/problems'

const utc = (iso: string) => new Date(`${iso}Z`)

/** The results of one criterion over cells of one column: `+` met, `-` not met, `?` unknown; or what is wrong. */
function judged(
  test: string,
  value: Cell,
  cells: readonly Cell[],
  more: Partial<Criterion> & { readonly header?: string } = {},
): string {
  const { header = 'Thing', ...rest } = more
  const { pipeline, today } = pipelineOf({
    headers: ['Name', header],
    rows: cells.map((cell) => ['x', cell]),
  })
  const criterion: Criterion = {
    field: 'Thing',
    test,
    value,
    kind: 'must',
    weight: 1,
    question: '',
    row: 7,
    ...rest,
  }
  const { results, problem } = criterionResults(criterion, pipeline, { today })
  if (problem) expect(problem).toMatchObject({ tab: 'Profile', row: 7 })
  const signs = [...results].map((result) => ({ '1': '+', '0': '-', '2': '?' })[String(result)]).join('')
  return problem ? `${problem.header}: ${said([problem])[0]?.text} ${signs}` : signs
}

describe('tests by word', () => {
  it.each<[string, Cell, Cell[], string]>([
    ['is', 'Software', ['software', ' SOFTWARE ', 'Soft ware', 'Hardware', '', 'n/a', '#N/A'], '++--???'],
    ['is', 50, [50, '50', 51, true], '++--'],
    ['is', 'yes', [true, false, 'Yes', 'ja', ''], '+-+-?'],
    ['is', true, [true, 'yes', 'ja', 'x', 'no', 'perhaps'], '++++--'],
    ['is', 'Übermut', ['ubermut', 'Ubermut!'], '++'],
    ['is', '***', ['***', '**'], '+-'],
    ['is not', 'Retail', ['Retail', 'Media', '', 'Select'], '-+??'],
    ['one of', 'Media, Software; Retail', ['retail', 'MEDIA', 'Law', ''], '++-?'],
    ['one of', 'Media', ['Media, Software'], '-'],
    ['contains', 'soft', ['Microsoft', 'Sof t', ''], '+-?'],
  ])('%s %p', (test, value, cells, expected) => {
    expect(judged(test, value, cells)).toBe(expected)
  })

  it.each<[string, Cell, Cell[], string]>([
    ['is', '15,000', [15000, '15000', '$15,000', '15k', '15,001', 15, ''], '++++--?'],
    ['is', 15000, ['15,000', '€ 15.000', '15000', 'fifteen'], '+++-'],
    ['is', '10%', [0.1, '10 %', '0.1', 10, '10'], '+++--'],
    ['is', 0.1, ['10%', '10,0 %'], '++'],
    ['is not', '15k', [15000, '15,000', 14000, 'some', ''], '--++?'],
    ['one of', '15,000; 20k', [15000, 20000, 15, 0], '++--'],
    ['one of', '10, 20', ['$10', 20, 1020], '++-'],
    ['one of', '10,20', [10, 20], '++'],
    ['contains', '15k', [15000, 'about 15k', 150000], '++-'],
    ['is', '20/03/2026', [utc('2026-03-20T00:00'), '2026-03-20', '20 March 2026', '2026-03-21'], '+++-'],
    ['is', utc('2026-03-20T00:00'), ['20/03/2026', '20260320', 'soon'], '++-'],
  ])('compare values as values: %s %p', (test, value, cells, expected) => {
    expect(judged(test, value, cells)).toBe(expected)
  })

  it('find each number equal to itself, however it is written', () => {
    const written = [
      (n: number) => n,
      String,
      (n: number) => `$${n.toLocaleString('en')}`,
      (n: number) => `${n / 1000}k`,
      (n: number) => `${n * 100} %`,
    ]
    const form = fc.constantFrom(...written)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), form, form, (hundreds, one, other) => {
        const n = hundreds * 100
        expect(judged('is', one(n), [other(n), other(n + 100)])).toBe('+-')
        expect(judged('is not', one(n), [other(n), other(n + 100)])).toBe('-+')
      }),
    )
  })

  it('compare days as days, whatever form they have', () => {
    expect(
      judged('is', '2026-03-02', [utc('2026-03-02T00:00'), utc('2026-03-02T09:30'), utc('2026-03-03T00:00')]),
    ).toBe('++-')
  })

  it.each(['is', 'is not', 'one of', 'contains'])('%s wants a value', (test) => {
    expect(judged(test, ' ', ['a'])).toBe('Value: Thing: the value is blank: say what to compare with ?')
    expect(judged(test, '#REF!', ['a'])).toContain('the value is blank')
  })
})

describe('tests by number', () => {
  it.each<[string, Cell, Cell[], string]>([
    ['at least', 10, [9.99, 10, '10', '$1,000', 'many', '', true], '-+++???'],
    ['at least', '10', [9, 10], '-+'],
    ['at most', 0, [0, -1, 1, ''], '++-?'],
    ['between', '10 and 50', [9, 10, 50, 51, ''], '-++-?'],
    ['between', '50-10', [9, 10, 50], '-++'],
    ['between', '-5 to 5', [-6, -5, 5], '-++'],
    ['at least', '45000', [44999, 45000, 200000], '-++'],
    ['at least', '1.000', ['999,50', '1.000,00', '2.500,00'], '-++'],
    ['at least', '10 %', [0.1, '9 %', '10%'], '+-+'],
    ['at least', '10k', [9999, '10k', '1 Mio'], '-++'],
  ])('%s %p', (test, value, cells, expected) => {
    expect(judged(test, value, cells)).toBe(expected)
  })

  it.each<[string, Cell, Cell[], string]>([
    [
      'at least',
      '2026-03-02',
      ['2026-03-01', '2026-03-02 08:00', utc('2026-03-02T00:00'), 'soon', ''],
      '-++??',
    ],
    ['at most', utc('2026-03-02T12:00'), [utc('2026-03-02T18:00'), utc('2026-03-03T00:00')], '+-'],
    [
      'between',
      '2026-01-01 and 2026-02-01',
      ['2025-12-31', '2026-01-01', '2026-02-01', '2026-02-02'],
      '-++-',
    ],
    ['at least', '05/03/2026', ['31/12/2025', '04/03/2026', '05/03/2026'], '--+'],
    ['at least', '03/05/2026', ['12/31/2025', '03/04/2026', '03/05/2026'], '--+'],
  ])('%s %p reads dates as the column does', (test, value, cells, expected) => {
    expect(judged(test, value, cells)).toBe(expected)
  })

  it('reads a bound by itself where the column contradicts it', () => {
    expect(judged('at least', '15/03/2026', ['03/14/2026', '03/16/2026', '03/17/2026'])).toBe('-++')
  })

  it.each<[string, Cell, string]>([
    ['at least', '', 'a number or date'],
    ['at least', 'lots', 'a number or date'],
    ['at least', '10 and 50', 'a number or date'],
    ['at most', true, 'a number or date'],
    ['between', 10, 'two numbers or dates'],
    ['between', '10 and many', 'two numbers or dates'],
    ['between', '1 and 2 and 3', 'two numbers or dates'],
    ['within days', 'soon', 'a number of days'],
    ['within days', -1, 'a number of days'],
  ])('%s %p names what is wrong', (test, value, needed) => {
    expect(judged(test, value, [20])).toContain(needed)
    expect(judged(test, value, [20])).toMatch(/^Value: Thing: .*\?$/)
  })

  it('does not choke on a long text', () => {
    expect(judged('between', '9'.repeat(50_000), [1])).toContain('two numbers or dates')
  })
})

describe('within days', () => {
  it('is to either side of today, both ends included', () => {
    const cells = ['2026-02-01', '2026-02-02', '2026-03-04', '2026-04-03 23:59', '2026-04-04', 'x', '']
    expect(judged('within days', 30, cells)).toBe('-+++-??')
    expect(judged('within days', '0', ['2026-03-04', '2026-03-05'])).toBe('+-')
  })
})

describe('is filled', () => {
  it.each([
    ['must', '+?+?'],
    ['never', '+-+-'],
    ['nice', '+-+-'],
  ] as const)('on a %s', (kind, expected) => {
    expect(judged('is filled', '', ['a', '', 0, 'Select'], { kind })).toBe(expected)
  })
})

describe('the field', () => {
  it('is a header of the sheet, else a meaning', () => {
    expect(judged('at least', 5, [5], { header: 'Amount', field: 'amount' })).toBe('+')
    expect(judged('at least', 5, [5], { header: 'Amount', field: 'Value' })).toBe('+')
  })

  it('that is missing is unknown, and reported', () => {
    expect(judged('is', 'a', ['a'], { field: 'Budget' })).toBe(
      'Field: no column of the pipeline is called "Budget": name one of its headers ?',
    )
    expect(judged('at least', 5, [5, 6], { field: 'Budget', kind: 'never' })).toMatch(/ \?\?$/)
  })

  it('that is missing is blank for a never or nice "is filled"', () => {
    expect(judged('is filled', '', ['a'], { field: 'Budget', kind: 'never' })).toMatch(/^Field: .* -$/)
    expect(judged('is filled', '', ['a'], { field: 'Budget', kind: 'must' })).toMatch(/^Field: .* \?$/)
  })
})

it.each(['looks like', 'constructor', ''])('the test %p is none', (test) => {
  expect(judged(test, 'a', ['a'])).toBe(`Test: "${test}" is not a test: choose one from the list ?`)
})
