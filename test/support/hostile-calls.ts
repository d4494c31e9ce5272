// Calls of published functions with malicious or mistaken arguments.
import fc from 'fast-check'
import type { Cell } from '../../src/core/cells/cell'
import type { Argument } from '../../src/core/functions/arguments'
import type { Kind } from '../../src/core/functions/custom-function'
import { FUNCTIONS } from '../../src/core/functions/table'
import { functionOf } from './functions'

export const NAMES = FUNCTIONS.map(({ name }) => name)
const parametersOf = (name: string): readonly string[] =>
  functionOf(name).parameters.map((parameter) => parameter.name)
/** Whether a kind takes the rows of a tab: the others take headers, one word, one day, one number or bare columns. */
const takesTab = ({ name, tab }: Kind): boolean => tab !== undefined || name === 'rows'
export const tabsOf = (name: string): string[] =>
  functionOf(name)
    .parameters.filter(takesTab)
    .map((parameter) => parameter.name)
/** Functions with a line for every row of the pipeline; they alone have a single-row form. */
export const BY_ROW = NAMES.filter((name) => parametersOf(name).includes('headers'))
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
/** The headers a range would have if it were right, by argument. */
export const RIGHT: Readonly<Record<string, readonly string[]>> = {
  rows: PIPELINE,
  headers: PIPELINE,
  ...Object.fromEntries(
    FUNCTIONS.flatMap(({ parameters }) => parameters).flatMap(({ name, tab }) =>
      tab ? [[name, tab.columns.map(({ header }) => header)]] : [],
    ),
  ),
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
/** Arguments of a function, about one of them wrong; optional ones are often left out. */
export const anyCall = (name: string): fc.Arbitrary<Readonly<Record<string, Argument>>> =>
  callOf(name, (argument) =>
    fc.oneof(
      { weight: 8, arbitrary: argument === 'headers' ? fc.constant(undefined) : rightRange(argument) },
      { weight: argument === 'rows' ? 0 : 4, arbitrary: fc.constant(undefined) },
      { weight: 2, arbitrary: wrongRange(argument) },
    ),
  )
export const rightCall = (name: string): fc.Arbitrary<Readonly<Record<string, Argument>>> =>
  callOf(name, (argument) =>
    !tabsOf(name).includes(argument)
      ? fc.constant(undefined)
      : fc.oneof({ weight: 3, arbitrary: rightRange(argument) }, fc.constant(undefined)),
  )
const callOf = (
  name: string,
  argument: (name: string) => fc.Arbitrary<Argument>,
): fc.Arbitrary<Readonly<Record<string, Argument>>> =>
  fc.record(Object.fromEntries(parametersOf(name).map((one) => [one, argument(one)])))
