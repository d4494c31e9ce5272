import fc from 'fast-check'
import type { Cell } from '../../../src/core/cells/cell'
import { tableOf } from '../../../src/core/cells/table'
import { judgeFits } from '../../../src/core/fit/profile'
import { readProfiles } from '../../../src/core/fit/profile-tab'
import { PROFILE } from '../../../src/core/tabs/schema'
import { ENGLISH } from '../../../src/core/words/english'
import { UNQUALIFIED } from '../../../src/core/words/facts'
import { fitCode } from '../../../src/core/words/first-words'
import { fitText } from '../../../src/core/words/words'
import { pipelineOf, tabOf } from '../../support/pipeline'

type Line = Readonly<Record<string, Cell>>

const HEADERS = ['Name', 'Industry', 'Staff', 'Risky']
const fitsOf = (lines: readonly Line[], rows: readonly (readonly Cell[])[]) => {
  const { profiles, problems } = readProfiles(tabOf(PROFILE, lines))
  const { pipeline, today } = pipelineOf({ headers: HEADERS, rows: rows.map((row) => ['Ann', ...row]) })
  const fits = judgeFits(pipeline, profiles, { today })
  return { ...fits, scores: [...fits.scores], problems: [...problems, ...fits.problems] }
}

const software = { field: 'Industry', test: 'is', value: 'Software', question: 'What do they make?' }
const large = { field: 'Staff', test: 'at least', value: 50 }

describe('the Profile tab', () => {
  it('takes a blank kind as must, a blank test without a value as is filled, and skips lines without a field', () => {
    const { profiles, problems } = readProfiles(
      tabOf(PROFILE, [{ field: 'Industry' }, { profile: 'x', question: '?' }]),
    )
    expect([...profiles.values()]).toMatchObject([
      [{ field: 'Industry', test: 'is filled', kind: 'must', weight: 1 }],
    ])
    expect(problems).toEqual([])
  })

  it.each([
    [{ ...software, kind: 'should' }, '3 Kind', 0],
    [{ ...software, test: '' }, '3 Test', 0],
    [{ ...software, weight: 'high' }, '3 Weight', 1],
    [{ ...software, weight: -1 }, '3 Weight', 1],
    [{ ...software, test: 'like' }, '3 Test', 1],
    [{ ...large, value: 'many' }, '3 Value', 1],
    [{ ...software, field: 'Budget' }, '3 Field', 1],
  ])('reports what it cannot use, by row and header: %j', (line, place, kept) => {
    const { problems } = fitsOf([{}, line], [['Software', 50, 'no']])
    expect(problems.map(({ row, header }) => `${row} ${header}`)).toEqual([place])
    expect([...readProfiles(tabOf(PROFILE, [{}, line])).profiles.values()].flat()).toHaveLength(kept)
  })

  it.each(['Field', 'Test'])('without the header %s is no profile', (header) => {
    const headers = PROFILE.columns.map((column) => column.header).filter((own) => own !== header)
    const { profiles, problems } = readProfiles(tableOf('Profile', [headers, headers]))
    expect(profiles.size).toBe(0)
    expect(problems).toMatchObject([{ row: 1, header }])
  })
})

describe('any profile on any rows', () => {
  const cell = fc.oneof(
    fc.constantFrom<Cell>('', 'a', 'b', 1, 5, 'n/a', '#N/A', true),
    fc.string({ maxLength: 4 }),
  )
  const line = fc.record({
    profile: fc.constantFrom('', 'A', 'B'),
    field: fc.constantFrom('Industry', 'Staff', 'Budget'),
    test: fc.constantFrom(
      'is',
      'is not',
      'one of',
      'at least',
      'between',
      'contains',
      'is filled',
      'within days',
    ),
    value: cell,
    kind: fc.constantFrom('must', 'nice', 'never'),
    weight: fc.oneof(fc.nat(5), fc.constant('')),
  })

  it('gives a fit with a matching score', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(cell, cell), { maxLength: 5 }),
        (lines, rows) => {
          const { codes, facts, scores } = fitsOf(lines, rows)
          facts.forEach((fact, row) => {
            expect(fitCode(fitText(ENGLISH, fact))).toBe(codes[row])
            expect(scores[row]).toBeGreaterThanOrEqual(0)
            expect(scores[row]).toBeLessThanOrEqual(100)
            if (codes[row] === UNQUALIFIED) expect(scores[row]).toBe(0)
          })
        },
      ),
    )
  })
})
