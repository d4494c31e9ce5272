// The stop-doing list: what was stopped, and when to ask whether anyone noticed (T7).
import type { Day } from '../calendar/day'
import { plural } from '../cells/text'
import type { RuleBook } from '../rules/rule-book'

/** What was stopped. */
export interface Stopped {
  readonly what: string
  /** NaN where no day is known: it is asked for at once. */
  readonly on: Day
  /** What was answered; '' = not asked yet. */
  readonly noticed: string
}

export interface NoticeQuestion {
  readonly what: string
  readonly question: string
}

/** T7: what to ask about today: stopped `T7.ask` days ago or earlier, and not answered; the longest ago first. */
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
