// What the night remembers on Rules: which day it ran, and whether the digest of that day went out.
import { type Day, isoDay } from '../core/day'
import type { RuleBook } from '../core/rule-book'

/**
 * `to send`: the digest was decided but nobody noted that it went; `remaining` is the mail quota just before, and
 * `firstTold` says whether it tells what is told only once.
 */
export type MailState =
  | { readonly kind: 'none' | 'sent' | 'nothing to say' | 'refused' }
  | { readonly kind: 'to send'; readonly remaining: number; readonly firstTold: boolean }

const STATE = /^(\d{4}-\d{2}-\d{2}) (sent|nothing to say|refused|to send)(?: \((\d+) left(, first)?\))?$/

/** The state of today's digest; `none` when nothing has been decided today. */
export function mailState(book: RuleBook, today: Day): MailState {
  const [, day, kind, remaining, first] = STATE.exec(book.texts.get('night.mail') ?? '') ?? []
  if (day !== isoDay(today) || kind === undefined) return { kind: 'none' }
  if (kind === 'to send') return { kind, remaining: Number(remaining), firstTold: first !== undefined }
  return { kind: kind as 'sent' | 'nothing to say' | 'refused' }
}

export function mailStateText(today: Day, state: MailState): string {
  const more = state.kind === 'to send' ? ` (${state.remaining} left${state.firstTold ? ', first' : ''})` : ''
  return `${isoDay(today)} ${state.kind}${more}`
}

/** Is the night due: it has not run today and its hour has come, or a run was cut off before its mail was noted. */
export function isNightDue(book: RuleBook, now: number): boolean {
  const today = Math.floor(now)
  if (book.today !== null && book.today >= today) return mailState(book, today).kind === 'to send'
  return (now - today) * 24 >= book.numbers['night.hour']
}
