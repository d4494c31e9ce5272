// The night's state on Rules: the day it last ran, and what became of that day's digest.

import { type Day, isoDay, parseIsoDay } from '../../core/calendar/day'
import { MINUTES_A_DAY } from '../../core/calendar/moment'
import type { RuleBook } from '../../core/rules/rule-book'

/** The state of a day's digest with which its news are told. */
export type MailEnd = 'sent' | 'nothing to say'

/** A digest that did not go, as far as is known: it is to be sent, or was refused that day. */
export interface MailToSend {
  readonly kind: 'to send' | 'refused'
  /** The mail quota just before sending; null when sending was not tried yet. */
  readonly remaining: number | null
  /** Whether it includes the messages that are sent only once. */
  readonly isFirst: boolean
  /** The day of the night before; the digest covers what happened since. null when there was none. */
  readonly since: Day | null
}

/** The state of a day's digest; `none` = nothing decided yet. */
export type MailState = MailToSend | { readonly kind: 'none' | MailEnd }

const STATE = /^(\d{4}-\d{2}-\d{2}) (sent|nothing to say|refused|to send)(.*)$/

/** The state of today's digest; `none` when nothing has been decided today. */
export function mailState(book: RuleBook, today: Day): MailState {
  const noted = notedMail(book)
  return noted?.day === today ? noted.state : { kind: 'none' }
}

/** The digest of an earlier day that did not go: the next one brings its news too. */
export function lostMail(book: RuleBook, today: Day): MailToSend | null {
  const noted = notedMail(book)
  if (!noted || noted.day === today) return null
  return noted.state.kind === 'refused' || noted.state.kind === 'to send' ? noted.state : null
}

function notedMail(book: RuleBook): { readonly day: Day | null; readonly state: MailState } | null {
  const [, day = '', kind, more = ''] = STATE.exec(book.texts.get('night.mail') ?? '') ?? []
  if (kind === undefined) return null
  if (kind !== 'to send' && kind !== 'refused')
    return { day: parseIsoDay(day), state: { kind: kind as MailEnd } }
  const remaining = /(\d+) left/.exec(more)?.[1]
  const state = {
    kind,
    remaining: remaining === undefined ? null : Number(remaining),
    isFirst: more.includes(', first'),
    since: parseIsoDay(/since (\S+)/.exec(more)?.[1] ?? ''),
  } as const
  return { day: parseIsoDay(day), state }
}

/** The state as Rules shows it: `2026-03-05 sent`, `2026-03-05 to send, 99 left, first, since 2026-03-04`. */
export function mailStateText(today: Day, state: MailToSend | { readonly kind: MailEnd }): string {
  const parts = [`${isoDay(today)} ${state.kind}`]
  if (state.kind === 'to send' || state.kind === 'refused') {
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
