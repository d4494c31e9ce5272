// WIN_CHANCE and BELIEF on plain values (F1, F4).
import type { Cell } from '../cells/cell'
import { plural } from '../cells/text'
import { beliefsOf } from '../forecast/belief'
import { type Expected, forecastOf, HORIZONS, type OwnPast, ownPast } from '../forecast/forecast'
import { knownOn } from '../forecast/known'
import { spellsOf } from '../forecast/spells'
import { toMillionths } from '../statistics/proportion'
import type { FunctionResult } from './arguments'
import { customFunction, NUMBERS, orBlank } from './custom-function'
import { type Frame, HEADERS_KIND, overRows, ROWS_KIND, RULES_KIND } from './frame'
import { LEDGER_KIND } from './history'

const BELIEF_HEADERS = ['Rows like it', 'Won of them']
const FORECAST_PARAMETERS = [ROWS_KIND, LEDGER_KIND, RULES_KIND, HEADERS_KIND] as const

export const FORECAST_FUNCTIONS = [
  /**
   * The chance that each open row is won within 30, 60 and 90 days, a share; blank where nobody knows how old a row is, and
   * for rows that are not open. Each header says what is expected in all, with its 80 % band. Below `F1.least` closed
   * rows all are blank, and the header says what is lacking (F1).
   */
  customFunction({
    name: 'WIN_CHANCE',
    topic: 'What will be won',
    text: 'Gives the chance that each open row is won within 30, 60 and 90 days, by its age and your own won and lost rows. The headers say how many wins to expect, and between what in 8 of 10 cases.',
    parameters: FORECAST_PARAMETERS,
    gives: [NUMBERS, 'Three shares for every open row, blank for all others.'],
    decide({ rows, ledger }) {
      const { pipeline, today, book } = rows
      const forecast = forecastOf(spellsOf(pipeline, ledger, today), today, book.numbers['F1.least'])
      if (forecast.isSilent) return silent(rows, forecast, HORIZONS.map(wonIn))
      return overRows(rows, forecast.expected.map(headerOf), (row) =>
        HORIZONS.map((days) => orBlank(toMillionths(forecast.chance(row, days)))),
      )
    },
  }),
  /**
   * For each open row how many closed rows lived at least as long, and how many of those were won; blank for rows that are
   * not open, and for all below `F1.least` closed rows, which the header says (F4).
   */
  customFunction({
    name: 'BELIEF',
    topic: 'What will be won',
    text: 'Says for each open row how many of your closed rows were open as long as it, and how many of those were won.',
    parameters: FORECAST_PARAMETERS,
    gives: [NUMBERS, 'Rows like it and how many of them were won.'],
    decide({ rows, ledger }) {
      const { pipeline, today, book } = rows
      const spells = spellsOf(pipeline, ledger, today)
      const least = book.numbers['F1.least']
      const past = ownPast(knownOn(spells, today), least)
      if (past.isSilent) return silent(rows, past, BELIEF_HEADERS)
      const beliefOf = beliefsOf(spells, today, least)
      return overRows(rows, BELIEF_HEADERS, (row): Cell[] => {
        const belief = beliefOf(row)
        return belief ? [belief.alike, belief.won] : ['', '']
      })
    },
  }),
]

const wonIn = (days: number): string => `Won in ${days} days`

const headerOf = ({ days, wins, low, high }: Expected): string =>
  `${wonIn(days)}: ${toTenths(wins)} (${toTenths(low)} to ${toTenths(high)})`

/** Blank below headers of which the first says what is lacking; words for rows without a header. */
function silent(frame: Frame, { closed, least }: OwnPast, headers: readonly string[]): FunctionResult {
  if (frame.alone)
    return `rows: ${plural(closed, 'closed row')} with days among them, ${least} are needed; pass the whole pipeline with its header row`
  const [first = '', ...others] = headers
  const lacking = `${first}: not enough of your own past yet, ${closed} of ${least} closed rows`
  return overRows(frame, [lacking, ...others], () => headers.map(() => ''))
}

const toTenths = (wins: number): string => String(Math.round(wins * 10) / 10)
