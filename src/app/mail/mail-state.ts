// What became of the last mail of a kind, as the tab Mail shows it to its reader.
import { type Day, isoDay, parseIsoDay } from '../../core/calendar/day'

/** The state of a mail with which its news are told. */
export type MailEnd = 'sent' | 'nothing to say'

/** A mail that did not go, as far as is known: it is to be sent, or was refused that day. */
export interface MailToSend {
  readonly kind: 'to send' | 'refused'
  /** The mail quota just before sending; null when sending was not tried yet. */
  readonly remaining: number | null
  /** The day of the mail before; the next one covers what happened since. null when there was none. */
  readonly since: Day | null
}

export type MailState = MailToSend | { readonly kind: MailEnd }

/** The last mail of a kind and its day. */
export interface NotedMail {
  readonly day: Day
  readonly state: MailState
}

const STATE = /^(\d{4}-\d{2}-\d{2}) (sent|nothing to say|refused|to send)(.*)$/

/** Reads what `mailStateText` wrote; null for anything else. */
export function notedMail(text: string): NotedMail | null {
  const [, iso = '', kind, more = ''] = STATE.exec(text) ?? []
  const day = parseIsoDay(iso)
  if (kind === undefined || day === null) return null
  if (kind !== 'to send' && kind !== 'refused') return { day, state: { kind: kind as MailEnd } }
  const remaining = /(\d+) left/.exec(more)?.[1]
  const since = parseIsoDay(/since (\S+)/.exec(more)?.[1] ?? '')
  return { day, state: { kind, remaining: remaining === undefined ? null : Number(remaining), since } }
}

/** `2026-03-05 sent`, `2026-03-05 to send, 99 left, since 2026-03-04`. */
export function mailStateText(today: Day, state: MailState): string {
  const parts = [`${isoDay(today)} ${state.kind}`]
  if ('since' in state) {
    if (state.remaining !== null) parts.push(`${state.remaining} left`)
    if (state.since !== null) parts.push(`since ${isoDay(state.since)}`)
  }
  return parts.join(', ')
}

/** The day up to which the last mail told everything; null before the first. */
export const toldUntil = (noted: NotedMail | null): Day | null =>
  noted === null ? null : 'since' in noted.state ? noted.state.since : noted.day
