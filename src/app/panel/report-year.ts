// The year's plan as the panel shows it: target and pace, what can still close, the seven musts, and the answers of the review (D7).
import { civilOf, isoDay } from '../../core/calendar/day'
import { judgeFits } from '../../core/fit/profile'
import { readProfiles } from '../../core/fit/profile-tab'
import { rowDays } from '../../core/ledger/row-dates'
import { mainAmounts } from '../../core/pipeline/currencies'
import { type MustFigures, mustFigures } from '../../core/process/must-figures'
import { type Must, mustDeadline, sevenMusts } from '../../core/process/seven-musts'
import { targetOf, type YearEntry, type YearKey, yearEntries } from '../../core/process/year-entries'
import {
  keyByTarget,
  lastDays,
  monthEnd,
  quarterEnd,
  type YearPlan,
  yearPlan,
} from '../../core/process/year-plan'
import { keyValue } from '../../core/purge/verdict'
import { PROFILE, YEAR } from '../../core/tabs/schema'
import { NO_FIT } from '../../core/words/facts'
import { fitCode } from '../../core/words/first-words'
import { tableIn } from '../sheet/open-pipeline'
import { ruleCell } from './rules-page'
import { numberOrNull, referralsOf, tabIfThere, timeOf, type WholeSheet } from './whole-sheet'

/** What is known of the musts, as JSON has it. */
export type ShownMusts = Omit<MustFigures, 'today' | 'time'> & {
  readonly time:
    | {
        readonly [Key in keyof NonNullable<MustFigures['time']>]: NonNullable<MustFigures['time']>[Key] | null
      }
    | null
}

/** An answer of the review, or the target; days as ISO text, '' = unknown. */
export interface ShownEntry {
  readonly key: YearKey
  readonly amount: number | null
  readonly answer: string
  readonly on: string
}

export interface YearReport
  extends Pick<YearPlan, 'won' | 'unvalued' | 'elapsed' | 'projected' | 'closingValue'> {
  readonly year: number
  /** null without one. */
  readonly target: number | null
  readonly left: number | null
  /** Who can still close this month, and how many more. */
  readonly closing: readonly { readonly id: string; readonly name: string; readonly value: number | null }[]
  readonly moreClosing: number
  /** Last days of month and quarter, as ISO text. */
  readonly monthEnd: string
  readonly quarterEnd: string
  /** By when somebody new must be found to close by then; null while too few sales tell how long one takes. */
  readonly lastDays: {
    readonly cycle: number
    readonly sales: number
    readonly month: string
    readonly quarter: string
  } | null
  readonly today: string
  readonly musts: readonly Must[]
  readonly figures: ShownMusts
  readonly deadline: string
  /** This year's target and answers. */
  readonly entries: readonly ShownEntry[]
  /** It is the month of the campaign, in which the year is reviewed. */
  readonly isReviewMonth: boolean
  /** What a key account is worth now (`P2.key`), what the target proposes, and the cell of Rules; null where they are equal. */
  readonly key: { readonly now: number | null; readonly proposed: number; readonly cell: string } | null
}

const MOST_CLOSING = 10
const LONGEST_ANSWER = 2000

/** The plan of this year; the musts and what is won are of all rows, whoever owns them. */
export function yearReport(whole: WholeSheet): YearReport {
  const { workbook, sheet, ledger, today, verdicts } = whole
  const { pipeline } = sheet
  const { year, month } = civilOf(today)
  const table = tabIfThere(workbook, YEAR)
  const all = table ? yearEntries(table, workbook.zone) : []
  const { won } = rowDays(pipeline, ledger, today)
  const target = targetOf(all, year)
  const { closing, left, ...plan } = yearPlan(pipeline, won, verdicts, target, today)
  const last = lastDays(pipeline, won, today)
  const figures = mustFiguresOf(whole)
  const { values } = mainAmounts(pipeline)
  const ids = pipeline.text('id')
  return {
    year,
    ...{ won: plan.won, unvalued: plan.unvalued, elapsed: plan.elapsed, projected: plan.projected },
    closingValue: plan.closingValue,
    target: numberOrNull(target),
    left: numberOrNull(left),
    closing: closing.slice(0, MOST_CLOSING).map((row) => ({
      id: ids[row] ?? '',
      name: pipeline.label(row),
      value: numberOrNull(values[row] ?? Number.NaN),
    })),
    moreClosing: Math.max(0, closing.length - MOST_CLOSING),
    monthEnd: isoDay(monthEnd(today)),
    quarterEnd: isoDay(quarterEnd(today)),
    lastDays: last && { ...last, month: isoDay(last.month), quarter: isoDay(last.quarter) },
    today: isoDay(today),
    musts: sevenMusts(figures),
    figures: shownMusts(figures),
    deadline: isoDay(mustDeadline(figures)),
    entries: all.filter((entry) => entry.year === year).map(shownEntry),
    isReviewMonth: month === sheet.book.numbers['Q5.month'],
    key: keyOf(whole, target),
  }
}

const shownEntry = ({ key, amount, answer, on }: YearEntry): ShownEntry => ({
  ...{ key, amount: numberOrNull(amount) },
  answer: answer.slice(0, LONGEST_ANSWER),
  on: Number.isNaN(on) ? '' : isoDay(on),
})

/** What SEVEN_MUSTS measures, by the same figures. */
function mustFiguresOf(whole: WholeSheet): MustFigures {
  const { workbook, sheet, today, touches, ledger, verdicts } = whole
  const { pipeline, persons, book } = sheet
  const { profiles } = readProfiles(tableIn(workbook, PROFILE))
  const codes =
    profiles.size > 0
      ? judgeFits(pipeline, profiles, { today }).codes
      : new Uint8Array(pipeline.text('fit').map(fitCode))
  const fits = codes.every((code) => code === NO_FIT) ? null : codes
  const time = timeOf(whole)
  return mustFigures({
    ...{ pipeline, persons, book, today, ledger, verdicts, fits, touches, time },
    ...referralsOf(whole),
  })
}

function shownMusts({ today: _, time, ...figures }: MustFigures): ShownMusts {
  if (!time) return { ...figures, time }
  const { busyShare, busyShareBefore } = time
  return {
    ...figures,
    time: {
      ...time,
      busyShare: numberOrNull(busyShare),
      busyShareBefore: numberOrNull(busyShareBefore),
    },
  }
}

function keyOf(
  { workbook, rules, sheet: { pipeline, book } }: WholeSheet,
  target: number,
): YearReport['key'] {
  if (Number.isNaN(target)) return null
  const proposed = Math.round(keyByTarget(target, book.numbers['P2.share'], keyValue(pipeline)))
  const now = book.numbers['P2.key']
  if (proposed === now || proposed === 0) return null
  return { now: numberOrNull(now), proposed, cell: ruleCell(workbook, rules, 'P2.key') }
}
