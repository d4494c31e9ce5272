// NEXT_TOUCH, NEXT_WINDOW and NEXT_MEDIUM on plain values (C1–C8). Days go out as serial numbers.
import type { Cadence } from '../cadence/cadence'
import { verdictsBySheet } from '../cadence/ledger-from-log'
import { nextMedia } from '../cadence/next-medium'
import { leadingName, nextTouches, windows } from '../cadence/next-touch'
import { type CadenceInput, gatherPeople, type People } from '../cadence/people'
import { NO_PLAN, PLAN_HEADERS, readPlan } from '../cadence/plan'
import { type Day, serialOf } from '../calendar/day'
import type { Cell } from '../cells/cell'
import type { Ledger } from '../ledger/ledger'
import { PLAN } from '../tabs/schema'
import { faultText } from '../words/faults'
import { fitCode } from '../words/first-words'
import { type FunctionResult, requireHeaders } from './arguments'
import { customFunction, NUMBERS, optional, TEXTS, tabKind } from './custom-function'
import { type Frame, HEADERS_KIND, overRows, placeOf, ROWS_KIND, RULES_KIND } from './frame'
import { CADENCE_KIND, LEDGER_KIND, LEDGER_WITH_MIX_KIND } from './history'

/** The Plan tab; blank = nothing is planned. */
const PLAN_KIND = optional(
  tabKind('plan', PLAN, (table, { zone }) => {
    if (!table) return NO_PLAN
    requireHeaders(table, PLAN_HEADERS, PLAN.name)
    return readPlan(table, zone)
  }),
)

/** The result of a function that computes a line for each row's person. */
const overPersons = (
  frame: Frame,
  headers: readonly string[],
  cellsOf: (person: number, row: number) => Cell[],
): FunctionResult => {
  const { of } = frame.persons
  return overRows(frame, headers, (row) => cellsOf(of[row] ?? 0, row))
}

/** Gathers the people by verdicts, which decide who is active: those in the rows, else as PURGE judges. */
function cadenceAndPeople(frame: Frame, cadence: Cadence, ledger: Ledger): [CadenceInput, People] {
  const input = { ...frame, cadence, ledger, verdicts: verdictsBySheet(frame, ledger) }
  return [input, gatherPeople(input)]
}

const serial = (day: Day): Cell => (Number.isNaN(day) ? '' : serialOf(day))

export const NEXT_FUNCTIONS = [
  /**
   * The day each person is due, also when it is past, under the header `Next touch`, on the person's leading row; their
   * other rows say `see row of …`; blank where no row gives cadence (C1–C8). A cell that matters and cannot be read comes
   * back as words that name it (S4).
   */
  customFunction({
    name: 'NEXT_TOUCH',
    topic: 'The next touch',
    text: 'Gives the day on which each person is due for their next touch, also when that day is past.',
    parameters: [ROWS_KIND, LEDGER_KIND, CADENCE_KIND, RULES_KIND, PLAN_KIND, HEADERS_KIND],
    gives: [NUMBERS, 'Due day of every person, a serial number to be formatted as a date.'],
    decide({ rows, cadence, ledger, plan }) {
      const [input, people] = cadenceAndPeople(rows, cadence, ledger)
      const touches = nextTouches(input, people, plan)
      const [unread, unjudged] = [rows.pipeline.unreadable(), rows.pipeline.unjudged()]
      return overPersons(rows, ['Next touch'], (person, row) => {
        const cell = unread.get(row)
        if (cell && (unjudged.has(row) || cell.key === 'promised'))
          return [`${placeOf(rows, row, cell.header)}: ${faultText(rows.book.words.faults, cell.fault)}`]
        const touch = touches[person]
        if (!touch) return ['']
        return [
          touch.row === row
            ? serial(touch.day)
            : rows.book.words.seeRow(leadingName(rows.pipeline, touch.row)),
        ]
      })
    },
  }),
  /** Earliest, ideal and latest day of each person's next touch, on every row of theirs (C1, C1a, C6, C7, C8). */
  customFunction({
    name: 'NEXT_WINDOW',
    topic: 'The next touch',
    text: "Gives the earliest, ideal and latest day of each person's next touch.",
    parameters: [ROWS_KIND, LEDGER_KIND, CADENCE_KIND, RULES_KIND, HEADERS_KIND],
    gives: [NUMBERS, 'Three days a row, serial numbers to be formatted as dates.'],
    decide({ rows, cadence, ledger }) {
      const all = windows(...cadenceAndPeople(rows, cadence, ledger))
      const unjudged = rows.pipeline.unjudged()
      return overPersons(rows, ['Earliest', 'Ideal', 'Latest'], (person, row) => {
        const window = unjudged.has(row) ? null : all[person]
        return window ? [serial(window.earliest), serial(window.ideal), serial(window.latest)] : ['', '', '']
      })
    },
  }),
  /**
   * The medium of each person's next touch under the header `By`, on every row of theirs: personal and two-way for a
   * promise, a risk, an ask, a near decision, a Notice or a lead (C4b), else the one furthest below its planned share, never
   * the same three times running; never one the person declined (C4, C6). Blank where no row gives cadence or no medium is
   * left. The `Fit` among the rows says whether it is still to be asked about.
   */
  customFunction({
    name: 'NEXT_MEDIUM',
    topic: 'The next touch',
    text: "Gives the medium of each person's next touch: one that fits the why, of those the one furthest below its planned share, never one they declined.",
    parameters: [ROWS_KIND, LEDGER_WITH_MIX_KIND, CADENCE_KIND, RULES_KIND, HEADERS_KIND],
    gives: [TEXTS, 'Medium, blank where there is no next touch.'],
    decide({ rows, cadence, ledger }) {
      const fits = new Uint8Array(rows.pipeline.text('fit').map(fitCode))
      const media = nextMedia(...cadenceAndPeople(rows, cadence, ledger), fits)
      const unjudged = rows.pipeline.unjudged()
      return overPersons(rows, ['By'], (person, row) => [unjudged.has(row) ? '' : (media[person] ?? '')])
    },
  }),
]
