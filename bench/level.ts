// LEVEL_DATES against HiGHS: the same dates, windows and capacity, equal answers; and how it grows.
import loadHighs from 'highs'
import { type Figure, grown, LARGEST, quickest, timed } from './figure'
import { callIn, loadedSheet, type ScriptContext } from './sheet'

/** Problem sizes: numbers of dates and days. */
const PLANS = 40
const DATES = 60
const PLAN_DAYS = 30
const CAPACITY = 3
const MANY = 50_000
/** Capacity is set so that a year's working days hold a little more than all dates. */
const YEAR_LENGTH = 365
const WORKING_DAYS = 260
const LOAD = 0.9
const FIRST_SERIAL = 46_085
/** Costs in the model: one late date outweighs all days late together, one day late all distances. */
const LATE = 1e7
const DAY_LATE = 1e4

interface LevelPlan {
  readonly dates: readonly number[]
  readonly earliest: readonly number[]
  readonly latest: readonly number[]
}

interface Score {
  readonly late: number
  readonly daysLate: number
  readonly distance: number
}

/** Generated dates with a window around each, as serial numbers; the same in every run. */
function generatedPlan(count: number, span: number, seed: number): LevelPlan {
  let state = seed
  const chance = (n: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return (state >>> 8) % n
  }
  const dates = Array.from({ length: count }, () => FIRST_SERIAL + chance(span))
  const earliest = dates.map((date) => date - chance(8))
  return { dates, earliest, latest: dates.map((date) => date + chance(15)) }
}

/** 1 = Monday … 7 = Sunday. */
const weekdayOfSerial = (serial: number): number => ((serial + 5) % 7) + 1

function openSerials({ dates, earliest }: LevelPlan): number[] {
  const end = Math.max(...dates) + Math.ceil(dates.length / CAPACITY / 5 + 1) * 7
  const open: number[] = []
  for (let day = Math.min(...earliest); day <= end; day++) if (weekdayOfSerial(day) < 6) open.push(day)
  return open
}

/** The assignment of dates to days; its linear relaxation has an integer optimum. */
function modelOf(plan: LevelPlan): string {
  const open = openSerials(plan)
  const onDay = open.map((): string[] => [])
  const costs: string[] = []
  const rows = plan.dates.map((date, at) => {
    const names: string[] = []
    open.forEach((day, slot) => {
      if (day < (plan.earliest[at] ?? date)) return
      const late = day - (plan.latest[at] ?? date)
      costs.push(`${Math.abs(day - date) + (late > 0 ? LATE + DAY_LATE * late : 0)} x${at}_${slot}`)
      names.push(`x${at}_${slot}`)
      onDay[slot]?.push(`x${at}_${slot}`)
    })
    return `date${at}: ${names.join(' + ')} = 1`
  })
  const caps = onDay.map((names, slot) => `day${slot}: ${names.join(' + ')} <= ${CAPACITY}`)
  return `Minimize\ncost: ${costs.join(' + ')}\nSubject To\n${[...rows, ...caps].join('\n')}\nEnd\n`
}

function scoreOf({ dates, latest }: LevelPlan, days: readonly (readonly number[])[]): Score {
  let [late, daysLate, distance] = [0, 0, 0]
  days.forEach(([day = Number.NaN], at) => {
    const over = day - (latest[at] ?? Number.NaN)
    if (over > 0) {
      late++
      daysLate += over
    }
    distance += Math.abs(day - (dates[at] ?? Number.NaN))
  })
  return { late, daysLate, distance }
}

const scoreIn = (cost: number): Score => ({
  late: Math.floor(cost / LATE),
  daysLate: Math.floor((cost % LATE) / DAY_LATE),
  distance: cost % DAY_LATE,
})

/** The arguments as the sheet's own arrays. */
function argumentsIn(
  sheet: ScriptContext,
  { dates, earliest, latest }: LevelPlan,
  capacity: number,
): unknown[] {
  const column = (days: readonly number[]): number[][] => days.map((day) => [day])
  return sheet.own?.(JSON.stringify([column(dates), capacity, column(earliest), column(latest)])) as unknown[]
}

const level = (sheet: ScriptContext, given: readonly unknown[]): number[][] =>
  callIn(sheet, 'LEVEL_DATES', given) as number[][]

/** Solves all plans with both; the text of the models is made beforehand. */
async function besideHighs(sheet: ScriptContext): Promise<Figure> {
  const highs = await loadHighs()
  const plans = Array.from({ length: PLANS }, (_, seed) => generatedPlan(DATES, PLAN_DAYS, seed + 1))
  const models = plans.map(modelOf)
  const given = plans.map((plan) => argumentsIn(sheet, plan, CAPACITY))
  const own = quickest(5, () => given.map((one) => level(sheet, one)))
  const peer = timed(() => models.map((model) => highs.solve(model, { output_flag: false }).ObjectiveValue))
  plans.forEach((plan, at) => {
    const score = scoreOf(plan, own.value[at] ?? [])
    const best = scoreIn(Math.round(peer.value[at] ?? Number.NaN))
    const isEqual = score.late === best.late && score.daysLate === best.daysLate
    if (!isEqual || !(score.distance <= best.distance * 1.01))
      throw new Error(`plan ${at}: ${JSON.stringify(score)}, HiGHS says ${JSON.stringify(best)}`)
  })
  return {
    what: `LEVEL_DATES, ${PLANS} plans of ${DATES} dates`,
    milliseconds: own.milliseconds,
    ratio: peer.milliseconds / own.milliseconds,
    peer: 'HiGHS',
  }
}

/** Any number of dates over a year, with a little more capacity than they need. */
function yearArguments(sheet: ScriptContext, count: number): unknown[] {
  return argumentsIn(sheet, generatedPlan(count, YEAR_LENGTH, count), Math.ceil(count / WORKING_DAYS / LOAD))
}

/** LEVEL_DATES beside HiGHS, on 50,000 dates, and its growth. */
export async function levelFigures(): Promise<Figure[]> {
  const sheet = loadedSheet('globalThis.own = (json) => JSON.parse(json)')
  const beside = await besideHighs(sheet)
  const many = yearArguments(sheet, MANY)
  const { milliseconds } = quickest(3, () => level(sheet, many))
  const all = grown((size) => {
    const given = yearArguments(sheet, size)
    return () => level(sheet, given)
  })
  return [
    beside,
    {
      what: `LEVEL_DATES, ${MANY} dates with windows`,
      milliseconds,
      must: 'under 1 s',
      holds: milliseconds < 1000,
    },
    {
      what: `LEVEL_DATES, ${LARGEST} dates with windows`,
      milliseconds: all.milliseconds,
      exponent: all.exponent,
      must: 'under 2 s, growth at most 1.1',
      holds: all.milliseconds < 2000 && all.exponent <= 1.1,
    },
  ]
}
