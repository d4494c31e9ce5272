// One person's touches, newest last: the part gives the last one and the progress, older ones are made up.
import type { Part } from './part'
import type { Range, Seeded } from './seeded'
import { LIBRARY, NOTES, REASONS } from './words'

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

const USUAL_RHYTHM: Range = [7, 10]
/** More than there can be: they end when the row was made. */
const ALL_OLDER: Range = [40, 40]
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

/** A touch of a weekend is moved to the Friday before. */
const WEEKEND = 2

interface Around {
  readonly created: number
  readonly closed: number | undefined
  readonly monday: number
  /** Its name says what it does: what is told of the library is meant for it. */
  readonly company: string
}

/** The touches of a row up to the end of the week, in order of time. */
export function history(
  part: Part,
  { created, closed, monday, company }: Around,
  random: Seeded,
): DemoTouch[] {
  const touches = wrote(part, monday, random)
  if (part.last === null) return touches
  const weekday = random.between([0, 4])
  const usual = part.last === 'weekly' ? 7 - weekday : random.between(part.last)
  const lastAgo = part.endsWhenClosed && closed !== undefined ? monday - closed + 1 : usual
  if (part.last === 'weekly') touches.push(counted(monday + weekday, part, false, random))
  if (part.again !== undefined) touches.push(counted(monday + part.again, part, false, random))
  const sinceRow = Math.max(lastAgo, monday - created - WEEKEND)
  const progressAgo = part.progress && Math.max(lastAgo, Math.min(sinceRow, random.between(part.progress)))
  touches.push({ ...counted(monday - lastAgo, part, progressAgo === lastAgo, random), risk: part.risk ?? '' })
  if (progressAgo !== undefined && progressAgo !== lastAgo)
    touches.push(counted(monday - progressAgo, part, true, random))
  let ago = lastAgo
  for (let left = random.between(part.older ?? ALL_OLDER); left > 0; left--) {
    ago += random.between(part.rhythm ?? USUAL_RHYTHM)
    if (monday - ago - WEEKEND <= created) break
    const touch = older(monday - ago, part, company, random)
    const isBefore = ago > (progressAgo ?? (closed === undefined ? ago : monday - closed))
    const isProgress = isBefore && touch.reason !== '' && touch.outcome !== 'No answer'
    touches.push(isProgress ? { ...touch, progress: random.pick(['', ...PROGRESS]) } : touch)
  }
  return touches.sort((a, b) => a.moment - b.moment)
}

/** The mail that brings somebody back from the bench. */
function wrote({ benched }: Part, monday: number, random: Seeded): DemoTouch[] {
  if (!benched?.wrote) return []
  const mail = plain(monday - random.between(benched.wrote), 'E-mail', random)
  return [
    { ...mail, direction: 'In', outcome: 'Replied', reason: '', note: 'Their budget is through: talk again' },
  ]
}

/** A touch that counts and, if asked for, progress; one that tells of a risk came from them. */
function counted(day: number, part: Part, isProgress: boolean, random: Seeded): DemoTouch {
  const inbound = part.risk !== undefined
  const medium = inbound ? 'Call' : random.pick(MEDIA)
  return {
    ...plain(day, medium, random),
    direction: inbound ? 'In' : 'Out',
    progress: isProgress ? random.pick(PROGRESS) : '',
  }
}

/** Older touches are mixed: some reached nobody, some told of an item of the library, a few were inbound. */
function older(day: number, part: Part, company: string, random: Seeded): DemoTouch {
  const dice = random.between([1, 12])
  const isMailed = part.segments?.includes('Low ticket') ?? false
  const touch = plain(day, isMailed && dice <= 7 ? 'Newsletter' : random.pick(MEDIA), random)
  if (touch.medium === 'Newsletter') return told(touch, company, random)
  // Who writes comes back from the bench.
  if (dice === 1 && !part.benched)
    return { ...touch, direction: 'In', outcome: 'Replied', medium: 'E-mail', reason: '' }
  if (dice <= 3) return { ...touch, medium: 'Call', outcome: 'No answer', minutes: 2 }
  if (dice <= 5) return told(touch, company, random)
  return touch
}

/** A touch that tells of an item of their library. */
function told(touch: DemoTouch, company: string, random: Seeded): DemoTouch {
  const items = LIBRARY.filter(
    ([, , field, word]) => field === '' || (field === 'Company' && company.includes(word)),
  )
  const [item, reason] = random.pick(items)
  return { ...touch, item, reason }
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
