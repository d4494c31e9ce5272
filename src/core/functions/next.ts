// NEXT_TOUCH, NEXT_WINDOW and DAYS_QUIET on plain values (C1–C8). Days go out as serial numbers.
import type { Cell } from '../cell'
import { type Day, serialOf } from '../day'
import { verdictsBySheet } from '../judged-ledger'
import { type CadenceInput, gatherPeople, nextTouches, type People, seeRowOf, windows } from '../next-touch'
import { NO_PLAN, PLAN_HEADERS, readPlan } from '../plan'
import {
  type Argument,
  type Context,
  type Frame,
  frameOf,
  lacking,
  orBlank,
  overRows,
  placeOf,
  Refusal,
  type Result,
  tableArgument,
} from './frame'
import { cadenceArgument, ledgerArgument } from './history'

interface Gathered {
  readonly frame: Frame
  readonly input: CadenceInput
  readonly people: People
}

interface NextArguments {
  readonly rows: Argument
  readonly ledger: Argument
  readonly cadence: Argument
  readonly rules: Argument
  readonly headers: Argument
}

function gather(given: NextArguments, context: Context): Gathered | Refusal | null {
  const frame = frameOf(given.rows, given.rules, given.headers, context)
  if (frame === null || frame instanceof Refusal) return frame
  const cadence = cadenceArgument(given.cadence, frame)
  if (cadence instanceof Refusal) return cadence
  const ledger = ledgerArgument(given.ledger, frame, cadence, context)
  if (ledger instanceof Refusal) return ledger
  const input = { ...frame, cadence, ledger, verdicts: verdictsBySheet(frame, ledger) }
  return { frame, input, people: gatherPeople(input) }
}

function overPeople(
  given: NextArguments,
  context: Context,
  headers: readonly string[],
  compute: (gathered: Gathered) => Refusal | ((person: number, row: number) => readonly Cell[]),
): Result {
  const gathered = gather(given, context)
  if (gathered instanceof Refusal) return gathered.text
  if (!gathered) return ''
  const cellsOf = compute(gathered)
  if (cellsOf instanceof Refusal) return cellsOf.text
  const { of } = gathered.frame.persons
  return overRows(gathered.frame, headers, (row) => cellsOf(of[row] ?? 0, row))
}

const serial = (day: Day): Cell => (Number.isNaN(day) ? '' : serialOf(day))

/**
 * The day each person is due, also when it is past, under the header `Next touch`, on the person's leading row; their
 * other rows say `see row of …`; blank where no row gives cadence (C1–C8). A `Promised` that is not a date comes back
 * as words that name it.
 */
export function nextTouch(
  rows: Argument,
  ledger: Argument,
  cadence: Argument,
  rules: Argument,
  plan: Argument,
  headers: Argument,
  context: Context,
): Result {
  return overPeople(
    { rows, ledger, cadence, rules, headers },
    context,
    ['Next touch'],
    ({ frame, input, people }) => {
      const table = tableArgument('plan', plan)
      const refusal = table && lacking(table, PLAN_HEADERS, 'Plan')
      if (refusal) return refusal
      const touches = nextTouches(input, people, table ? readPlan(table, context.zone) : NO_PLAN)
      const unread = unreadPromises(frame)
      return (person, row) => {
        const wrong = unread.get(row)
        if (wrong !== undefined) return [wrong]
        const touch = touches[person]
        if (!touch) return ['']
        return [touch.row === row ? serial(touch.day) : seeRowOf(frame.pipeline, touch.row)]
      }
    },
  )
}

/** What to say in the rows whose `Promised` holds something that is not a date. */
function unreadPromises(frame: Frame): ReadonlyMap<number, string> {
  const { pipeline } = frame
  const header = pipeline.header('promised')
  const messages = new Map<number, string>()
  pipeline.moments('promised')
  for (const problem of pipeline.problems) {
    const row = problem.row - pipeline.table.firstRow
    if (problem.header === header && row >= 0) {
      messages.set(row, `${placeOf(frame, row, header)}: ${problem.text}`)
    }
  }
  return messages
}

/** Earliest, ideal and latest day of each person's next touch, on every row of theirs (C1, C1a, C6, C7, C8). */
export function nextWindow(
  rows: Argument,
  ledger: Argument,
  cadence: Argument,
  rules: Argument,
  headers: Argument,
  context: Context,
): Result {
  return overPeople(
    { rows, ledger, cadence, rules, headers },
    context,
    ['Earliest', 'Ideal', 'Latest'],
    (gathered) => {
      const all = windows(gathered.input, gathered.people)
      return (person) => {
        const window = all[person]
        return window ? [serial(window.earliest), serial(window.ideal), serial(window.latest)] : ['', '', '']
      }
    },
  )
}

/** Days since each person's last counted touch under the header `Days quiet`; blank where none ever counted (C2). */
export function daysQuiet(
  rows: Argument,
  ledger: Argument,
  cadence: Argument,
  rules: Argument,
  headers: Argument,
  context: Context,
): Result {
  return overPeople(
    { rows, ledger, cadence, rules, headers },
    context,
    ['Days quiet'],
    ({ frame, people }) => {
      return (person) => [orBlank(frame.today - (people.lastCounted[person] ?? Number.NaN))]
    },
  )
}
