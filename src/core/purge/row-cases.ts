// What is known of a row for its case, from the columns that verdicts are judged by and from the last answers.
import type { Day } from '../calendar/day'
import { laterOf, rowDays } from '../ledger/row-dates'
import type { RowCase } from './case'
import { wantOfDate } from './decision-date'
import type { LastAnswers } from './last-answers'
import { isPromiseOpen, lastThroughByPerson } from './promise'
import type { JudgeInput } from './row-facts'

/** What cases are made from, beside what verdicts are. */
export interface CaseInput extends JudgeInput {
  readonly answers: LastAnswers
  /** Fits by row (Q1). */
  readonly fits: Uint8Array
}

/** Returns what is known of a row. */
export function rowCases(input: CaseInput): (row: number) => RowCase {
  const { pipeline, ledger, persons, book, today, answers } = input
  const days = rowDays(pipeline, ledger, today)
  const through = lastThroughByPerson(ledger, persons)
  const active = new Set(
    [...persons.of].filter((_, row) => !Number.isNaN(days.lastActivity[row] ?? Number.NaN)),
  )
  const day = (moments: ArrayLike<number>, at: number): Day => Math.floor(moments[at] ?? Number.NaN)
  return (row) => {
    const person = persons.of[row] ?? 0
    const promised = day(pipeline.moments('promised'), row)
    const value = pipeline.value()[row] ?? Number.NaN
    const answered = laterOf(day(answers.answered, person), day(ledger.lastInbound, row))
    const tries = answers.tries[person] ?? 0
    return {
      gut: pipeline.guts()[row] ?? '',
      gutOn: day(ledger.gutConfirmed, row),
      fit: input.fits[row] ?? 0,
      key: value >= book.numbers['P2.key'] ? value : 0,
      promised: isPromiseOpen(promised, through[person] ?? Number.NaN) ? promised : Number.NaN,
      decision: day(pipeline.moments('decision'), row),
      isUnconfirmed: wantOfDate(input, row) === 'unconfirmed',
      isUnread: pipeline.unreadable().get(row)?.key === 'decision',
      moves: ledger.dateMoved[row] ?? 0,
      created: day(days.created, row),
      progress: day(days.progress, row),
      fresh: book.numbers['P3.days'],
      answered,
      tries,
      tried: day(answers.tried, person),
      isUntouched:
        tries === 0 &&
        Number.isNaN(answered) &&
        Number.isNaN(ledger.lastTouch[row] ?? Number.NaN) &&
        !active.has(person),
    }
  }
}
