// The stop-doing list: what was stopped, and when to ask whether anyone noticed (T7).
import type { Day } from '../calendar/day'
import { plural } from '../cells/text'
import type { RuleBook } from '../rules/rule-book'

/** An activity that was stopped. */
export interface Stopped {
  readonly what: string
  /** Day it was stopped; NaN if unknown: it is asked about at once. */
  readonly on: Day
  /** The answer; '' = not asked yet. */
  readonly noticed: string
}

/** A question to ask today. */
interface NoticeQuestion {
  readonly what: string
  readonly question: string
}

/** T7: questions about what was stopped `T7.ask` days ago or earlier and is not answered; the oldest first. */
export function noticeQuestions(list: readonly Stopped[], book: RuleBook, today: Day): NoticeQuestion[] {
  const age = ({ on }: Stopped): number =>
    Number.isNaN(on) ? Number.POSITIVE_INFINITY : today - Math.floor(on)
  return list
    .filter((one) => one.what !== '' && one.noticed === '' && age(one) >= book.numbers['T7.ask'])
    .sort((a, b) => (age(a) === age(b) ? 0 : age(b) - age(a)))
    .map((one) => {
      const since = Number.isFinite(age(one)) ? ` ${plural(age(one), 'day')} ago` : ''
      return { what: one.what, question: `You stopped "${one.what}"${since}: did anyone notice?` }
    })
}
