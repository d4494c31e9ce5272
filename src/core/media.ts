// Which medium for the next touch: the one furthest below its planned share (C4, C6).
import type { PlannedMedium } from './cadence'
import type { Attempt } from './ledger'
import type { CadenceInput, People } from './next-touch'
import { squash } from './text'

/** One word for a medium however it is typed, so that 'no email' is also no 'E-mail', and 'calls' no 'Call'. */
const mediumKey = (text: string): string => squash(text).replace(/(?<=..)s$/, '')

/** The same, each different text worked out once. */
function keysOfMedia(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const key = known.get(text) ?? mediumKey(text)
    known.set(text, key)
    return key
  }
}

/** Splits a `Do not` cell into the media it declines. */
const declined = (text: string): string[] =>
  text
    .split(/[,;/|+&]| and | or /i)
    .map((part) => mediumKey(part.replace(/^\s*(?:no|not|never)\s/i, '')))
    .filter((word) => word !== '')

/**
 * The next medium of each person (C4): of the segment's planned media the one furthest below its share of the person's
 * outbound touches in 365 days, ties the first listed; never one the person declined, nor the same three times running.
 * '' where no row gives cadence, or no planned medium is left.
 */
export function nextMedia(input: CadenceInput, people: People): string[] {
  const keyOf = keysOfMedia()
  const contacts = contactsByPerson(input, keyOf)
  return Array.from(people.leading, (leading, person) => {
    const planned = people.segments[person]?.media ?? []
    return leading < 0 ? '' : furthestBelow(planned, contacts[person] ?? NO_CONTACT, keyOf)
  })
}

/** A person's outbound touches by medium, their last attempts, and the media they declined. */
interface Contact {
  readonly counts: Map<string, number>
  readonly attempts: Attempt[]
  readonly refused: Set<string>
}

const NO_CONTACT: Contact = { counts: new Map(), attempts: [], refused: new Set() }

function contactsByPerson(
  { persons, pipeline, ledger }: CadenceInput,
  keyOf: (text: string) => string,
): (Contact | undefined)[] {
  const contacts = new Array<Contact | undefined>(persons.count)
  const doNot = pipeline.text('doNot')
  for (let row = 0; row < pipeline.rows; row++) {
    const counted = ledger.counts[row]
    const last = ledger.lastMedia[row]
    const words = doNot[row]
    if (!counted && !last?.length && !words) continue
    const person = persons.of[row] ?? 0
    const contact: Contact = contacts[person] ?? { counts: new Map(), attempts: [], refused: new Set() }
    contacts[person] = contact
    for (const [medium, count] of counted ?? []) {
      const key = keyOf(medium)
      contact.counts.set(key, (contact.counts.get(key) ?? 0) + count)
    }
    contact.attempts.push(...(last ?? []))
    if (words) for (const word of declined(words)) contact.refused.add(word)
  }
  return contacts
}

function furthestBelow(
  planned: readonly PlannedMedium[],
  { counts, attempts, refused }: Contact,
  keyOf: (text: string) => string,
): string {
  const running = runningMedium(attempts, keyOf)
  const shares = planned.reduce((sum, { share }) => sum + share, 0)
  let touches = 0
  for (const count of counts.values()) touches += count
  let best = ''
  let furthest = Number.NEGATIVE_INFINITY
  for (const { medium, share } of planned) {
    const word = keyOf(medium)
    if (refused.has(word) || word === running) continue
    // Both shares times their totals, so that ties stay ties: whole numbers, no rounding.
    const below = share * Math.max(touches, 1) - (counts.get(word) ?? 0) * shares
    if (below > furthest) {
      furthest = below
      best = medium
    }
  }
  return best
}

/** The medium of the last two attempts when both were the same, else ''. */
function runningMedium(attempts: readonly Attempt[], keyOf: (text: string) => string): string {
  const [before, last] = [...attempts].sort((a, b) => a.moment - b.moment).slice(-2)
  if (!last || !before || keyOf(last.medium) !== keyOf(before.medium)) return ''
  return keyOf(last.medium)
}
