// NEXT_TOUCH's day arithmetic against rrule and Temporal's polyfill: the same people, the same holidays, equal days.
import { Temporal } from '@js-temporal/polyfill'
import rrule from 'rrule'
import { nextWindow, onWorkingDay, readCadence } from '../src/core/cadence/cadence'
import { type Day, dayOf, isoDay, parseIsoDay } from '../src/core/calendar/day'
import { MILLISECONDS_A_DAY } from '../src/core/calendar/moment'
import { isWorkingDay } from '../src/core/calendar/working-days'
import { tableOf } from '../src/core/cells/table'
import { type RuleBook, readRuleBook } from '../src/core/rules/rule-book'
import { type Figure, quickest } from './figure'
import { callIn, loadedSheet } from './sheet'

const PEOPLE = 20_000
const FIRST_TOUCHED = dayOf(2023, 1, 2)
const TOUCHED_DAYS = 1_000
/** C1 with the method's figures: earliest and ideal day after the last touch. */
const EARLIEST = 23
const IDEAL = 26

const HOLIDAYS = [2023, 2024, 2025, 2026].flatMap((year) =>
  ['01-01', '04-07', '04-10', '05-01', '05-29', '10-03', '12-24', '12-25', '12-26', '12-31'].map(
    (day) => `${year}-${day}`,
  ),
)

const lastTouches = (): Day[] =>
  Array.from({ length: PEOPLE }, (_, person) => FIRST_TOUCHED + ((person * 7919) % TOUCHED_DAYS))

const rulesRows = (): string[][] => [
  ['Id', 'Rule', 'Value', 'Default', 'Unit', 'From', 'Why'],
  ...HOLIDAYS.map((day) => ['holiday', '', day, '', '', '', '']),
]

const bookOf = (): RuleBook =>
  readRuleBook(tableOf('Rules', rulesRows()), (instant) => instant / MILLISECONDS_A_DAY).book

/** Earliest, ideal and latest of every person, and the working day from them. */
function byCore(last: readonly Day[]): Day[] {
  const book = bookOf()
  const segment = readCadence(null, book).client
  return last.map((start) => {
    const person = { active: false, segment, start, lastAttempt: Number.NaN, decision: Number.NaN }
    return onWorkingDay(nextWindow(person, book), book)
  })
}

/** rrule lists the working days once; adding days, which it is slow at, is done with that list. */
function byRrule(last: readonly Day[]): Day[] {
  const { RRule, RRuleSet } = rrule
  const dateOf = (day: Day): Date => new Date(day * MILLISECONDS_A_DAY)
  const workingDays = new RRuleSet()
  workingDays.rrule(
    new RRule({
      freq: RRule.DAILY,
      byweekday: [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR],
      dtstart: dateOf(FIRST_TOUCHED),
      until: dateOf(FIRST_TOUCHED + TOUCHED_DAYS + 60),
    }),
  )
  for (const day of HOLIDAYS) workingDays.exdate(new Date(`${day}T00:00:00Z`))
  workingDays.all()
  return last.map((start) => {
    const ideal = dateOf(start + IDEAL)
    const before = workingDays.before(ideal, true)
    const isTooEarly = before === null || before.getTime() < (start + EARLIEST) * MILLISECONDS_A_DAY
    const due = isTooEarly ? workingDays.after(ideal, true) : before
    return Math.round((due?.getTime() ?? Number.NaN) / MILLISECONDS_A_DAY)
  })
}

/** Temporal's plain dates, stepped to a working day. */
function byTemporal(last: readonly Day[]): string[] {
  const { PlainDate } = Temporal
  const holidays = new Set(HOLIDAYS)
  const isFree = (date: Temporal.PlainDate): boolean => date.dayOfWeek > 5 || holidays.has(date.toString())
  const stepped = (from: Temporal.PlainDate, days: number): Temporal.PlainDate => {
    let date = from
    while (isFree(date)) date = date.add({ days })
    return date
  }
  return last.map((start) => {
    const touched = PlainDate.from(isoDay(start))
    const ideal = touched.add({ days: IDEAL })
    const before = stepped(ideal, -1)
    const isTooEarly = PlainDate.compare(before, touched.add({ days: EARLIEST })) < 0
    return (isTooEarly ? stepped(ideal, 1) : before).toString()
  })
}

/** The days the built NEXT_TOUCH gives these people as clients. */
function byFunction(last: readonly Day[]): Day[] {
  const sheet = loadedSheet('globalThis.own = (json) => JSON.parse(json)')
  const rows = [['Touchline ID', 'Name', 'Stage'], ...last.map((_, at) => [`k${at}`, `Person ${at}`, 'Won'])]
  const ledger = [['Touchline ID', 'Last counted'], ...last.map((day, at) => [`k${at}`, isoDay(day)])]
  const given = sheet.own?.(JSON.stringify([rows, ledger, rulesRows()])) as unknown[]
  const [first, second, rules] = given
  const answer = callIn(sheet, 'NEXT_TOUCH', [first, second, '', rules]) as number[][]
  return answer.slice(1).map(([serial = Number.NaN]) => serial - 25_569)
}

function assertEqual(own: readonly Day[], other: readonly Day[], peer: string): void {
  const at = own.findIndex((day, person) => day !== other[person])
  if (at >= 0)
    throw new Error(
      `person ${at}: ${isoDay(own[at] ?? Number.NaN)}, ${peer} says ${isoDay(other[at] ?? Number.NaN)}`,
    )
}

/** The arithmetic alone; NEXT_TOUCH itself must give the same days. */
export function dayFigures(): Figure[] {
  const last = lastTouches()
  const own = quickest(5, () => byCore(last))
  const calendar = bookOf().calendar
  if (!own.value.every((day) => isWorkingDay(day, calendar))) throw new Error('a due day is no working day')
  assertEqual(own.value, byFunction(last), 'NEXT_TOUCH')
  const peers = [
    { peer: 'rrule', ...quickest(1, () => byRrule(last)) },
    (({ value, milliseconds }) => ({
      peer: 'Temporal’s polyfill',
      milliseconds,
      value: value.map((iso) => parseIsoDay(iso) ?? Number.NaN),
    }))(quickest(1, () => byTemporal(last))),
  ]
  return peers.map(({ peer, value, milliseconds }) => {
    assertEqual(own.value, value, peer)
    return {
      what: `the due days of ${PEOPLE} clients (C1, working days, holidays)`,
      milliseconds: own.milliseconds,
      ratio: milliseconds / own.milliseconds,
      peer,
    }
  })
}
