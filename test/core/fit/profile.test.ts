import type { Cell } from '../../../src/core/cells/cell'
import { isSlowToQualify, judgeFits } from '../../../src/core/fit/profile'
import { readProfiles } from '../../../src/core/fit/profile-tab'
import { PROFILE } from '../../../src/core/tabs/schema'
import { ENGLISH } from '../../../src/core/words/english'
import { UNKNOWN_FIT } from '../../../src/core/words/facts'
import { fitText } from '../../../src/core/words/words'
import { on, pipelineOf, tabOf } from '../../support/pipeline'

type Line = Readonly<Record<string, Cell>>

const HEADERS = ['Name', 'Industry', 'Staff', 'Risky']
const fitsOf = (lines: readonly Line[], rows: readonly (readonly Cell[])[]) => {
  const { profiles, problems } = readProfiles(tabOf(PROFILE, lines))
  const { pipeline, today } = pipelineOf({ headers: HEADERS, rows: rows.map((row) => ['Ann', ...row]) })
  const fits = judgeFits(pipeline, profiles, { today })
  return { ...fits, scores: [...fits.scores], problems: [...problems, ...fits.problems] }
}
const textsOf = (lines: readonly Line[], rows: readonly (readonly Cell[])[]) =>
  fitsOf(lines, rows).facts.map((fact) => fitText(ENGLISH, fact))
const scoreOf = (lines: readonly Line[], ...row: readonly Cell[]) => fitsOf(lines, [row]).scores[0]

const software = { field: 'Industry', test: 'is', value: 'Software', question: 'What do they make?' }
const large = { field: 'Staff', test: 'at least', value: 50 }
const notRisky = { field: 'Risky', test: 'is', value: 'yes', kind: 'never' }

describe('one profile (Q1)', () => {
  it('is Qualified with every must and no never', () => {
    expect(textsOf([software, large, notRisky], [['Software', 50, 'no']])).toEqual(['Qualified'])
  })

  it('is Unqualified with a must unmet or a never met, and says why', () => {
    expect(
      textsOf(
        [software, large, notRisky],
        [
          ['Retail', 80, 'no'],
          ['Software', 49, 'no'],
          ['Software', 80, 'Yes'],
        ],
      ),
    ).toEqual([
      'Unqualified · Industry is Retail, must be Software',
      'Unqualified · Staff is 49, must be at least 50',
      'Unqualified · Risky is Yes, must never be yes',
    ])
  })

  it('is Unknown while a must or never is unknown and nothing failed, and says what to ask', () => {
    expect(
      textsOf(
        [software, large, notRisky],
        [
          ['', 80, ''],
          ['', 49, ''],
        ],
      ),
    ).toEqual(['Unknown · ask What do they make? · Risky?', 'Unqualified · Staff is 49, must be at least 50'])
  })

  it.each([1, 9, 10, 19, 20, 38, 39])('holds with %d criteria', (count) => {
    const lines = Array.from({ length: count }, (_, at) => ({
      ...large,
      value: at + 1,
      question: 'How many?',
    }))
    expect(
      textsOf(lines, [
        ['', count, ''],
        ['', count - 1, ''],
        ['', '', ''],
      ]),
    ).toEqual([
      'Qualified',
      `Unqualified · Staff is ${count - 1}, must be at least ${count}`,
      'Unknown · ask How many?',
    ])
  })

  it('judges each of many rows by itself', () => {
    const lines = Array.from({ length: 8 }, (_, at) => ({ ...large, value: 50 - at }))
    const staff = Array.from({ length: 5000 }, (_, row) => (row % 7 === 0 ? '' : (row * 37) % 100))
    const texts = textsOf(
      lines,
      staff.map((count) => ['', count, '']),
    )
    const expected = staff.map((count) =>
      count === '' ? 'Unknown' : count < 50 ? 'Unqualified' : 'Qualified',
    )
    expect(texts.map((text) => text.split(' ')[0])).toEqual(expected)
  })

  it('of nice criteria alone is Qualified', () => {
    expect(textsOf([{ ...large, kind: 'nice' }], [['', 3, '']])).toEqual(['Qualified'])
  })

  it.each<[Line, Cell, string]>([
    [{ test: 'is not', value: 'Retail' }, 'Retail', 'Industry is Retail, must be other than Retail'],
    [{ test: 'one of', value: 'A, B' }, 'C', 'Industry is C, must be one of A, B'],
    [{ test: 'contains', value: 'soft' }, 'Law', 'Industry is Law, must contain soft'],
    [{ test: 'at most', value: 5 }, 6, 'Industry is 6, must be at most 5'],
    [{ test: 'between', value: '1 and 5' }, 6, 'Industry is 6, must be between 1 and 5'],
    [
      { test: 'within days', value: 5 },
      '2026-01-01',
      'Industry is 2026-01-01, must be within 5 days of today',
    ],
    [{ test: 'is filled', kind: 'never' }, 'x', 'Industry is x, must never be filled'],
  ])('says plainly what %j demands', (line, cell, why) => {
    expect(textsOf([{ field: 'Industry', ...line }], [[cell]])).toEqual([`Unqualified · ${why}`])
  })

  it('shows no more of a long cell than a line', () => {
    expect(textsOf([software], [['x'.repeat(5000)]])[0]?.length).toBeLessThan(120)
  })
})

describe('several profiles', () => {
  const lines = [
    { profile: 'A', ...software },
    { profile: 'B', ...large },
    { profile: ' a ', ...notRisky },
  ]

  it.each([
    ['one of them is enough', ['Retail', 80, 'no'], 'Qualified'],
    [
      'the lines of one may lie apart',
      ['Software', 3, 'yes'],
      'Unqualified · Risky is yes, must never be yes; Staff is 3, must be at least 50',
    ],
    ['all must fail', ['Retail', '', 'no'], 'Unknown · ask Staff?'],
    ['one Qualified outranks one Unknown', ['', 80, ''], 'Qualified'],
  ])('%s', (_name, row, text) => {
    expect(textsOf(lines, [row])).toEqual([text])
  })

  it('asks the same question once', () => {
    expect(
      textsOf(
        [
          { profile: 'A', ...software },
          { profile: 'B', ...software },
        ],
        [['']],
      ),
    ).toEqual(['Unknown · ask What do they make?'])
  })
})

describe('the score', () => {
  const nice = (value: number, weight: Cell) => ({
    field: 'Staff',
    test: 'at least',
    value,
    kind: 'nice',
    weight,
  })

  it('is the weight of the nice met, rounded half up', () => {
    const lines = [nice(10, 1), nice(20, ''), nice(30, 6)]
    expect([5, 10, 20, 30].map((staff) => scoreOf(lines, '', staff))).toEqual([0, 13, 25, 100])
  })

  it('counts an unknown nice as 0, and no nice as 100', () => {
    expect(scoreOf([nice(10, 1)], '', '')).toBe(0)
    expect(scoreOf([large], '', 50)).toBe(100)
    expect(scoreOf([nice(10, 0)], '', 5)).toBe(100)
  })

  it('is 0 with a must unmet or a never met, but not with one unknown', () => {
    const lines = [software, notRisky, nice(10, 1)]
    expect(scoreOf(lines, 'Retail', 10, 'no')).toBe(0)
    expect(scoreOf(lines, 'Software', 10, 'yes')).toBe(0)
    expect(scoreOf(lines, '', 10, '')).toBe(100)
  })

  it('is the best profile’s', () => {
    const lines = [
      { profile: 'A', ...nice(10, 1) },
      { profile: 'A', ...nice(50, 3) },
      { profile: 'B', ...nice(10, 1) },
      { profile: 'B', ...nice(50, 1) },
    ]
    expect(scoreOf(lines, '', 10)).toBe(50)
  })
})

describe('nothing to judge', () => {
  it('is blank without profiles and on rows without content', () => {
    expect(fitsOf([], [['Software']])).toMatchObject({ facts: [null], scores: [Number.NaN] })
    const { profiles } = readProfiles(tabOf(PROFILE, [software]))
    const { pipeline, today } = pipelineOf({
      headers: HEADERS,
      rows: [
        ['', '', '', ''],
        ['Ann', '', '', ''],
      ],
    })
    expect(judgeFits(pipeline, profiles, { today }).facts).toEqual([
      null,
      { code: UNKNOWN_FIT, questions: ['What do they make?'] },
    ])
    expect(readProfiles(null).profiles.size).toBe(0)
  })
})

it('a fit is slow when still Unknown more than so many days after the first touch (Q2)', () => {
  const slow = (first: string, fit = UNKNOWN_FIT) => isSlowToQualify(fit, on(first), on('2026-03-15'), 14)
  expect([slow('2026-03-01 23:00'), slow('2026-02-28 23:00'), slow(''), slow('2026-01-01', 1)]).toEqual([
    false,
    true,
    false,
    false,
  ])
})
