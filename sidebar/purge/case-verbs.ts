// The verbs of a case with their keys: one key each. Parking is the ordinary one.
import type { CourtCard } from '../../src/app/panel/court-card'
import { mailLink } from '../../src/core/cells/links'
import { FIELD } from './acquit'
import { acquitsOf, isConfirmable, isFillable } from './acquits'
import type { CourtStore } from './court-store'
import { ask, dayAfter, fill, firstName, mailTo, never, noted, park, sayNo, spoke } from './verbs'
import { WORDS } from './words'
import { MAILS } from './words-case'
import { VERB_WORDS } from './words-verbs'

/** A verb with its key. */
export interface CaseVerb {
  readonly key: string
  readonly label: string
  readonly group: 'park' | 'keep' | 'talk' | 'off'
  act(): void
}

interface VerbInput {
  readonly card: CourtCard
  readonly store: CourtStore
  /** ISO day. */
  readonly today: string
  /** Asks for the day until which to park. */
  readonly askDay: () => void
}

const [SHORT, LONG] = [30, 90]

/** The verbs that are open for a card, in the order of their buttons. */
export function verbsOf(input: VerbInput): CaseVerb[] {
  return [...parkVerbs(input), ...keepVerbs(input), ...talkVerbs(input), ...offVerbs(input)]
}

function parkVerbs({ card, store, today, askDay }: VerbInput): CaseVerb[] {
  if (!card.following.benched || !card.following.wakeOn) return []
  const days = [SHORT, LONG].map((count, at): CaseVerb => {
    const until = dayAfter(today, count)
    return {
      key: String(at + 1),
      label: at === 0 ? `${VERB_WORDS.park} ${VERB_WORDS.parkDays(count)}` : VERB_WORDS.parkDays(count),
      group: 'park',
      act: () => store.decide(park(card, today, until), until),
    }
  })
  return [...days, { key: '3', label: VERB_WORDS.parkDay, group: 'park', act: askDay }]
}

function keepVerbs({ card, store, today }: VerbInput): CaseVerb[] {
  const { id, following } = card
  const acquits = acquitsOf(card)
  const verbs: CaseVerb[] = []
  const add = (key: string, label: string, act: () => void): void => {
    verbs.push({ key, label, group: 'keep', act })
  }
  if (isConfirmable(acquits, today))
    add('c', VERB_WORDS.confirm(acquits.day), () => store.decide(fill(id, acquits, acquits.seen)))
  if (isFillable(acquits)) add('f', VERB_WORDS.fillIn, () => document.getElementById(FIELD)?.focus())
  if (acquits.fact === 'none' && following.benched)
    add('g', VERB_WORDS.longTerm, () => store.decide(park(card, today, card.until, true), card.until))
  if (card.belief?.isBeyond && card.believedOn === '')
    add('b', VERB_WORDS.believe, () => store.decide(noted(card, 'believe')))
  if (card.offer === 'keep' || store.state.mode === 'sprint')
    add('k', VERB_WORDS.keep, () => store.decide(noted(card, 'keep')))
  return verbs
}

function talkVerbs({ card, store, today }: VerbInput): CaseVerb[] {
  const { email, ask: asking, following } = card
  const verbs: CaseVerb[] = []
  const add = (key: string, label: string, act: () => void): void => {
    verbs.push({ key, label, group: 'talk', act })
  }
  const first = firstName(card.name)
  const until = dayAfter(today, SHORT)
  if (mailLink(email) !== '' && following.benched)
    add('s', VERB_WORDS.sayNo, () => {
      openMail(mailTo(email, MAILS.sayNo.subject, MAILS.sayNo.body(first)))
      store.decide(sayNo(card, today, until), until)
    })
  const isTouched = store.state.touched.has(card.id)
  if (asking.isDue && !isTouched)
    add('r', VERB_WORDS.ask(mailLink(email) !== ''), () => {
      openMail(mailTo(email, MAILS.askSubject, MAILS.ask(first, MAILS.asks[asking.situation])))
      store.decide(ask(card))
    })
  if (!isTouched) add('e', VERB_WORDS.spoke, () => store.decide(spoke(card)))
  return verbs
}

function offVerbs({ card, store }: VerbInput): CaseVerb[] {
  const isHope = card.case.gut === 'hope'
  const isNever: CaseVerb[] = isHope
    ? [{ key: 'x', label: VERB_WORDS.never, group: 'off', act: () => store.decide(never(card)) }]
    : []
  return [
    ...isNever,
    { key: 'l', label: VERB_WORDS.later, group: 'off', act: () => store.decide(noted(card, 'later')) },
    { key: 'q', label: WORDS.stop, group: 'off', act: () => store.stop() },
  ]
}

/** Opens the mail; in Google's frame only a link of its own window does. */
function openMail(address: string): void {
  if (address === '') return
  const link = document.createElement('a')
  link.href = address
  link.target = '_blank'
  link.rel = 'noopener'
  document.body.append(link)
  link.click()
  link.remove()
}
