// The words a touch is described with: media, outcomes, progress, direction, risk, category (PRODUCT, C and T1).

import { lazy } from '../cells/lazy'
import { normalise, squash } from '../cells/text'

export type MediumKind = 'personal' | 'automated'

export const CATEGORIES = [
  '1 Research',
  '2 Calling',
  '3 Follow-up',
  'Selling',
  'Delivering',
  'Organising',
  'Busy work',
] as const
export type Category = (typeof CATEGORIES)[number]

/** A medium with all that follows from it: to add one, add its row. */
export interface Medium {
  readonly word: string
  /** What it counts as (C3), unless Rules say otherwise. An unlisted medium is personal. */
  readonly kind: MediumKind
  /** The person answers then and there: its usual outcome is Reached. */
  readonly isSpoken: boolean
  /** True where a touch without an outcome did not get through (C2). */
  readonly needsOutcome?: boolean
  /** Category of its minutes (T1). Absent: 3 Follow-up where it counts as personal, none where automated. */
  readonly category?: Category
  /** C4's planned share while no Cadence row names its own. */
  readonly plannedShare?: number
  /** How CRMs call such an activity (normalised words), in which order the media are tried, and how a done one ended. */
  readonly imported?: { readonly order: number; readonly words: RegExp; readonly outcome?: string }
}

const personal = (word: string, more: Partial<Medium> = {}): Medium => ({
  word,
  kind: 'personal',
  isSpoken: false,
  ...more,
})
const automated = (word: string, more: Partial<Medium> = {}): Medium => ({
  ...personal(word, more),
  kind: 'automated',
})

/** The medium of somebody who named none. */
const CALL = personal('Call', {
  isSpoken: true,
  needsOutcome: true,
  category: '2 Calling',
  plannedShare: 4,
  imported: { order: 2, words: /call|phone|anruf|appel|llamada/, outcome: 'Reached' },
})
/** The medium of an event's invitations (V6). */
export const INVITATION = personal('Invitation')

/** Media in the order of the drop-down. */
export const MEDIA: readonly Medium[] = [
  CALL,
  personal('Video call', {
    isSpoken: true,
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
  personal('E-mail', { plannedShare: 4, imported: { order: 3, words: /mail|email/ } }),
  personal('Text', { imported: { order: 6, words: /text|sms|whatsapp/ } }),
  personal('LinkedIn', { imported: { order: 7, words: /linkedin/ } }),
  personal('Handwritten note', { plannedShare: 2 }),
  personal('Gift'),
  INVITATION,
  automated('Card'),
  automated('Letter'),
  automated('Newsletter', { plannedShare: 2 }),
  automated('Group e-mail'),
  automated('Mailer'),
]

/** The medium that is proposed where nothing else is known. */
export const USUAL_MEDIUM = CALL.word

/** One word for a medium however it is typed, so that 'no email' is also no 'E-mail', and 'calls' no 'Call'. */
export const mediumKey = (text: string): string => squash(text).replace(/(?<=..)s$/, '')

const mediaByKey = lazy(() => new Map(MEDIA.map((medium) => [mediumKey(medium.word), medium])))

/** The listed medium that a text names, however it is typed. */
export const mediumOf = (text: string): Medium | undefined => mediaByKey().get(mediumKey(text))

/** C4's planned shares while no Cadence row names its own: the largest first, equal ones by word. */
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

/** The medium that a CRM's type of activity (normalised) means, and the outcome of a done one; undefined for others. */
export const importedMedium = (type: string) => importedMedia().find(({ words }) => words.test(type))

/** What an outcome says: `reached` = the touch got through (C2); `clears` = it clears a promise (C8). */
export interface Outcome {
  readonly word: string
  readonly reached: boolean
  readonly clears: boolean
}

/** An outcome with all that follows from it: to add one, add its row. */
interface ListedOutcome extends Outcome {
  /** Its place, from 1, among those offered first for a spoken and for a written medium. */
  readonly spokenPlace?: number
  readonly writtenPlace?: number
  /** True for what came from them in writing. */
  readonly isReply?: boolean
}

export const OUTCOMES: readonly ListedOutcome[] = [
  { word: 'Reached', reached: true, clears: true, spokenPlace: 1 },
  { word: 'Left message', reached: true, clears: true, spokenPlace: 2 },
  { word: 'No answer', reached: false, clears: false, spokenPlace: 3 },
  { word: 'Meeting set', reached: true, clears: true, spokenPlace: 4, writtenPlace: 3 },
  { word: 'Not interested', reached: true, clears: true, spokenPlace: 5, writtenPlace: 4 },
  { word: 'Wrong number', reached: false, clears: false, spokenPlace: 6 },
  { word: 'Sent', reached: true, clears: true, writtenPlace: 1 },
  { word: 'Replied', reached: true, clears: true, writtenPlace: 2, isReply: true },
  { word: 'Out of office', reached: false, clears: true, writtenPlace: 5 },
  { word: 'Left the company', reached: false, clears: true, writtenPlace: 6 },
]

/** The outcomes offered first for a spoken or a written medium, in order: the first is the usual one. */
export function outcomesAtHand(isSpoken: boolean): string[] {
  const placeOf = (row: ListedOutcome): number => (isSpoken ? row.spokenPlace : row.writtenPlace) ?? 0
  return OUTCOMES.filter((row) => placeOf(row) > 0)
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(({ word }) => word)
}

export const DIRECTIONS = ['Out', 'In'] as const
export const PROGRESS = ['Commitment', 'Next step agreed', 'Decision date', 'Stage forward'] as const
export const RISKS = ['People changed', 'Tastes changed', 'Competitor', 'Trouble'] as const
export const GUTS = ['yes', 'hope', 'never'] as const
export type Gut = (typeof GUTS)[number] | ''

/** Whether a touch came from the person: however `In` or `inbound` is typed. */
export const isInbound = (direction: string): boolean => normalise(direction).startsWith('in')

/** Whether the person answers then and there: by a call, a meeting and their like. */
export const isSpoken = (medium: string): boolean => mediumOf(medium)?.isSpoken ?? false

/** 'Reached' where one speaks with the person, else 'Sent'; 'Replied' for what came from them in writing. */
export function usualOutcome(medium: string, direction = ''): string {
  const spoken = isSpoken(medium)
  const reply = !spoken && isInbound(direction) ? OUTCOMES.find(({ isReply }) => isReply) : undefined
  return reply?.word ?? outcomesAtHand(spoken)[0] ?? ''
}
