// The cells of the pictures on Review: titles, what the charts show, and the heat maps.
import { isoWeekOf } from '../calendar/day'
import type { Cell, Rows } from '../cells/cell'
import type { Bridge } from '../purge/bridge'
import { ENOUGH_CALLS } from '../time/best-hours'
import { BRIDGE_STEPS, type ReviewWords } from '../words/review-facts'
import { bridgeFact, evenFact, fanFact, hourFact, type PictureFacts, proofFact } from './findings'
import { AREA, CHART_LINES, CHARTS, HEAT, PICTURES_HEADER, TITLES } from './layout'
import { HOURS } from './log-weeks'

/** All cells of the area, '' where nothing stands. */
export function pictureCells(facts: PictureFacts, words: ReviewWords): Cell[][] {
  const cells = Array.from({ length: AREA.rows }, () => new Array<Cell>(AREA.columns).fill(''))
  const put = (row: number, column: number, lines: readonly (readonly Cell[])[]): void => {
    lines.forEach((line, down) => {
      line.forEach((cell, right) => {
        const target = cells[row + down]
        if (target) target[column + right] = cell
      })
    })
  }
  const titles = {
    bridge: words.bridge(bridgeFact(facts.bridge)),
    proof: words.proof(proofFact(facts)),
    fan: words.fan(fanFact(facts)),
    even: words.even(evenFact(facts)),
    hours: words.hours(hourFact(facts)),
  }
  put(0, 0, [[PICTURES_HEADER]])
  for (const key of ['bridge', 'proof', 'fan', 'even', 'hours'] as const)
    put(TITLES[key].row, TITLES[key].column, [[titles[key]]])
  const { bridge, proof, fan } = CHARTS
  put(bridge.row, bridge.column, bridgeLines(facts.bridge?.of ?? null, words))
  put(proof.row, proof.column, proofLines(facts, words))
  put(fan.row, fan.column, fanLines(facts, words))
  put(HEAT.even.row - 1, 0, evenLines(facts, words))
  put(HEAT.hours.row - 1, 0, hourLines(facts, words))
  return cells
}

/** The first column, from 0, of pictures that stand in cells without their header; -1 where there are none. @param rows below the headers */
export function picturesIn(rows: Rows, { bridgeSeries }: ReviewWords): number {
  const names = rows[CHARTS.bridge.row - 1] ?? []
  return names.findIndex((_, at) => bridgeSeries.every((name, next) => names[at + 1 + next] === name))
}

/** The bridge as columns that stand on one another: what carries a step is as white as the sheet. */
function bridgeLines(bridge: Bridge | null, words: ReviewWords): Cell[][] {
  const headers: Cell[] = ['', ...words.bridgeSeries]
  let level = 0
  const lines = BRIDGE_STEPS.map((step): Cell[] => {
    const amount = bridge?.[step] ?? 0
    if (step === 'claimed' || step === 'surviving') {
      level = amount
      return [words.steps[step], 0, Math.max(0, amount), 0, 0]
    }
    const change = step === 'new' || step === 'learnt' ? amount : -amount
    const base = Math.max(0, Math.min(level, level + change))
    level += change
    return [words.steps[step], base, 0, Math.max(0, change), Math.max(0, -change)]
  })
  return [headers, ...lines]
}

function proofLines({ log, minutes, required }: PictureFacts, words: ReviewWords): Cell[][] {
  const lines = log.weeks.slice(-CHART_LINES).map(({ monday }): Cell[] => {
    const { counted, calling, all } = minutes.get(monday) ?? { counted: 0, calling: 0, all: 0 }
    const parts = [calling, counted - calling, Math.max(0, required - counted), all - counted]
    return [words.day(monday), ...parts.map(Math.round)]
  })
  return [['', ...words.proofSeries], ...lines]
}

const PERIOD = 30
const AHEAD = 3

/** Wins since the first period, one line each 30 days; from today on what is expected. */
function fanLines({ today, wins, forecast }: PictureFacts, words: ReviewWords): Cell[][] {
  const behind = CHART_LINES - AHEAD - 1
  const first = today - PERIOD * behind
  const wonBy = (day: number): number => wins.filter((won) => won > first && won <= day).length
  const lines = Array.from({ length: CHART_LINES }, (_, at): Cell[] => {
    const day = first + PERIOD * at
    if (day > today) {
      const then = forecast?.ahead.find(({ days }) => days === day - today)
      const ends = then ? [then.wins, then.low, then.high].map((more) => wonBy(today) + more) : ['', '', '']
      return [words.day(day), '', ...ends, '']
    }
    const made = forecast?.earlier.find((one) => Math.abs(one.day - (day - PERIOD)) <= 3)
    const said = made ? wonBy(day - PERIOD) + made.wins : ''
    const now = day === today && forecast ? [wonBy(day), wonBy(day), wonBy(day)] : ['', '', '']
    return [words.day(day), wonBy(day), ...now, said]
  })
  return [['', ...words.fanSeries], ...lines]
}

/** Weeks beside one another, days beneath; then the sales of the week in thousands. */
function evenLines({ log, sales }: PictureFacts, words: ReviewWords): Cell[][] {
  return [
    [words.week, ...log.weeks.map(({ monday }) => isoWeekOf(monday).week)],
    ...words.weekdays
      .slice(0, HEAT.even.rows)
      .map((word, day): Cell[] => [word, ...log.weeks.map(({ touches }) => touches[day] ?? 0)]),
    [words.sales, ...log.weeks.map((_, at) => Math.round((sales[at] ?? 0) / 100) / 10)],
  ]
}

/** Shares reached where an hour has enough calls, else blank; beside them how many calls. */
function hourLines({ log }: PictureFacts, words: ReviewWords): Cell[][] {
  const hours = HOURS.map((hour) => `${hour}:00`)
  return [
    [words.hour, ...hours, words.calls, ...hours],
    ...words.weekdays.map((word, day): Cell[] => {
      const of = log.byHour[day] ?? []
      const shares = of.map(({ calls, reached }): Cell => (calls >= ENOUGH_CALLS ? reached / calls : ''))
      return [word, ...shares, word, ...of.map(({ calls }): Cell => calls || '')]
    }),
  ]
}
