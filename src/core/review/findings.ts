// What each picture on Review found, in facts: its title says it.
import type { Day } from '../calendar/day'
import type { Calendar } from '../calendar/working-days'
import type { Fan } from '../forecast/kept-forecasts'
import type { Bridge } from '../purge/bridge'
import { ENOUGH_CALLS } from '../time/best-hours'
import type { BridgeFact, EvenFact, FanFact, HourFact, ProofFact } from '../words/review-facts'
import { evennessOf, HOURS, type LogWeek, type LogWeeks } from './log-weeks'

/** Minutes of a week: as T3 counts them, of it calling, and all. */
export interface WeekMinutes {
  readonly counted: number
  readonly calling: number
  readonly all: number
}

/** A bridge and the day from which it leads. */
export interface SinceMonday {
  readonly since: Day
  readonly of: Bridge
  /** The currency of its sums, where there are several; else ''. */
  readonly code: string
}

/** Everything that the pictures show. */
export interface PictureFacts {
  readonly today: Day
  readonly calendar: Calendar
  readonly log: LogWeeks
  /** null before the first Monday. */
  readonly bridge: SinceMonday | null
  /** By Monday. */
  readonly minutes: ReadonlyMap<Day, WeekMinutes>
  /** Minutes asked of a week, and weeks kept in a row. */
  readonly required: number
  readonly streak: number
  /** Value won in each week of the log. */
  readonly sales: readonly number[]
  /** Won days. */
  readonly wins: readonly Day[]
  /** Rows won or lost, and how many a forecast needs (F1). */
  readonly closed: number
  readonly least: number
  readonly forecast: Fan | null
}

/** The largest change of the week; what was parked before it is none. */
export function bridgeFact(led: SinceMonday | null): BridgeFact {
  if (!led) return { step: 'none', amount: 0, claimed: 0, surviving: 0, since: Number.NaN, code: '' }
  const { since, of: bridge, code } = led
  const { claimed, surviving, learnt } = bridge
  const steps: readonly (readonly [BridgeFact['step'], number])[] = [
    ['moved', bridge.moved],
    ['lost', bridge.lost],
    ['parked', bridge.parked - bridge.parkedBefore],
    ['won', bridge.won],
    ['new', bridge.new],
    [learnt < 0 ? 'shrunk' : 'grown', Math.abs(learnt)],
  ]
  const [step, amount] = steps.reduce((most, one) => (one[1] > most[1] ? one : most), ['quiet', 0])
  return { step, amount, claimed, surviving, since, code }
}

/** Of the last week, where it has minutes or today is its first day after; else of this one. */
export function proofFact({ today, minutes, required, streak, log }: PictureFacts): ProofFact {
  const [last, now] = log.weeks.slice(-2)
  const isOver = now?.monday === today || minutes.has(last?.monday ?? Number.NaN)
  const week = isOver ? last : now
  const proven = minutes.size === 0 ? Number.NaN : (minutes.get(week?.monday ?? Number.NaN)?.counted ?? 0)
  return { proven, required, streak, isOver }
}

const LATELY = 4

/** The last four finished weeks and those before. */
export function evenFact({ log, today, calendar }: PictureFacts): EvenFact {
  const done = log.weeks.slice(0, -1)
  const mean = (weeks: readonly LogWeek[]): number => {
    const known = weeks.map((week) => evennessOf(week, today, calendar)).filter((one) => !Number.isNaN(one))
    return known.reduce((all, one) => all + one, 0) / known.length
  }
  return { recent: mean(done.slice(-LATELY)), before: mean(done.slice(0, -LATELY)) }
}

export function fanFact({ closed, least, forecast }: PictureFacts): FanFact {
  const last = forecast?.ahead[forecast.ahead.length - 1]
  const { wins = Number.NaN, low = Number.NaN, high = Number.NaN } = last ?? {}
  return { closed, least, wins, low, high, isByLastMonth: forecast?.card.isWorse ?? false }
}

/** Of `byHour`, all weekdays together. */
const ANY_DAY = 7

/** The hour with the largest share among those with enough calls, the earliest of equals. */
export function hourFact({ log }: PictureFacts): HourFact {
  let best = { weekday: -1, hour: 0, reached: -1, calls: 0 }
  let all = 0
  log.byHour.forEach((hours, weekday) => {
    hours.forEach(({ calls, reached }, at) => {
      if (weekday < ANY_DAY) all += calls
      const share = reached / calls
      if (calls >= ENOUGH_CALLS && share > best.reached)
        best = { weekday, hour: HOURS[at] ?? 0, reached: share, calls }
    })
  })
  return { ...best, calls: best.weekday < 0 ? all : best.calls, least: ENOUGH_CALLS }
}
