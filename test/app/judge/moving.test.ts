// Moving things changes nothing: whatever is sorted, inserted, deleted, pasted, filled or hidden, after the night every
// verdict, notice, promise, answer, touch and id is with the person it was with, or nothing was written and it is said.

import type { Cell } from '../../../src/core/cells/cell'
import { serialOfInstant, zoneOf } from '../../../workbench/apps-script/services/zone'
import type { AppSheet } from '../../support/app-calls'
import { KINDS, livedIn, MARK } from '../../support/moving-pipelines'
import { hasRenamed, type Moved, moveAtRandom, randomOf } from '../../support/random-moves'

const IS_LONG = process.env.LONG_TESTS === '1'
const ACTS = 20
/** Seeds of each pipeline. */
const SEEDS = IS_LONG ? 20 : 1
const SEED_LENGTH = IS_LONG ? 60_000 : 20_000

const OF_ROW = [
  'Touchline ID',
  'Will they buy?',
  'Promised',
  'Benched',
  'Wake on',
  'On notice since',
  'Verdict',
  'Fit',
]
const OF_LINE = [
  'First touch',
  'Last touch',
  'Last counted',
  'Counts',
  'First seen',
  'Gut',
  'Gut confirmed',
  'Stage since',
]

interface Belongings {
  readonly row: Readonly<Record<string, unknown>>
  readonly line: readonly unknown[]
  readonly touches: readonly unknown[]
}

/** What somebody has, without the judgement where there can be none yet. */
const told = ({ row, ...rest }: Belongings, isJudged: boolean): Belongings => ({
  ...rest,
  row: isJudged ? row : { ...row, Verdict: '', Fit: '' },
})

/** What belongs to each person: own cells, the line of the Ledger, the touches. */
function belongings(sheet: AppSheet): Map<string, Belongings> {
  const lines = new Map(sheet.rows('Ledger').map((line) => [line['Touchline ID'], line]))
  const touches = sheet.rows('Touches')
  return new Map(
    pipelineRows(sheet)
      .filter((row) => String(row[MARK] ?? '') !== '')
      .map((row) => {
        const id = row['Touchline ID']
        const line = lines.get(id ?? '')
        const own = touches.filter((touch) => touch['Touchline ID'] === id && touch.Medium !== '')
        return [
          String(row[MARK]),
          {
            row: Object.fromEntries(OF_ROW.map((header) => [header, row[header] ?? ''])),
            line: OF_LINE.map((header) => line?.[header] ?? ''),
            touches: own.map((touch) => [touch['Touch ID'], touch.Name]),
          },
        ]
      }),
  )
}

/** Rows under the header row, wherever that is. */
function pipelineRows(sheet: AppSheet): Readonly<Record<string, string | number | boolean>>[] {
  const values = sheet.tab('Deals').values(1, 1, -1, -1)
  const header = values.findIndex((row) => row.includes('Touchline ID'))
  const headers = (values[header] ?? []).map(String)
  return values
    .slice(header + 1)
    .map((row) => Object.fromEntries(headers.map((name, at) => [name, shown(row[at])])))
}

const BERLIN = zoneOf('Europe/Berlin')

/** A day as its serial number, whether the cell shows a day or that number. */
const shown = (cell: Cell): string | number | boolean =>
  cell instanceof Date ? serialOfInstant(cell.getTime(), BERLIN) : (cell ?? '')

/** Does an act and the night after it. @returns the words of the night's refusal */
function moveAndSleep(moved: Moved, random: () => number): { done: string; said: string } {
  const done = moveAtRandom(moved, random)
  const before = JSON.stringify(moved.sheet.content('Log', 'Rules'))
  const said = moved.sheet.night('2026-03-05')
  if (said !== '')
    expect({ done, content: JSON.stringify(moved.sheet.content('Log', 'Rules')) }).toEqual({
      done,
      content: before,
    })
  return { done, said }
}

describe.each(KINDS)('$name', (kind) => {
  it.each(Array.from({ length: SEEDS }, (_, at) => at + 1))(
    'keep with each person what is theirs, seed %i',
    (seed) => {
      const random = randomOf(seed)
      const moved = livedIn(kind)
      const known = belongings(moved.sheet)
      let present: ReadonlySet<string> = new Set(known.keys())
      let refusals = 0
      for (let act = 0; act < ACTS; act++) {
        const undo = moved.sheet.ports.snapshot()
        const { done, said } = moveAndSleep(moved, random)
        if (said !== '') {
          refusals++
          undo()
          continue
        }
        const now = belongings(moved.sheet)
        const isHeld = hasRenamed(moved)
        for (const [who, theirs] of now) {
          // A held night judges nobody who was not there the night before.
          const isJudged = !isHeld || present.has(who)
          const expected = known.get(who)
          // Somebody new is known from the first night on that is not held by a renamed header.
          if (expected)
            expect({ seed, act, done, who, theirs: told(theirs, isJudged) }).toEqual({
              ...{ seed, act, done, who },
              theirs: told(expected, isJudged),
            })
          else if (!isHeld) known.set(who, theirs)
          if (!isJudged) now.delete(who)
        }
        present = new Set(now.keys())
      }
      expect(refusals).toBeLessThanOrEqual(kind.mostRefusals)
    },
    SEED_LENGTH,
  )
})
