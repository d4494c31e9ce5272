// The week in facts: how the pipeline stands, what was done, the bridge from the last Monday, and what the pictures show.
import { type Day, mondayOf } from '../../core/calendar/day'
import type { Table } from '../../core/cells/table'
import type { Decisions } from '../../core/decide'
import { forecastOf } from '../../core/forecast/forecast'
import { fanOf, keptForecasts } from '../../core/forecast/kept-forecasts'
import { spellsOf } from '../../core/forecast/spells'
import { rowDays } from '../../core/ledger/row-dates'
import { lastMonday } from '../../core/ledger/snapshot'
import { amountsByCurrency } from '../../core/pipeline/currencies'
import type { Pipeline } from '../../core/pipeline/pipeline'
import { satisfiedClients } from '../../core/process/satisfied'
import type { Audit } from '../../core/purge/audit'
import { bridgeOf } from '../../core/purge/bridge'
import { openRows, undatedRows } from '../../core/purge/open-rows'
import { bridgeFact, type PictureFacts, type SinceMonday, type WeekMinutes } from '../../core/review/findings'
import { evennessOf, logWeeks } from '../../core/review/log-weeks'
import type { Doing, Standing } from '../../core/review/week-line'
import { FORECASTS } from '../../core/tabs/schema'
import { prospectingWeeks, streakOf, type Week } from '../../core/time/prospecting'
import { KEEP, NEW } from '../../core/words/facts'
import { verdictCode } from '../../core/words/first-words'
import { loggedWork } from '../judge/logged-work'
import type { JudgedSheet } from '../judge/read-and-judge'
import { tableIn } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'

/** A judged sheet, as the night decides it. */
export interface JudgedWeek {
  readonly read: JudgedSheet
  /** With the days as planned. */
  readonly decisions: Decisions
  readonly audit: Audit
  /** People due today. */
  readonly due: number
  /** The tab Snapshot; null without one. */
  readonly kept: Table | null
}

export interface WeekFacts {
  readonly today: Day
  readonly standing: Standing
  /** What was done in the week of a Monday, one of the last 26. */
  doing(monday: Day): Doing
  /** From the last Monday; null where none is kept. */
  readonly bridge: SinceMonday | null
  readonly pictures: PictureFacts
}

export function weekFacts(workbook: Workbook, week: JudgedWeek): WeekFacts {
  const { read, decisions } = week
  const { book } = read.sheet
  const { today } = decisions.cadence
  const log = logWeeks(read.touches, today)
  const weeks = loggedWeeks(workbook, week)
  const { wins, sales } = salesOf(week)
  const salesIn = (monday: Day): number => sales.get(monday) ?? 0
  const bridge = bridgeBefore(workbook, week, today)
  const isQuiet = bridge !== null && bridgeFact(bridge).step === 'quiet'
  return {
    today,
    standing: standingOf(week),
    doing(monday) {
      const touched = log.weeks.find((one) => one.monday === monday)
      const own = weeks.filter((one) => one.monday === monday)
      const sum = (key: 'counted' | 'calling'): number => own.reduce((all, one) => all + one[key], 0)
      return {
        touches: touched?.touches.reduce((all, one) => all + one, 0) ?? 0,
        calls: touched?.calls ?? 0,
        reached: touched?.reached ?? 0,
        evenness: touched ? evennessOf(touched, today, book.calendar) : Number.NaN,
        sales: salesIn(monday),
        byCategory: addedUp(own.map(({ byCategory }) => byCategory)),
        counted: sum('counted'),
        calling: sum('calling'),
        streak: longestStreak(weeks, monday),
      }
    },
    bridge,
    pictures: {
      today,
      calendar: book.calendar,
      log,
      // On the first days of a week, as long as nothing moved, the week before has more to tell.
      bridge: (isQuiet && bridgeBefore(workbook, week, bridge.since)) || bridge,
      minutes: minutesOf(weeks),
      required: book.numbers['T2.week'] * sellersOf(weeks, today),
      streak: longestStreak(weeks, mondayOf(today - 1)),
      sales: log.weeks.map(({ monday }) => salesIn(monday)),
      wins,
      ...forecastFor(workbook, week),
    },
  }
}

function standingOf({ read: { sheet, ledger }, decisions, audit, due }: JudgedWeek): Standing {
  const { pipeline } = sheet
  const { undated } = undatedRows(pipeline, decisions.cadence)
  const { today } = decisions.cadence
  const { won } = rowDays(pipeline, ledger, today)
  const clients = satisfiedClients(pipeline, sheet.persons, won, { book: sheet.book, today })
  const answers = clients.flatMap(({ said }) => said?.says ?? [])
  const isAsked = pipeline.has('satisfied')
  return {
    ...{ audit, due, undated },
    satisfied: isAsked ? answers.filter((says) => says === 'yes').length : Number.NaN,
    answered: isAsked ? answers.length : Number.NaN,
  }
}

/** Every owner's weeks, time with won rows left out (T3). */
function loggedWeeks(workbook: Workbook, { read, decisions }: JudgedWeek): Week[] {
  const { today } = decisions.cadence
  return prospectingWeeks(loggedWork(workbook, read, today), null, read.sheet.book, today)
}

/** What is expected from today on, and what was expected on the Mondays before. */
function forecastFor(
  workbook: Workbook,
  { read: { sheet, ledger }, decisions }: JudgedWeek,
): Pick<PictureFacts, 'closed' | 'least' | 'forecast'> {
  const { today } = decisions.cadence
  const { pipeline, book } = sheet
  const forecast = forecastOf(spellsOf(pipeline, ledger, today), today, book.numbers['F1.least'])
  const { closed, least, isSilent } = forecast
  const kept = isSilent ? [] : keptForecasts(tableIn(workbook, FORECASTS), workbook.zone)
  return { closed, least, forecast: fanOf(forecast, kept) }
}

const LATELY = 28

/** How many people logged minutes in the last four weeks: each promised the minutes of a week. */
const sellersOf = (weeks: readonly Week[], today: Day): number =>
  Math.max(
    1,
    new Set(
      weeks.filter(({ monday, counted }) => counted > 0 && monday > today - LATELY).map(({ owner }) => owner),
    ).size,
  )

/** The longest of the owners', up to a week. */
function longestStreak(weeks: readonly Week[], until: Day): number {
  const owners = new Set(weeks.map(({ owner }) => owner))
  const streaks = [...owners].map((owner) =>
    streakOf(weeks.filter((week) => week.owner === owner && week.monday <= until)),
  )
  return Math.max(0, ...streaks)
}

function addedUp(lists: readonly (readonly number[])[]): number[] {
  const sums: number[] = []
  for (const list of lists)
    list.forEach((minutes, at) => {
      sums[at] = (sums[at] ?? 0) + minutes
    })
  return sums
}

function minutesOf(weeks: readonly Week[]): ReadonlyMap<Day, WeekMinutes> {
  const sums = new Map<Day, WeekMinutes>()
  for (const { monday, counted, calling, byCategory } of weeks) {
    const before = sums.get(monday) ?? { counted: 0, calling: 0, all: 0 }
    const all = before.all + byCategory.reduce((sum, one) => sum + one, 0)
    sums.set(monday, { counted: before.counted + counted, calling: before.calling + calling, all })
  }
  return sums
}

function salesOf({ read: { sheet, ledger }, decisions }: JudgedWeek): {
  readonly wins: readonly Day[]
  readonly sales: ReadonlyMap<Day, number>
} {
  const { pipeline } = sheet
  const [{ values }] = amountsByCurrency(pipeline)
  const wins: Day[] = []
  const sales = new Map<Day, number>()
  rowDays(pipeline, ledger, decisions.cadence.today).won.forEach((day, row) => {
    if (Number.isNaN(day)) return
    wins.push(day)
    const monday = mondayOf(day)
    const value = values[row] ?? Number.NaN
    if (!Number.isNaN(value)) sales.set(monday, (sales.get(monday) ?? 0) + value)
  })
  return { wins, sales }
}

/** From the last Monday before a day to now. */
function bridgeBefore(
  { zone }: Workbook,
  { read: { sheet }, decisions, kept }: JudgedWeek,
  day: Day,
): SinceMonday | null {
  const monday = kept && lastMonday(kept, day, zone)
  if (!monday) return null
  const { pipeline } = sheet
  // A row of another currency is in no sum, and was in none.
  const others = idsBeside(pipeline)
  const before = new Map(
    [...monday.rows].map(([id, { value: held, decision, verdict }]) => {
      const stood = verdictCode(verdict)
      const value = others.has(id) ? Number.NaN : held
      return [id, { value, decision, isClaimed: stood > 0, survived: stood === NEW || stood === KEEP }]
    }),
  )
  const [open, kinds, [{ code, values }]] = [
    openRows(pipeline),
    pipeline.stageKinds(),
    amountsByCurrency(pipeline),
  ]
  const dates = pipeline.moments('decision')
  const rows = pipeline.text('id').flatMap((id, row) => {
    const verdict = decisions.verdicts.codes[row]
    const survives = open[row] === 1 && (verdict === NEW || verdict === KEEP)
    const [value = Number.NaN, decision = Number.NaN] = [values[row], dates[row]]
    return id === ''
      ? []
      : [{ id, value, survives, decision: Math.floor(decision), kind: kinds[row] ?? 'open' }]
  })
  return { since: monday.day, of: bridgeOf(before, rows), code }
}

/** The ids of rows whose amount is of another currency than that of most. */
function idsBeside(pipeline: Pipeline): ReadonlySet<string> {
  const [, ...others] = amountsByCurrency(pipeline)
  const isBeside = (row: number): boolean => others.some(({ values }) => !Number.isNaN(values[row]))
  return new Set(pipeline.text('id').filter((_, row) => isBeside(row)))
}
