// Which touches of a long log may leave it without any verdict, day or count becoming another one.
import type { Day } from '../calendar/day'
import { IS_AUTOMATED } from '../touches/classify'
import { type CountFrame, countedFlags, YEAR_DAYS, yearFrom } from '../touches/counting'
import type { TouchLog } from '../touches/touch-log'
import { carriedText } from './carried'
import { ledgerFromTouches } from './ledger-keeping'

/** What leaves the log together. */
export interface Archive {
  /** Touches before this day are in it: the log is whole from here on. */
  readonly until: Day
  /** Lines of the log, in its order. */
  readonly lines: readonly number[]
  /** How many more could leave after these. */
  readonly more: number
  /** What the Ledger keeps of them, by row; '' where that is nothing. */
  readonly carried: readonly string[]
}

/**
 * The oldest touches, at most so many, whole days of them. Those of nobody in the pipeline stay, since no line of the Ledger
 * would know of them; and automated ones that counted within a year before the day, which later ones are counted against (C3).
 * Where such a one says a risk, all of its person stay: what ended the risk must not leave without it (D6).
 * @param isKept whether the Ledger has a line for the row @param archived what was carried over before, by row
 */
export function archiveOf(
  touches: TouchLog,
  frame: CountFrame,
  given: {
    readonly most: number
    readonly isKept: (row: number) => boolean
    readonly archived: readonly string[]
  },
): Archive {
  const { moments, flags } = touches
  const { rowOf, persons, today } = frame
  const counted = countedFlags(touches, frame)
  const risks = touches.text('risk')
  const leavesBy = (until: Day): number[] => {
    const lines: number[] = []
    const risky = new Set<number>()
    moments.forEach((moment, line) => {
      const row = rowOf[line] ?? -1
      if (!(moment < until) || row < 0) return
      const isCapped = counted[line] === 1 && ((flags[line] ?? 0) & IS_AUTOMATED) !== 0
      const isFree = !isCapped || moment < until - YEAR_DAYS + 1
      if (isFree && given.isKept(row)) lines.push(line)
      else if (risks[line]) risky.add(persons.of[row] ?? -1)
    })
    return lines.filter((line) => !risky.has(persons.of[rowOf[line] ?? -1] ?? -1))
  }
  const last = yearFrom(today)
  const all = leavesBy(last)
  const days = all.map((line) => Math.floor(moments[line] ?? 0)).sort((a, b) => a - b)
  const next = days[given.most]
  const until = next === undefined ? last : Math.max(next, (days[0] ?? 0) + 1)
  const lines = next === undefined ? all : leavesBy(until)
  const old = Array.from(moments.keys()).filter((line) => (moments[line] ?? Number.NaN) < until)
  const oldFrame = { ...frame, rowOf: Int32Array.from(old, (line) => rowOf[line] ?? -1) }
  const ledger = ledgerFromTouches(touches.only(old), given.archived.length, oldFrame, given.archived)
  const gone = new Set(lines.map((line) => rowOf[line] ?? -1))
  const carried = given.archived.map((text, row) => (gone.has(row) ? carriedText(ledger, row) : text))
  return { until, lines, more: all.length - lines.length, carried }
}
