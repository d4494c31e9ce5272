// Calls of published functions as no person would make them, and as one may by mistake.
import fc from 'fast-check'
import type { Cell } from '../../src/core/cells/cell'
import type { Argument } from '../../src/core/functions/frame'
import {
  BLOCKS,
  CADENCE,
  EXPERIMENTS,
  LEDGER,
  PLAN,
  PROCESS,
  PROFILE,
  REFERRALS,
  RULES_TAB,
  STEPS,
  TIME,
  TOUCHES,
} from '../../src/core/tabs/schema'
import { FUNCTIONS, type FunctionName } from './functions'

export const NAMES = Object.keys(FUNCTIONS) as FunctionName[]
/** Arguments that are no range of a tab: one word, one day, one number, or the columns of LEVEL_DATES. */
const NO_TAB = new Set(['headers', 'kind', 'name', 'from', 'to', 'dates', 'capacity', 'earliest', 'latest'])
for (const name of ['fixed', 'holidays']) NO_TAB.add(name)
export const tabsOf = (name: FunctionName): string[] =>
  FUNCTIONS[name].arguments.filter((argument) => !NO_TAB.has(argument))
/** Functions with a line for every row of the pipeline; they alone have a single-row form. */
export const BY_ROW = NAMES.filter((name) =>
  (FUNCTIONS[name].arguments as readonly string[]).includes('headers'),
)
export const PIPELINE = [
  ...[
    'Touchline ID',
    'Name',
    'Email',
    'Phone',
    'Company',
    'Stage',
    'Amount',
    'Created',
    'Close date',
    'Last activity',
  ],
  ...[
    'Will they buy?',
    'Decision date',
    'Promised',
    'Benched',
    'Wake on',
    'On notice since',
    'Segment',
    'Do not',
  ],
  ...['Fit', 'Verdict', 'Next touch'],
]
const headersOf = (tab: { readonly columns: readonly { readonly header: string }[] }) =>
  tab.columns.map(({ header }) => header)
/** The headers a range would have if it were right, by argument. */
export const RIGHT: Readonly<Record<string, readonly string[]>> = {
  rows: PIPELINE,
  headers: PIPELINE,
  profile: headersOf(PROFILE),
  ledger: headersOf(LEDGER),
  touches: headersOf(TOUCHES),
  cadence: headersOf(CADENCE),
  rules: headersOf(RULES_TAB),
  plan: headersOf(PLAN),
  time: headersOf(TIME),
  blocks: headersOf(BLOCKS),
  process: headersOf(PROCESS),
  steps: headersOf(STEPS),
  referrals: headersOf(REFERRALS),
  experiments: headersOf(EXPERIMENTS),
}

const WORDS = [
  ...[
    '',
    ' ',
    'i1',
    'i2',
    'Ann',
    'Won',
    'Lost',
    'never',
    'hope',
    'yes',
    'bench 2026-01-01',
    'long-term',
    'soon',
  ],
  ...[
    'Notice · x · P4',
    'Purge',
    'Unqualified · x',
    '2026-03-01',
    '13/13/2026',
    '1e999',
    'Select',
    '=1+1',
    '999,99',
  ],
  ...[
    '#N/A',
    '#REF!',
    '#DIV/0!',
    'Loading...',
    'Call',
    'In',
    'Out',
    'is',
    'between',
    'must',
    'nice',
    'constructor',
  ],
  ...[
    'today',
    'stage',
    'header',
    'dayOff',
    'holiday',
    'C1.least',
    'C1a.ideal',
    'C7.part',
    'P4.days',
    'P5.days',
    'P2.key',
  ],
]
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Cell>(...WORDS) },
  fc.constantFrom<Cell>(
    0,
    -1,
    1,
    46085,
    46085.5,
    1e15,
    1e16,
    1e300,
    -1e300,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ),
  fc.constantFrom<Cell>(true, false, null, undefined),
  fc
    .constantFrom('1899-12-30T09:30Z', '1899-12-31T00:00Z', '2026-03-04T10:00Z', '9999-12-31T00:00Z')
    .map((iso) => new Date(iso)),
  fc.string({ maxLength: 6 }),
)
const rowsUnder = (headers: readonly Cell[]) =>
  fc
    .array(fc.array(cell, { maxLength: headers.length + 1 }), { maxLength: 6 })
    .map((rows) => Object.freeze([headers, ...rows].map((row) => Object.freeze([...row]))))
/** Frozen rows, ragged and not, under the right headers. */
export const rightRange = (argument: string): fc.Arbitrary<Argument> => rowsUnder(RIGHT[argument] ?? ['kind'])
/** Rows under some of the right headers or under none, single cells, blanks. */
const wrongRange = (argument: string): fc.Arbitrary<Argument> =>
  fc.oneof(
    fc.subarray([...(RIGHT[argument] ?? [])]).chain(rowsUnder),
    fc.array(cell, { maxLength: 4 }).chain(rowsUnder),
    cell,
    cell.map((one) => [[one]]),
    fc.constantFrom<Argument>([], [[]], [[], []], [['']]),
  )
/** Arguments of a function of which about one is wrong; the optional ones are often left out. */
export const anyCall = (name: FunctionName): fc.Arbitrary<Readonly<Record<string, Argument>>> =>
  callOf(name, (argument) =>
    fc.oneof(
      { weight: 8, arbitrary: argument === 'headers' ? fc.constant(undefined) : rightRange(argument) },
      { weight: argument === 'rows' ? 0 : 4, arbitrary: fc.constant(undefined) },
      { weight: 2, arbitrary: wrongRange(argument) },
    ),
  )
export const rightCall = (name: FunctionName): fc.Arbitrary<Readonly<Record<string, Argument>>> =>
  callOf(name, (argument) =>
    NO_TAB.has(argument)
      ? fc.constant(undefined)
      : fc.oneof({ weight: 3, arbitrary: rightRange(argument) }, fc.constant(undefined)),
  )
const callOf = (
  name: FunctionName,
  argument: (name: string) => fc.Arbitrary<Argument>,
): fc.Arbitrary<Readonly<Record<string, Argument>>> =>
  fc.record(Object.fromEntries(FUNCTIONS[name].arguments.map((one) => [one, argument(one)])))
