// The night's state on Rules: the day it last ran, and what became of that day's digest.

import { type Day, isoDay, parseIsoDay } from '../../core/calendar/day'
import { MINUTES_A_DAY } from '../../core/calendar/moment'
import type { RuleBook } from '../../core/rules/rule-book'

/** The final state of a day's digest. */
export type MailEnd = 'sent' | 'nothing to say' | 'refused'

/** A digest that is to be sent and is not noted as sent. */
export interface MailToSend {
  readonly kind: 'to send'
  /** The mail quota just before sending; null when sending was not tried yet. */
  readonly remaining: number | null
  /** Whether it includes the messages that are sent only once. */
  readonly isFirst: boolean
  /** The day of the previous night; the digest covers what happened since. null when there was none. */
  readonly since: Day | null
}

/** The state of a day's digest; `none` = nothing decided yet. */
export type MailState = MailToSend | { readonly kind: 'none' | MailEnd }

const STATE = /^(\d{4}-\d{2}-\d{2}) (sent|nothing to say|refused|to send)(.*)$/

/** The state of today's digest; `none` when nothing has been decided today. */
export function mailState(book: RuleBook, today: Day): MailState {
  const [, day, kind, more = ''] = STATE.exec(book.texts.get('night.mail') ?? '') ?? []
  if (day !== isoDay(today) || kind === undefined) return { kind: 'none' }
  if (kind !== 'to send') return { kind: kind as MailEnd }
  const remaining = /(\d+) left/.exec(more)?.[1]
  return {
    kind,
    remaining: remaining === undefined ? null : Number(remaining),
    isFirst: more.includes(', first'),
    since: parseIsoDay(/since (\S+)/.exec(more)?.[1] ?? ''),
  }
}

/** The state as Rules shows it: `2026-03-05 sent`, `2026-03-05 to send, 99 left, first, since 2026-03-04`. */
export function mailStateText(today: Day, state: MailToSend | { readonly kind: MailEnd }): string {
  const parts = [`${isoDay(today)} ${state.kind}`]
  if (state.kind === 'to send') {
    if (state.remaining !== null) parts.push(`${state.remaining} left`)
    if (state.isFirst) parts.push('first')
    if (state.since !== null) parts.push(`since ${isoDay(state.since)}`)
  }
  return parts.join(', ')
}

/**
 * Whether the night is due: its hour has come and it has not run today, or a run was interrupted before its mail was sent.
 * In a sheet moved to a time zone further west the night of the new today may have run already.
 * @param now serial of the sheet's wall clock
 */
export function isNightDue(book: RuleBook, now: number): boolean {
  const today = Math.floor(now)
  const minute = Math.round((now - today) * MINUTES_A_DAY)
  const { kind } = mailState(book, today)
  if (kind !== 'none') return kind === 'to send'
  return book.today !== today + 1 && minute >= book.numbers['night.hour'] * 60
}
