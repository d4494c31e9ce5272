// Referrals, process and diagnosis under the right headers with anything below them: always something to show.
import fc from 'fast-check'
import type { Cell } from '../../../src/core/cells/cell'
import type { Argument } from '../../../src/core/functions/arguments'
import {
  PROCESS,
  PROFILE,
  REFERRALS,
  RULES_TAB,
  STEPS,
  type Tab,
  TIME,
  TOUCHES,
} from '../../../src/core/tabs/schema'
import { call, functionOf } from '../../support/functions'

const NAMES = [
  ...(['REFERRAL_ASK', 'REFERRAL_COUNT', 'REFERRAL_TREE'] as const),
  ...(['PROCESS_CHECK', 'DIAGNOSE_PACE', 'SEVEN_MUSTS'] as const),
]
const headersOf = (tab: Tab): string[] => tab.columns.map(({ header }) => header)
const ROWS = [
  ...['Touchline ID', 'Name', 'Stage', 'Value', 'Won date', 'Created', 'Decision date', 'Benched'],
  ...['Referred by', 'Second sale', 'Fit', 'Verdict', 'E-mail', 'Discount'],
]
const RIGHT: Readonly<Record<string, readonly string[]>> = {
  ...{ rows: ROWS, headers: ROWS, ledger: headersOf(TOUCHES), touches: headersOf(TOUCHES) },
  ...{ referrals: headersOf(REFERRALS), process: headersOf(PROCESS), steps: headersOf(STEPS) },
  ...{ time: headersOf(TIME), profile: headersOf(PROFILE), rules: headersOf(RULES_TAB) },
}
const WORDS: readonly Cell[] = [
  ...[
    '',
    ' ',
    'a',
    'b',
    'c',
    'Ann',
    'Bob',
    'Won',
    'Lost',
    'Demo',
    'yes',
    'no',
    'paid',
    'due',
    'Selling',
    '2 Calling',
  ],
  ...[
    '2026-03-01',
    '2025-06-01',
    '13/13/2026',
    '#N/A',
    '#REF!',
    'Loading...',
    '=1+1',
    'constructor',
    '__proto__',
  ],
  ...[
    'D3.weeks',
    'R1.again',
    'Q4.days',
    'stage',
    'must',
    'is',
    'Purge',
    'bench 2026-01-01',
    'Qualified',
    '10 %',
  ],
  ...[0, 1, -1, 46_085, 46_085.5, 1e15, 1e300],
  ...[true, false, null, undefined, new Date('1899-12-30T09:30Z'), new Date('2026-03-04T10:00Z')],
]
const cell = fc.constantFrom(...WORDS)
const rangeOf = (argument: string): fc.Arbitrary<Argument> => {
  const headers = RIGHT[argument] ?? []
  const row = fc.array(cell, { minLength: headers.length, maxLength: headers.length })
  return fc.array(row, { maxLength: 8 }).map((rows) => [headers, ...rows])
}
const anything = (argument: string): fc.Arbitrary<Argument> =>
  argument === 'headers'
    ? fc.constant(undefined)
    : fc.oneof(
        { weight: 8, arbitrary: rangeOf(argument) },
        fc.constant<Argument>(undefined),
        cell,
        cell.map((one): Argument => [[one]]),
      )

describe.each(NAMES)('%s', (name) => {
  it('gives words, or rows of equal length of text and finite numbers', () => {
    const given = Object.fromEntries(functionOf(name).parameters.map((one) => [one.name, anything(one.name)]))
    fc.assert(
      fc.property(fc.record({ ...given, rows: rangeOf('rows') }), (values) => {
        const result = call(name, values)
        const rows = Array.isArray(result) ? result : [[result]]
        expect(new Set(rows.map((row) => row.length)).size).toBe(1)
        const wrong = rows
          .flat()
          .filter((one) => typeof one !== 'string' && !(typeof one === 'number' && Number.isFinite(one)))
        expect(wrong).toEqual([])
        expect(rows.flat().filter((one) => /NaN|undefined|Infinity|\[object/.test(String(one)))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
