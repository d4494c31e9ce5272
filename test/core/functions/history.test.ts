import fc from 'fast-check'
import { isoDay } from '../../../src/core/calendar/day'
import type { Cell } from '../../../src/core/cells/cell'
import type { Argument } from '../../../src/core/functions/arguments'
import { customFunction, TEXTS } from '../../../src/core/functions/custom-function'
import { ROWS_KIND } from '../../../src/core/functions/frame'
import { LEDGER_KIND } from '../../../src/core/functions/history'
import { ledgerLine } from '../../../src/core/ledger/ledger-tab'
import { LEDGER as LEDGER_TAB, TOUCHES } from '../../../src/core/tabs/schema'
import { CONTEXT, call } from '../../support/functions'

const PIPELINE = [
  ['Touchline ID', 'Name', 'Email', 'Stage', 'Created', 'Verdict'],
  ['i1', 'Ann', 'a@x.com', '', '2026-01-01', 'Keep'],
  ['i2', 'Ann', 'a@x.com', 'Won', '2025-06-01', ''],
  ['i3', 'Bob', 'b@x.com', 'Won', '2025-07-01', ''],
  ['i4', 'Cid', 'c@x.com', 'Lost', '2025-08-01', ''],
]

/** The Ledger tab that the log gives, as the night would write it. */
const WRITTEN = customFunction({
  name: 'WRITTEN_LEDGER',
  topic: 'The next touch',
  text: 'Writes the ledger.',
  parameters: [ROWS_KIND, LEDGER_KIND],
  gives: [TEXTS, 'The ledger.'],
  decide: ({ rows, ledger }) => [
    LEDGER_TAB.columns.map(({ header }) => header),
    ...rows.pipeline.text('id').map((id, row) => ledgerLine(ledger, row, id)),
  ],
})
const ledgerTabOf = (log: readonly (readonly Cell[])[]): Argument =>
  WRITTEN.answer([PIPELINE, log], CONTEXT) as Cell[][]

const touch = fc.record({
  when: fc.integer({ min: 20150, max: 20520 }).map(isoDay),
  id: fc.constantFrom('i1', 'i2', 'i3', 'i4', 'gone'),
  medium: fc.constantFrom('Call', 'E-mail', 'Newsletter', ''),
  direction: fc.constantFrom('', 'In'),
  reason: fc.constantFrom('New price list', 'checking in'),
  item: fc.constantFrom('', 'Prices'),
  outcome: fc.constantFrom('', 'Reached', 'No answer'),
  progress: fc.constantFrom('', 'Commitment'),
})

describe('the ledger argument', () => {
  it.each(['NEXT_TOUCH', 'NEXT_WINDOW', 'DAYS_QUIET', 'DAYS_STALLED'] as const)(
    'gives %s the same from the Touches tab as from the Ledger made of it',
    (name) => {
      fc.assert(
        fc.property(fc.array(touch, { maxLength: 25 }), (touches) => {
          const lines = touches.map((line) =>
            TOUCHES.columns.map(({ key }) => line[key as keyof typeof line] ?? ''),
          )
          const log = [TOUCHES.columns.map(({ header }) => header), ...lines]
          expect(call(name, { rows: PIPELINE, ledger: log })).toEqual(
            call(name, { rows: PIPELINE, ledger: ledgerTabOf(log) }),
          )
        }),
      )
    },
  )

  it('without content is a history in which nothing happened', () => {
    const nothing = call('NEXT_WINDOW', { rows: PIPELINE })
    expect(
      [[], [['']], [LEDGER_TAB.columns.map(({ header }) => header)]].map((ledger) =>
        call('NEXT_WINDOW', { rows: PIPELINE, ledger }),
      ),
    ).toEqual([nothing, nothing, nothing])
  })

  it('may lack columns of the Ledger that are not needed, in any order', () => {
    const ledger = [
      ['Last counted', 'Touchline ID'],
      ['2026-03-01', 'i3'],
    ]
    expect(call('DAYS_QUIET', { rows: PIPELINE, ledger })).toEqual([['Days quiet'], [''], [''], [3], ['']])
  })
})
