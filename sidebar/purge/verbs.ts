// What each verb of the court sends: the cells with what stands in them, and the touch that is logged.

import type { ChargedRow } from '../../src/app/panel/court'
import type { CourtCard } from '../../src/app/panel/court-card'
import type { DecidedTouch, Decision } from '../../src/app/panel/decide'
import type { CellChange } from '../../src/app/row/cell-change'
import { isoDay, parseIsoDay } from '../../src/core/calendar/day'
import { mailLink } from '../../src/core/cells/links'
import { ANSWERED_MEDIA, usualOutcome } from '../../src/core/tabs/vocabulary'
import { worded } from '../frame/wording'
import type { Acquits } from './acquits'
import { MAILS } from './words-case'

const [TALK = '', MAIL = ''] = ANSWERED_MEDIA
/** A contact that got through, as its medium usually does. */
const contact = (medium: string): Pick<DecidedTouch, 'medium' | 'outcome'> => ({
  medium,
  outcome: usualOutcome(medium),
})

/** The ISO day so many days after another. */
export const dayAfter = (today: string, days: number): string => isoDay((parseIsoDay(today) ?? 0) + days)

interface Seen {
  readonly benched: string
  readonly wakeOn: string
}

const benchCells = (kind: 'bench' | 'long-term', today: string, until: string, seen: Seen): CellChange[] => [
  { field: 'benched', value: `${kind} ${today}`, seen: seen.benched },
  { field: 'wakeOn', value: until, seen: seen.wakeOn },
]

const seenOf = ({ following }: CourtCard): Seen => ({
  benched: following.benched?.seen ?? '',
  wakeOn: following.wakeOn?.seen ?? '',
})

/** Parks a row until a day, on the bench or for the long term. */
export const park = (card: CourtCard, today: string, until: string, isLong = false): Decision => ({
  id: card.id,
  verb: isLong ? 'long-term' : 'park',
  cells: benchCells(isLong ? 'long-term' : 'bench', today, until, seenOf(card)),
})

/** Parks a row of a list. @param until '' = until its own day */
export const parkListed = (row: ChargedRow, today: string, until: string): Decision => ({
  id: row.id,
  verb: 'park',
  cells: benchCells('bench', today, until || row.until, row),
})

/** Fills in the fact that acquits; progress is logged, without a contact. */
export function fill(id: string, { field, header, seen }: Acquits, value: string): Decision {
  return field === ''
    ? { id, verb: 'fill', cells: [], touch: { progress: value } }
    : { id, verb: 'fill', cells: [{ field, value, seen, ...(field === 'fit' ? { header } : {}) }] }
}

/** Hope becomes never. */
export const never = ({ id, following }: CourtCard): Decision => ({
  id,
  verb: 'never',
  cells: [{ field: 'gut', value: worded('never', 'no'), seen: following.gut?.seen ?? '' }],
})

/** The last mail, after which the row is parked; an answer wakes it. */
export const sayNo = (card: CourtCard, today: string, until: string): Decision => ({
  ...park(card, today, until),
  verb: 'say no',
  touch: { ...contact(MAIL), reason: MAILS.sayNoReason },
})

/** An ask for a referral: by mail, or in a talk that the user says was had. */
export const ask = (card: CourtCard): Decision => ({
  id: card.id,
  verb: 'ask',
  cells: [],
  touch: {
    ...contact(mailLink(card.email) === '' ? TALK : MAIL),
    reason: MAILS.askReason,
    referralAsked: 'yes',
  },
})

/** A talk that was had elsewhere. */
export const spoke = ({ id }: CourtCard): Decision => ({
  id,
  verb: 'spoke',
  cells: [],
  touch: { ...contact(TALK), note: MAILS.spokeNote },
})

/** What is noted without a change. */
export const noted = ({ id }: CourtCard, verb: 'keep' | 'believe' | 'later'): Decision => ({
  id,
  verb,
  cells: [],
})

/** A `mailto:` with a subject and a body; '' without an address. */
export function mailTo(email: string, subject: string, body: string): string {
  const address = mailLink(email)
  return address === ''
    ? ''
    : `${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}

/** The first name of a person, to greet them. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? ''
