// One person's touches, newest last: the part gives the last one and the progress, older ones are made up.
import type { Part } from './part'
import type { Range, Seeded } from './seeded'
import { EMPTY_REASONS, ITEMS, NOTES, REASONS } from './words'

/** One touch; days since 1970-01-01 with the time of day. */
export interface DemoTouch {
  readonly moment: number
  readonly medium: string
  readonly direction: string
  readonly reason: string
  readonly item: string
  readonly outcome: string
  readonly minutes: number
  readonly progress: string
  readonly risk: string
  readonly note: string
}

const USUAL_RHYTHM: Range = [5, 9]
const PROGRESS = ['Next step agreed', 'Commitment'] as const
const MEDIA = [
  'Call',
  'Call',
  'E-mail',
  'E-mail',
  'Meeting',
  'Video call',
  'LinkedIn',
  'Handwritten note',
] as const
const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  Call: ['Reached', 'Reached', 'Left message'],
  'E-mail': ['Sent', 'Replied'],
  Meeting: ['Reached'],
  'Video call': ['Reached'],
  LinkedIn: ['Sent', 'Replied'],
  'Handwritten note': ['Sent'],
  Newsletter: ['Sent'],
}
const MINUTES: Readonly<Record<string, Range>> = {
  Call: [6, 14],
  Meeting: [40, 60],
  'Video call': [25, 40],
  Newsletter: [1, 2],
}

/** The touches of a row made on a day, in order of time. */
export function history(part: Part, created: number, today: number, random: Seeded): DemoTouch[] {
  if (part.last === null) return []
  const lastAgo = random.between(part.last)
  const progressAgo = part.progress ? Math.max(lastAgo, random.between(part.progress)) : undefined
  const touches = [counted(today - lastAgo, part, progressAgo === lastAgo, random)]
  if (progressAgo !== undefined && progressAgo !== lastAgo) {
    touches.push({ ...counted(today - progressAgo, part, true, random), risk: '' })
  }
  let ago = lastAgo
  for (let left = random.between(part.older); left > 0; left--) {
    ago += random.between(part.rhythm ?? USUAL_RHYTHM)
    if (today - ago - 3 <= created) break
    touches.push(older(today - ago, part, random))
  }
  return touches.sort((a, b) => a.moment - b.moment)
}

/** A touch that counts and, if asked for, progress. */
function counted(day: number, part: Part, isProgress: boolean, random: Seeded): DemoTouch {
  const inbound = part.risk !== undefined
  const medium = inbound ? 'Call' : random.pick(MEDIA)
  return {
    ...plain(day, medium, random),
    direction: inbound ? 'In' : 'Out',
    progress: isProgress ? random.pick(PROGRESS) : '',
    risk: part.risk ?? '',
  }
}

/** Older touches are mixed: some reached nobody, some had no benefit, a few were inbound. */
function older(day: number, part: Part, random: Seeded): DemoTouch {
  const dice = random.between([1, 12])
  const isMailed = part.segments?.includes('Low ticket') ?? false
  if (isMailed && dice <= 7) return { ...plain(day, 'Newsletter', random), item: random.pick(ITEMS) }
  const touch = plain(day, random.pick(MEDIA), random)
  if (dice === 1) return { ...touch, direction: 'In', outcome: 'Replied', medium: 'E-mail', reason: '' }
  if (dice <= 3) return { ...touch, medium: 'Call', outcome: 'No answer', minutes: 2 }
  if (dice <= 5) return { ...touch, reason: random.pick(EMPTY_REASONS) }
  return touch
}

function plain(day: number, medium: string, random: Seeded): DemoTouch {
  const slot = random.between([0, 100])
  return {
    moment: workday(day) + (8 * 60 + 30 + slot * 5) / 1440,
    medium,
    direction: 'Out',
    reason: random.pick(REASONS),
    item: '',
    outcome: random.pick(OUTCOMES[medium] ?? ['Sent']),
    minutes: random.between(MINUTES[medium] ?? [6, 12]),
    progress: '',
    risk: '',
    note: random.pick(NOTES),
  }
}

/** Moves a weekend day to the Friday before. 1970-01-01 was a Thursday. */
function workday(day: number): number {
  const weekday = (((day + 3) % 7) + 7) % 7
  return weekday < 5 ? day : day - (weekday - 4)
}
