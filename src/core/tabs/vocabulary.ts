// The words a touch is described with: media, outcomes, progress, direction, risk, category (PRODUCT, C and T1).

import { lazy } from '../cells/lazy'
import { normalise, squash } from '../cells/text'

/** How a medium counts (C3). */
export type MediumKind = 'personal' | 'automated'

/** Categories of time (T1); a category's code is its place from 1. */
export const CATEGORIES = [
  '1 Research',
  '2 Calling',
  '3 Follow-up',
  'Selling',
  'Delivering',
  'Organising',
  'Busy work',
] as const
type Category = (typeof CATEGORIES)[number]

/** A medium with everything that depends on it. */
interface Medium {
  readonly word: string
  /** Whether it counts as personal or automated (C3), unless Rules say otherwise. Unlisted media are personal. */
  readonly kind: MediumKind
  /** True if the person answers at once: its usual outcome is Reached. */
  readonly isSpoken: boolean
  /** True if it is made in call mode, one after the other. */
  readonly isCall?: boolean
  /** True if the person can answer by the same way: what more than cadence is about goes by such a medium (C4b). */
  readonly isTwoWay: boolean
  /** True if a touch without an outcome did not get through (C2). */
  readonly needsOutcome?: boolean
  /** Category of its minutes (T1). Absent = 3 Follow-up if it counts as personal, none if automated. */
  readonly category?: Category
  /** True if it may be written by hand, which makes it personal (C3). */
  readonly takesHand?: boolean
  /** C4's planned share, unless the Cadence tab has one. */
  readonly plannedShare?: number
  /** The user's column whose yes declines it. */
  readonly declinedBy?: 'noCall' | 'noEmail'
  /** CRMs' (normalised) names for such an activity, its turn when media are tried, and the outcome of a done one. */
  readonly imported?: { readonly order: number; readonly words: RegExp; readonly outcome?: string }
}

const personal = (word: string, more: Partial<Medium> = {}): Medium => ({
  word,
  kind: 'personal',
  isSpoken: false,
  isTwoWay: more.isSpoken ?? false,
  ...more,
})
const automated = (word: string, more: Partial<Medium> = {}): Medium => ({
  ...personal(word, more),
  kind: 'automated',
})

/** The default medium. */
const CALL = personal('Call', {
  isSpoken: true,
  isCall: true,
  needsOutcome: true,
  category: '2 Calling',
  plannedShare: 4,
  declinedBy: 'noCall',
  imported: { order: 2, words: /call|phone|anruf|appel|llamada/, outcome: 'Reached' },
})
/** The medium of an event's invitations (V6). */
export const INVITATION = personal('Invitation')

/** Media in the order of the drop-down; to add one, add its row. */
export const MEDIA: readonly Medium[] = [
  CALL,
  personal('Video call', {
    isSpoken: true,
    isCall: true,
    category: 'Selling',
    imported: { order: 1, words: /video|zoom|teams|webinar/, outcome: 'Reached' },
  }),
  personal('Meeting', {
    isSpoken: true,
    category: 'Selling',
    plannedShare: 2,
    imported: { order: 4, words: /lunch|dinner|meet|demo|termin|reunion/ },
  }),
  personal('Visit', {
    isSpoken: true,
    category: 'Selling',
    imported: { order: 5, words: /visit|besuch|visita/ },
  }),
  personal('E-mail', {
    isTwoWay: true,
    plannedShare: 4,
    declinedBy: 'noEmail',
    imported: { order: 3, words: /mail|email/ },
  }),
  personal('Text', { imported: { order: 6, words: /text|sms|whatsapp/ } }),
  personal('LinkedIn', { imported: { order: 7, words: /linkedin/ } }),
  personal('Handwritten note', { plannedShare: 2 }),
  personal('Gift'),
  INVITATION,
  automated('Card', { takesHand: true }),
  automated('Letter', { takesHand: true }),
  automated('Newsletter', { plannedShare: 2, declinedBy: 'noEmail' }),
  automated('Group e-mail', { declinedBy: 'noEmail' }),
  automated('Mailer'),
]

/** The media of mailings: automated ones that go by e-mail, the usual one first. */
export const mailings = lazy((): readonly string[] =>
  MEDIA.flatMap(({ word, kind, declinedBy }) =>
    kind === 'automated' && declinedBy === 'noEmail' ? [word] : [],
  ),
)

/** The medium proposed when nothing else is known. */
export const USUAL_MEDIUM = CALL.word

/** The media for what needs an answer, in their order, where the planned ones hold none (C4b). */
export const ANSWERED_MEDIA: readonly string[] = [CALL.word, 'E-mail']

/** The key that equal media share however they are typed: 'email' and 'E-mail', 'calls' and 'Call'. */
export const mediumKey = (text: string): string => squash(text).replace(/(?<=..)s$/, '')

const mediaByKey = lazy(() => new Map(MEDIA.map((medium) => [mediumKey(medium.word), medium])))

/** The listed medium that a text names, however it is typed. */
export const mediumOf = (text: string): Medium | undefined => mediaByKey().get(mediumKey(text))

/** C4's planned shares, unless the Cadence tab has its own: the largest first, equal ones by word. */
export const plannedMedia = lazy((): readonly { readonly medium: string; readonly share: number }[] =>
  MEDIA.flatMap(({ word, plannedShare }) =>
    plannedShare ? [{ medium: word, share: plannedShare }] : [],
  ).sort((a, b) => b.share - a.share || (a.medium < b.medium ? -1 : 1)),
)

const importedMedia = lazy(() =>
  MEDIA.flatMap(({ word, imported }) => (imported ? [{ word, ...imported }] : [])).sort(
    (a, b) => a.order - b.order,
  ),
)

/** The medium for a CRM's (normalised) type of activity, with the outcome of a done one; undefined if unknown. */
export const importedMedium = (type: string) => importedMedia().find(({ words }) => words.test(type))

/** An outcome: `reached` = the touch got through (C2); `clears` = it clears a promise (C8). */
export interface Outcome {
  readonly word: string
  readonly reached: boolean
  readonly clears: boolean
}

/** An outcome with everything that depends on it. */
interface ListedOutcome extends Outcome {
  /** Its place, from 1, among the outcomes offered for a spoken and for a written medium. */
  readonly spokenPlace?: number
  readonly writtenPlace?: number
  /** True for an outcome of what the person wrote. */
  readonly isReply?: boolean
  /** True where the person was spoken to. */
  readonly isTalk?: boolean
}

/** Outcomes in the order of the drop-down; to add one, add its row. */
export const OUTCOMES: readonly ListedOutcome[] = [
  { word: 'Reached', reached: true, clears: true, spokenPlace: 1, isTalk: true },
  { word: 'Left message', reached: true, clears: true, spokenPlace: 2 },
  { word: 'No answer', reached: false, clears: false, spokenPlace: 3 },
  { word: 'Meeting set', reached: true, clears: true, spokenPlace: 4, writtenPlace: 3, isTalk: true },
  { word: 'Not interested', reached: true, clears: true, spokenPlace: 5, writtenPlace: 4, isTalk: true },
  { word: 'Wrong number', reached: false, clears: false, spokenPlace: 6 },
  { word: 'Sent', reached: true, clears: true, writtenPlace: 1 },
  { word: 'Replied', reached: true, clears: true, writtenPlace: 2, isReply: true },
  { word: 'Out of office', reached: false, clears: true, writtenPlace: 5 },
  { word: 'Left the company', reached: false, clears: true, writtenPlace: 6 },
]

const talks = lazy(() => new Set(OUTCOMES.flatMap(({ word, isTalk }) => (isTalk ? [normalise(word)] : []))))

/** Whether an outcome, however it is typed, says that the person was spoken to. */
export const talked = (outcome: string): boolean => talks().has(normalise(outcome))

const replies = lazy(
  () => new Set(OUTCOMES.flatMap(({ word, isReply }) => (isReply ? [normalise(word)] : []))),
)

/** Whether an outcome, however it is typed, says that the person answered: they spoke, or wrote back. */
export const answered = (outcome: string): boolean => talked(outcome) || replies().has(normalise(outcome))

/** The outcomes offered for a spoken or a written medium, in order; the first is the usual one. */
export function outcomesAtHand(isSpoken: boolean): string[] {
  const placeOf = (row: ListedOutcome): number => (isSpoken ? row.spokenPlace : row.writtenPlace) ?? 0
  return OUTCOMES.filter((row) => placeOf(row) > 0)
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(({ word }) => word)
}

/** Words of the Direction column. */
export const DIRECTIONS = ['Out', 'In'] as const
/** What counts as progress (P3). */
export const PROGRESS = ['Commitment', 'Next step agreed', 'Decision date', 'Stage forward'] as const
/** Risks of losing a client (D6). */
export const RISKS = ['People changed', 'Tastes changed', 'Competitor', 'Trouble'] as const
/** Answers to `Satisfied?` (D8). */
export const SATISFACTIONS = ['yes', 'so-so', 'no'] as const
export type Satisfaction = (typeof SATISFACTIONS)[number]
/** Answers to `Will they buy?` (P1, P2a). */
export const GUTS = ['yes', 'hope', 'never'] as const
/** The same as a neutral sheet offers them: *no* is read as *never*. */
export const NEUTRAL_GUTS = ['yes', 'hope', 'no'] as const
/** The answer of a row; '' = none. */
export type Gut = (typeof GUTS)[number] | ''

/** Whether a touch came from the person: the direction starts with `in`. */
export const isInbound = (direction: string): boolean => normalise(direction).startsWith('in')

/** Whether the person answers at once, as in a call or meeting. */
export const isSpoken = (medium: string): boolean => mediumOf(medium)?.isSpoken ?? false

/** Whether it is made in call mode. */
export const isCall = (medium: string): boolean => mediumOf(medium)?.isCall ?? false

/** 'Reached' for a spoken medium, else 'Sent', or 'Replied' for what the person wrote. */
export function usualOutcome(medium: string, direction = ''): string {
  const spoken = isSpoken(medium)
  const reply = !spoken && isInbound(direction) ? OUTCOMES.find(({ isReply }) => isReply) : undefined
  return reply?.word ?? outcomesAtHand(spoken)[0] ?? ''
}

/** The outcome that may stand there before anybody chose one: none for a spoken medium, for that would invent a talk. */
export const assumedOutcome = (medium: string, direction = ''): string =>
  isSpoken(medium) ? '' : usualOutcome(medium, direction)
