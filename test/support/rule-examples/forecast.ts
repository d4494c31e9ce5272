// Examples of the rules on the forecast (F).
import { beliefsOf } from '../../../src/core/forecast/belief'
import { forecastOf } from '../../../src/core/forecast/forecast'
import { scoreOf } from '../../../src/core/forecast/report-card'
import { simulateYear } from '../../../src/core/forecast/simulated-year'
import { type Sale, spellsOn } from '../spells'
import type { RuleExample } from './example'

const TODAY = 200
/** Of 60 rows half were closed young and mostly won, the others grew old and were mostly lost; two are open. */
const SALES: readonly Sale[] = [
  ...Array.from({ length: 30 }, (_, at) => ({ from: at, until: at + 10, isWon: at % 3 > 0 })),
  ...Array.from({ length: 30 }, (_, at) => ({ from: at, until: at + 100, isWon: at % 15 === 0 })),
  { from: TODAY - 2, until: Number.POSITIVE_INFINITY, isWon: false },
  { from: TODAY - 60, until: Number.POSITIVE_INFINITY, isWon: false },
]
const spells = spellsOn(TODAY, SALES)

export const FORECAST: readonly RuleExample[] = [
  {
    rule: 'F1',
    says: 'most rows are won young: the new one is likelier to be won within 30 days than the old one; 19 closed rows say nothing',
    run() {
      const { chance } = forecastOf(spells, TODAY, 20)
      const few = forecastOf(spellsOn(TODAY, SALES.slice(0, 19)), TODAY, 20)
      return [chance(60, 30) > 3 * chance(61, 30), few.isSilent]
    },
    gives: [true, true],
  },
  {
    rule: 'F2',
    says: 'of 30 rows that were open, 2 were won in 30 days; to say so of the rows of the right age missed by less than to say it of all alike',
    run() {
      const score = scoreOf(spells, 98, 30, 20)
      return [score?.open, score?.came, (score?.brier ?? 1) < (score?.lastBrier ?? 0)]
    },
    gives: [30, 2, true],
  },
  {
    rule: 'F3',
    says: 'five new rows a week of which a fifth is won, each worth 100: 3,000 in 50 weeks is all but sure, 7,000 is not to be had',
    run() {
      const wonWithin = Array.from({ length: 51 }, (_, week) => (week === 0 ? 0 : 0.2))
      const year = { weeks: 50, names: 5, wonWithin, values: [100], open: { money: 0, spread: 0 } }
      const chanceOf = (wanted: number) => simulateYear({ ...year, wanted }, 1000).chance
      return [chanceOf(3000) > 0.95, chanceOf(7000) < 0.05]
    },
    gives: [true, true],
  },
  {
    rule: 'F4',
    says: 'of 30 rows that were open for 60 days 2 were won; any row is won 22 times in 60',
    run: () => beliefsOf(spells, TODAY, 20)(61),
    gives: { alike: 30, won: 2, needed: 22 / 60 },
  },
]
