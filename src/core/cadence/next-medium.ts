// Which medium for the next touch: one that fits the why, and of those the one furthest below its planned share (C4, C4b).

import { readYesNo } from '../cells/columns'
import { memo } from '../cells/lazy'
import type { Attempt } from '../ledger/ledger'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import type { RuleBook } from '../rules/rule-book'
import { ANSWERED_MEDIA, MEDIA, mediumKey, mediumOf, USUAL_MEDIUM } from '../tabs/vocabulary'
import { NOTICE, UNKNOWN_FIT } from '../words/facts'
import { nearsDecision, type PlannedMedium } from './cadence'
import { isLead } from './leads'
import { type CadenceInput, isPromised, type People, risksOf } from './people'

/** Splits a `Do not` cell into the media it declines. */
export const declinedMedia = (text: string): string[] =>
  text
    .split(/[,;/|+&]| and | or /i)
    .map((part) => mediumKey(part.replace(/^\s*(?:no|not|never)\s/i, '')))
    .filter((word) => word !== '')

/**
 * Whether declined media keep a medium out: the medium itself, and e-mail whatever is sent by it. A word that names no medium
 * (`marketing`, `all`) declines what is sent to many.
 */
export function isDeclined(declined: readonly string[], medium: string): boolean {
  const [key, listed] = [mediumKey(medium), mediumOf(medium)]
  return declined.some((word) => {
    const other = mediumOf(word)
    if (!other) return listed?.kind === 'automated'
    return word === key || (listed?.declinedBy === 'noEmail' && other.word === 'E-mail')
  })
}

/** The keys of media that columns such as *Do Not Call* decline, by row; asked only where the sheet has one. */
export function declinedByColumns(pipeline: Pipeline): (row: number) => readonly string[] {
  const declined = MEDIA.flatMap(({ word, declinedBy }) =>
    declinedBy && pipeline.has(declinedBy) ? [{ column: declinedBy, key: mediumKey(word) }] : [],
  )
  return (row) =>
    declined.flatMap(({ column, key }) => (readYesNo(pipeline.cellAt(column, row)) ? [key] : []))
}

/** A medium's key and who may get it, as bits. */
interface Competitor {
  readonly key: string
  readonly fits: number
}

/** Bits of `Competitor.fits`: every medium, those a person writes or speaks by, those that are answered by the same way. */
const ANY = 1
const PERSONAL = 2
const TWO_WAY = 4

/**
 * The next medium of each person (C4, C4b). For a promise, a risk, an ask, a near decision or a Notice it is personal and
 * two-way, for a lead a call; for cadence alone any planned medium, but for active persons an automated one never. Of those
 * that compete it is the one furthest below its share of the person's outbound touches in 365 days, ties the first listed;
 * never one the person declined, nor the same three times running unless nothing else fits.
 * '' where no row gives cadence and no promise is open, or no medium is left.
 * @param fits codes of fits by row: an unknown fit is to be asked about
 */
export function nextMedia(input: CadenceInput, people: People, fits: Uint8Array): string[] {
  const keyOf = memo(mediumKey)
  const read = contactReader(input, keyOf)
  const competitor = memo((medium: string) => competitorOf(medium, input.book))
  // One object for all, so that long sheets need none for each person.
  const choice: Choice = { planned: [], competitor, contact: read.contact, keyOf }
  const whys = mediumWhys(input, people, fits)
  return Array.from(people.leading, (leading, person) => {
    if (leading < 0 && !isPromised(people, person)) return ''
    const why = whys(person)
    choice.planned = people.segments[person]?.media ?? []
    read.take(person)
    if (why === 'lead' && !choice.contact.refused.has(keyOf(USUAL_MEDIUM))) return USUAL_MEDIUM
    if (why !== 'cadence') return answeredMedium(choice)
    return people.active[person] ? personalMedium(choice) : furthestBelow(choice, ANY, true)
  })
}

function competitorOf(medium: string, { media }: RuleBook): Competitor {
  const key = mediumKey(medium)
  const isPersonal = media.get(key) !== 'automated'
  const isTwoWay = isPersonal && mediumOf(medium)?.isTwoWay === true
  return { key, fits: ANY | (isPersonal ? PERSONAL : 0) | (isTwoWay ? TWO_WAY : 0) }
}

/** What a touch is for, as far as its medium depends on it (C4b): something to be answered, a lead, or cadence alone. */
type MediumWhy = 'answer' | 'lead' | 'cadence'

/** The first of promise, risk, lead, ask, near decision and Notice; the last three of active rows (EXACTLY, C4b). */
function mediumWhys(input: CadenceInput, people: People, fits: Uint8Array): (person: number) => MediumWhy {
  const { persons, verdicts, book } = input
  const { active, decision, start } = people
  const risks = risksOf(input)
  const asked = new Uint8Array(persons.count)
  people.activeRows.forEach((isActive, row) => {
    // A Notice asks for its fact, and is a why of its own where none would save the row.
    if (isActive && (verdicts[row] === NOTICE || fits[row] === UNKNOWN_FIT)) asked[persons.of[row] ?? 0] = 1
  })
  return (person) => {
    if (isPromised(people, person) || risks.has(person)) return 'answer'
    if (isLead(people, person)) return 'lead'
    if (asked[person]) return 'answer'
    const [day = Number.NaN, from = Number.NaN] = [decision[person], start[person]]
    return active[person] && nearsDecision(day, from, book) ? 'answer' : 'cadence'
  }
}

/** What a person's medium is chosen from. */
interface Choice {
  planned: readonly PlannedMedium[]
  readonly competitor: (medium: string) => Competitor
  readonly contact: Contact
  readonly keyOf: (text: string) => string
}

/** A planned two-way medium; where none is planned the usual one, where all are declined another personal one (C4b). */
function answeredMedium(choice: Choice): string {
  const { planned, competitor } = choice
  const two = furthestBelow(choice, TWO_WAY, true) || furthestBelow(choice, TWO_WAY, false)
  if (two !== '') return two
  const isPlanned = planned.some(({ medium }) => (competitor(medium).fits & TWO_WAY) !== 0)
  return (isPlanned ? '' : usualAnswered(choice)) || personalMedium(choice)
}

/** A planned personal medium, else the usual one: an active row never gets an automated one (C4b). */
const personalMedium = (choice: Choice): string =>
  furthestBelow(choice, PERSONAL, true) || furthestBelow(choice, PERSONAL, false) || usualAnswered(choice)

/** The first of Call and E-mail that the person did not decline. */
const usualAnswered = ({ contact, keyOf }: Choice): string =>
  ANSWERED_MEDIA.find((medium) => !contact.refused.has(keyOf(medium))) ?? ''

/** A person's outbound touches by medium, their last two attempts in order, and the media they declined. */
interface Contact {
  readonly counts: Map<string, number>
  readonly attempts: Attempt[]
  readonly refused: Set<string>
}

/** Reads one person after the other into the same contact, so that long sheets need no maps for each person. */
function contactReader(
  { persons, pipeline, ledger }: CadenceInput,
  keyOf: (text: string) => string,
): { readonly contact: Contact; take(person: number): void } {
  const contact: Contact = { counts: new Map(), attempts: [], refused: new Set() }
  const { counts, attempts, refused } = contact
  const doNot = pipeline.text('doNot')
  const declined = declinedByColumns(pipeline)
  const { counts: ledgerCounts, lastMedia } = ledger
  const addCount = (count: number, medium: string): void => {
    const key = keyOf(medium)
    counts.set(key, (counts.get(key) ?? 0) + count)
  }
  const rows = rowsByPerson(persons)
  const take = (person: number): void => {
    counts.clear()
    attempts.length = 0
    refused.clear()
    for (let row = rows.first[person] ?? -1; row >= 0; row = rows.next[row] ?? -1) {
      ledgerCounts[row]?.forEach(addCount)
      for (const attempt of lastMedia[row] ?? []) keepLastTwo(attempts, attempt)
      const words = doNot[row]
      if (words) for (const word of declinedMedia(words)) refused.add(word)
      for (const word of declined(row)) refused.add(word)
    }
  }
  return { contact, take }
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

/**
 * Of the planned media that fit and were not declined, the one furthest below its share; '' where there is none. Shares are
 * of the whole mix and of all touches, whoever competes.
 * @param variesMedium leaves out the medium of the last two attempts
 */
function furthestBelow(
  { planned, competitor, contact: { counts, attempts, refused }, keyOf }: Choice,
  fitting: number,
  variesMedium: boolean,
): string {
  const running = variesMedium ? runningMedium(attempts, keyOf) : ''
  let [shares, touches] = [0, 0]
  for (const { share } of planned) shares += share
  for (const count of counts.values()) touches += count
  let best = ''
  let furthest = Number.NEGATIVE_INFINITY
  for (const { medium, share } of planned) {
    const { key, fits } = competitor(medium)
    if ((fits & fitting) === 0 || refused.has(key) || key === running) continue
    // Both shares are multiplied by their totals: whole numbers without rounding, so that ties stay ties.
    const below = share * Math.max(touches, 1) - (counts.get(key) ?? 0) * shares
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
