// The simulated year as the panel shows it: the chance of the year's target by the own past, what a week needs, and what each lever
// would give (F3).
import { civilOf } from '../../core/calendar/day'
import { ownPast } from '../../core/forecast/forecast'
import { DAYS_A_WEEK, knownOn } from '../../core/forecast/known'
import {
  type Lever,
  leversOf,
  type SimulatedYear,
  simulateYear,
  type YearInput,
  type YearNeeds,
  yearInput,
  yearNeeds,
} from '../../core/forecast/simulated-year'
import { spellsOf } from '../../core/forecast/spells'
import { rowDays } from '../../core/ledger/row-dates'
import { targetOf, yearEntries } from '../../core/process/year-entries'
import { nextYear, yearPlan } from '../../core/process/year-plan'
import { YEAR } from '../../core/tabs/schema'
import { doneAt } from '../../core/time/log-figures'
import { touchTimeOf } from '../../core/time/touch-time'
import { numberOrNull, tabIfThere, type WholeSheet } from './whole-sheet'

/** What a week brings: new names, calls in which somebody spoke, fits decided and decision dates learnt. */
export interface WeekFigures {
  readonly names: number
  readonly calls: number
  readonly verdicts: number
}

/** The simulated years, in the sheet's money and for the rest of the year. */
export interface Simulation extends Pick<SimulatedYear, 'low' | 'middle' | 'high'> {
  /** The chance to reach the target; null without one. */
  readonly chance: number | null
  /** What a week brought in the last half year. */
  readonly own: WeekFigures
  /** What a week must bring for the share that is asked; null without a target, and where no number of names is enough. */
  readonly needs: YearNeeds | null
  /** The chance of the target *if* one input were more; none without a target. */
  readonly levers: readonly Lever[]
}

export interface SimulatedReport {
  readonly year: number
  readonly weeks: number
  /** null without a target. */
  readonly target: number | null
  readonly won: number
  readonly closed: number
  readonly least: number
  /** null while too few rows are closed, or none that was won has a value. */
  readonly simulation: Simulation | null
}

/** The share of years in which the target is to be reached, and what a lever multiplies its input by. */
const WANTED_SHARE = 0.8
const LEVER = 1.25
/** The half year over which own weeks are counted. */
const COUNTED_WEEKS = 26

/** Simulates the rest of the year; of all rows, whoever owns them. */
export function simulatedReport(whole: WholeSheet): SimulatedReport {
  const { workbook, sheet, ledger, today, verdicts } = whole
  const { pipeline, book } = sheet
  const { year } = civilOf(today)
  const table = tabIfThere(workbook, YEAR)
  const target = table ? targetOf(yearEntries(table, workbook.zone), year) : Number.NaN
  const { won } = yearPlan(pipeline, rowDays(pipeline, ledger, today).won, verdicts, target, today)
  const spells = spellsOf(pipeline, ledger, today)
  const weeks = Math.max(1, Math.round((nextYear(today) - today) / DAYS_A_WEEK))
  const least = book.numbers['F1.least']
  const wanted = Math.max(0, target - won)
  const input = yearInput(spells, today, least, { weeks, wanted })
  return {
    ...{ year, weeks, won, target: numberOrNull(target) },
    ...pastOf(knownOn(spells, today).closed, least),
    simulation: input && simulationOf(input, ownWeek(whole, input.names)),
  }
}

const pastOf = (closed: number, least: number): Pick<SimulatedReport, 'closed' | 'least'> => ({
  closed,
  least: ownPast({ closed }, least).least,
})

function simulationOf(input: YearInput, own: WeekFigures): Simulation {
  const { low, middle, high, chance } = simulateYear(input)
  const years = { low, middle, high, own }
  if (Number.isNaN(input.wanted)) return { ...years, chance: null, needs: null, levers: [] }
  const aName = (count: number): number => (own.names > 0 ? count / own.names : 0)
  const rates = { callsAName: aName(own.calls), verdictsAName: aName(own.verdicts) }
  const needs = yearNeeds(input, WANTED_SHARE, rates)
  return { ...years, chance, needs, levers: leversOf(input, LEVER) }
}

/** Calls and verdicts a week over the same half year as the names, as far as the log goes back. */
function ownWeek({ sheet: { pipeline }, touches: log, today }: WholeSheet, names: number): WeekFigures {
  const touches = { log, times: touchTimeOf(log), rowOf: log.rowOf(pipeline), isOwn: () => true }
  const { calls, verdicts } = doneAt(touches, pipeline, () => true)
  let begun = today
  for (const moment of log.moments) if (moment < begun) begun = Math.floor(moment)
  const since = Math.max(today - COUNTED_WEEKS * DAYS_A_WEEK, begun - 1)
  const weeks = Math.max(1, (today - since) / DAYS_A_WEEK)
  const aWeek = (moments: readonly number[]): number =>
    moments.filter((moment) => moment > since).length / weeks
  return { names, calls: aWeek(calls), verdicts: aWeek(verdicts) }
}
