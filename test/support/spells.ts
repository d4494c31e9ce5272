// Spells for the forecast's tests: by hand, at random by a seed, and the sales of Maven as they were known on a day.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { LOST, OPEN, type Spells, WON } from '../../src/core/forecast/spells'
import { seeded } from './experiments'
import { on } from './pipeline'

/** A row: days created and closed (infinite = open), and whether it was won. */
export interface Sale {
  readonly from: number
  readonly until: number
  readonly isWon: boolean
  readonly stage?: string
  readonly value?: number
}

/** The spells of these rows as they were known on a day; rows of later days are left out. */
export function spellsOn(day: number, sales: readonly Sale[]): Spells {
  const known = sales.filter(({ from }) => from <= day)
  const isClosed = ({ until }: Sale): boolean => until <= day
  return {
    from: Float64Array.from(known, ({ from }) => from),
    until: Float64Array.from(known, (sale) => (isClosed(sale) ? sale.until : Number.POSITIVE_INFINITY)),
    end: Uint8Array.from(known, (sale) => (isClosed(sale) ? (sale.isWon ? WON : LOST) : OPEN)),
    stage: known.map(({ stage = '' }) => stage),
    value: Float64Array.from(known, ({ value = 0 }) => value),
  }
}

/** Whether each row of `spellsOn` that was open was won within so many days. */
export const cameTrue = (day: number, sales: readonly Sale[], days: number): boolean[] =>
  sales
    .filter(({ from }) => from <= day)
    .map(({ until, isWon }) => isWon && until > day && until <= day + days)

/** A pipeline of a year and 100 days, with hazards of its own that rise and fall with age. */
export function simulated(seed: number, rows: number): Sale[] {
  const random = seeded(seed)
  const [won, peak, lost] = [0.01 + 0.05 * random(), 3 + 10 * random(), 0.02 + 0.06 * random()]
  return Array.from({ length: rows }, () => {
    const from = Math.floor(random() * 365)
    for (let day = from; day < 465; day++) {
      const week = (day - from) / 7
      const chance = (won * (0.3 + 1.4 * Math.exp(-(((week - peak) / 5) ** 2)))) / 7
      const drawn = random()
      if (drawn < chance + lost / 7) return { from, until: day, isWon: drawn < chance }
    }
    return { from, until: Number.POSITIVE_INFINITY, isWon: false }
  })
}

const MAVEN = resolve(process.cwd(), '../shared/data/pipelines/maven/sales_pipeline.csv')

/** The sales of Maven (8,300 rows with a day, October 2016 to December 2017); null where the data are not at hand. */
export function mavenSales(): Sale[] | null {
  if (!existsSync(MAVEN)) return null
  const [, ...lines] = readFileSync(MAVEN, 'utf8').trim().split(/\r?\n/)
  return lines.flatMap((line) => {
    const [, , , , stage, from = '', until = '', value = ''] = line.split(',')
    if (from === '') return []
    const closed = until === '' ? Number.POSITIVE_INFINITY : on(until)
    return [{ from: on(from), until: closed, isWon: stage === 'Won', value: Number(value) }]
  })
}
