// The words a touch is described with: media, outcomes, progress, direction, risk, category (PRODUCT, C and T1).

import { normalise, squash } from '../cells/text'

export type MediumKind = 'personal' | 'automated'

/** Media in the order of the drop-down, with what they count as (C3). An unlisted medium is personal. */
export const MEDIA: readonly { readonly word: string; readonly kind: MediumKind }[] = [
  { word: 'Call', kind: 'personal' },
  { word: 'Video call', kind: 'personal' },
  { word: 'Meeting', kind: 'personal' },
  { word: 'Visit', kind: 'personal' },
  { word: 'E-mail', kind: 'personal' },
  { word: 'Text', kind: 'personal' },
  { word: 'LinkedIn', kind: 'personal' },
  { word: 'Handwritten note', kind: 'personal' },
  { word: 'Gift', kind: 'personal' },
  { word: 'Invitation', kind: 'personal' },
  { word: 'Card', kind: 'automated' },
  { word: 'Letter', kind: 'automated' },
  { word: 'Newsletter', kind: 'automated' },
  { word: 'Group e-mail', kind: 'automated' },
  { word: 'Mailer', kind: 'automated' },
]

/** One word for a medium however it is typed, so that 'no email' is also no 'E-mail', and 'calls' no 'Call'. */
export const mediumKey = (text: string): string => squash(text).replace(/(?<=..)s$/, '')

/** `reached` = the touch got through (C2); `clears` = it clears a promise (C8). */
export interface Outcome {
  readonly word: string
  readonly reached: boolean
  readonly clears: boolean
}

export const OUTCOMES: readonly Outcome[] = [
  { word: 'Reached', reached: true, clears: true },
  { word: 'Left message', reached: true, clears: true },
  { word: 'No answer', reached: false, clears: false },
  { word: 'Meeting set', reached: true, clears: true },
  { word: 'Not interested', reached: true, clears: true },
  { word: 'Wrong number', reached: false, clears: false },
  { word: 'Sent', reached: true, clears: true },
  { word: 'Replied', reached: true, clears: true },
  { word: 'Out of office', reached: false, clears: true },
  { word: 'Left the company', reached: false, clears: true },
]

export const DIRECTIONS = ['Out', 'In'] as const
export const PROGRESS = ['Commitment', 'Next step agreed', 'Decision date', 'Stage forward'] as const
export const RISKS = ['People changed', 'Tastes changed', 'Competitor', 'Trouble'] as const
export const CATEGORIES = [
  '1 Research',
  '2 Calling',
  '3 Follow-up',
  'Selling',
  'Delivering',
  'Organising',
  'Busy work',
] as const
export const GUTS = ['yes', 'hope', 'never'] as const
export type Gut = (typeof GUTS)[number] | ''

/** C4's planned shares while no Cadence row names its own. */
export const PLANNED_MEDIA: readonly { readonly medium: string; readonly share: number }[] = [
  { medium: 'Call', share: 4 },
  { medium: 'E-mail', share: 4 },
  { medium: 'Handwritten note', share: 2 },
  { medium: 'Meeting', share: 2 },
  { medium: 'Newsletter', share: 2 },
]

const SPOKEN = new Set(['call', 'video call', 'meeting', 'visit'])

/** 'Reached' where one speaks with the person, else 'Sent'; 'Replied' for what came from them in writing. */
export function usualOutcome(medium: string, direction = ''): string {
  if (SPOKEN.has(normalise(medium))) return 'Reached'
  return normalise(direction).startsWith('in') ? 'Replied' : 'Sent'
}
