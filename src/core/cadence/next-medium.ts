// Which medium for the next touch: the one furthest below its planned share (C4, C6).

import { memo } from '../cells/lazy'
import type { Attempt } from '../ledger/ledger'
import type { Persons } from '../pipeline/person'
import { mediumKey } from '../tabs/vocabulary'
import type { PlannedMedium } from './cadence'
import type { CadenceInput, People } from './people'

/** Splits a `Do not` cell into the media it declines. */
export const declinedMedia = (text: string): string[] =>
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
  const keyOf = memo(mediumKey)
  const contactOf = contactReader(input, keyOf)
  return Array.from(people.leading, (leading, person) => {
    const planned = people.segments[person]?.media ?? []
    return leading < 0 ? '' : furthestBelow(planned, contactOf(person), keyOf)
  })
}

/** A person's outbound touches by medium, their last two attempts in order, and the media they declined. */
interface Contact {
  readonly counts: Map<string, number>
  readonly attempts: Attempt[]
  readonly refused: Set<string>
}

/** Reads one person after the other into the same object, so that long sheets need no maps for each person. */
function contactReader(
  { persons, pipeline, ledger }: CadenceInput,
  keyOf: (text: string) => string,
): (person: number) => Contact {
  const contact: Contact = { counts: new Map(), attempts: [], refused: new Set() }
  const { counts, attempts, refused } = contact
  const doNot = pipeline.text('doNot')
  const { counts: ledgerCounts, lastMedia } = ledger
  const addCount = (count: number, medium: string): void => {
    const key = keyOf(medium)
    counts.set(key, (counts.get(key) ?? 0) + count)
  }
  const rows = rowsByPerson(persons)
  return (person) => {
    counts.clear()
    attempts.length = 0
    refused.clear()
    for (let row = rows.first[person] ?? -1; row >= 0; row = rows.next[row] ?? -1) {
      ledgerCounts[row]?.forEach(addCount)
      for (const attempt of lastMedia[row] ?? []) keepLastTwo(attempts, attempt)
      const words = doNot[row]
      if (words) for (const word of declinedMedia(words)) refused.add(word)
    }
    return contact
  }
}

/** The first row of each person, and after each row the next of the same person; -1 = none. */
function rowsByPerson(persons: Persons): { readonly first: Int32Array; readonly next: Int32Array } {
  const first = new Int32Array(persons.count).fill(-1)
  const next = new Int32Array(persons.of.length)
  for (let row = persons.of.length - 1; row >= 0; row--) {
    const person = persons.of[row] ?? 0
    next[row] = first[person] ?? -1
    first[person] = row
  }
  return { first, next }
}

/** Keeps the last two attempts by time; of equal moments the one added later is the later. */
function keepLastTwo(attempts: Attempt[], attempt: Attempt): void {
  const [older, newer] = attempts
  if (!older || (!newer && older.moment <= attempt.moment)) attempts.push(attempt)
  else if (!newer) attempts.unshift(attempt)
  else if (newer.moment <= attempt.moment) {
    attempts[0] = newer
    attempts[1] = attempt
  } else if (older.moment <= attempt.moment) attempts[0] = attempt
}

function furthestBelow(
  planned: readonly PlannedMedium[],
  { counts, attempts, refused }: Contact,
  keyOf: (text: string) => string,
): string {
  const running = runningMedium(attempts, keyOf)
  let [shares, touches] = [0, 0]
  for (const { share } of planned) shares += share
  for (const count of counts.values()) touches += count
  let best = ''
  let furthest = Number.NEGATIVE_INFINITY
  for (const { medium, share } of planned) {
    const word = keyOf(medium)
    if (refused.has(word) || word === running) continue
    // Both shares are multiplied by their totals: whole numbers without rounding, so that ties stay ties.
    const below = share * Math.max(touches, 1) - (counts.get(word) ?? 0) * shares
    if (below > furthest) {
      furthest = below
      best = medium
    }
  }
  return best
}

/** The medium of the last two attempts when both were the same, else ''. */
function runningMedium([before, last]: readonly Attempt[], keyOf: (text: string) => string): string {
  if (!last || !before || keyOf(last.medium) !== keyOf(before.medium)) return ''
  return keyOf(last.medium)
}
