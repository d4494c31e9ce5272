// NEXT_TOUCH, NEXT_WINDOW and DAYS_QUIET on plain values (C1–C8). Days go out as serial numbers.

import { verdictsBySheet } from '../cadence/ledger-from-log'
import { nextMedia } from '../cadence/next-medium'
import { leadingName, nextTouches, unreadPromises, windows } from '../cadence/next-touch'
import { type CadenceInput, gatherPeople, lastCountedDays, type People } from '../cadence/people'
import { NO_PLAN, PLAN_HEADERS, readPlan } from '../cadence/plan'
import { type Day, serialOf } from '../calendar/day'
import type { Cell } from '../cells/cell'
import { faultText } from '../words/faults'
import {
  type Argument,
  answered,
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

interface NextArguments {
  readonly rows: Argument
  readonly ledger: Argument
  readonly cadence: Argument
  readonly rules: Argument
  readonly headers: Argument
}

/** What the arguments tell, before anybody is judged. */
interface Known {
  readonly frame: Frame
  readonly input: Omit<CadenceInput, 'verdicts'>
}

type CellsOfRow = (person: number, row: number) => Cell[]

/** A function over the persons of the rows: what each row shows is made once from all that is known. */
function overPeople(
  given: NextArguments,
  context: Context,
  headers: readonly string[],
  prepare: (known: Known) => Refusal | CellsOfRow,
  mix = false,
): Result {
  return answered(frameOf(given.rows, given.rules, given.headers, context), (frame) => {
    const cadence = cadenceArgument(given.cadence, frame)
    if (cadence instanceof Refusal) return cadence
    const ledger = ledgerArgument(given.ledger, frame, cadence, context, mix)
    if (ledger instanceof Refusal) return ledger
    const cellsOf = prepare({ frame, input: { ...frame, cadence, ledger } })
    if (cellsOf instanceof Refusal) return cellsOf
    return overRows(frame, headers, (row) => cellsOf(frame.persons.of[row] ?? 0, row))
  })
}

/** Who is active decides the cadence: verdicts as they stand in the rows, else as PURGE judges. */
function judged({ frame, input }: Known): { readonly input: CadenceInput; readonly people: People } {
  const complete = { ...input, verdicts: verdictsBySheet(frame, input.ledger) }
  return { input: complete, people: gatherPeople(complete) }
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
  return overPeople({ rows, ledger, cadence, rules, headers }, context, ['Next touch'], (known) => {
    const { frame } = known
    const table = tableArgument('plan', plan)
    const refusal = table && lacking(table, PLAN_HEADERS, 'Plan')
    if (refusal) return refusal
    const { input, people } = judged(known)
    const touches = nextTouches(input, people, table ? readPlan(table, context.zone) : NO_PLAN)
    const unread = unreadPromises(frame.pipeline)
    const header = frame.pipeline.header('promised')
    return (person, row) => {
      const wrong = unread.get(row)
      if (wrong !== undefined)
        return [`${placeOf(frame, row, header)}: ${faultText(frame.book.words.faults, wrong)}`]
      const touch = touches[person]
      if (!touch) return ['']
      return [
        touch.row === row
          ? serial(touch.day)
          : frame.book.words.seeRow(leadingName(frame.pipeline, touch.row)),
      ]
    }
  })
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
    (known) => {
      const { input, people } = judged(known)
      const all = windows(input, people)
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
    ({ frame, input }) => {
      const last = lastCountedDays(input)
      return (person) => [orBlank(frame.today - (last[person] ?? Number.NaN))]
    },
  )
}

/**
 * The medium of each person's next touch under the header `By`, on every row of theirs: the one furthest below its
 * planned share, never the same three times running, never one the person declined (C4, C6); blank where no row gives
 * cadence or no planned medium is left.
 */
export function nextMedium(
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
    ['By'],
    (known) => {
      const { input, people } = judged(known)
      const media = nextMedia(input, people)
      return (person) => [media[person] ?? '']
    },
    true,
  )
}
