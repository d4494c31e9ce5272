// What was typed into Done and Note on Today: touches to log, days put off, and what could not be taken as it stands.
import type { Day } from '../calendar/day'
import { type Calendar, workingDayOnOrAfter } from '../calendar/working-days'
import { keyOf } from '../cells/key'
import { normalise } from '../cells/text'
import type { RuleBook } from '../rules/rule-book'
import { headerOf, TODAY } from '../tabs/schema'
import { mediumKey, USUAL_MEDIUM, usualOutcome } from '../tabs/vocabulary'
import { COUNTS_ON_ITS_OWN, touchClassifier } from '../touches/classify'
import type { TouchEntry } from '../touches/log-entry'
import { type Fault, type Problem, quoted } from '../words/faults'
import { type DoneWord, doneWord } from './done-word'
import { type TodayKey, type TodayLine, type TodayList, touchKeyOf } from './today-list'

/** Somebody put off to another day by `not today`. */
export interface PutOff {
  readonly id: string
  readonly day: Day
  readonly name: string
  readonly by: string
  /** Sheet row of the line. */
  readonly row: number
}

/** What was typed, as it is to be taken. */
export interface TypedDone {
  /** Touches by their key; some may be logged already. */
  readonly entries: readonly TouchEntry[]
  readonly putOff: readonly PutOff[]
  readonly problems: readonly Problem[]
  /** Lines of which something is logged, by their index. */
  readonly taken: ReadonlySet<number>
}

interface Logged {
  /** The Note of each logged touch by its Touch ID. */
  readonly notes: ReadonlyMap<string, string>
  /** The item of the library whose reason this is; '' = none. */
  readonly itemOf: (reason: string) => string
  readonly book: RuleBook
  readonly today: Day
}

/** What users typed into Done and Note; lines without an id and a name say nothing. */
export function typedDone({ lines, table }: TodayList, given: Logged): TypedDone {
  const entries: TouchEntry[] = []
  const putOff: PutOff[] = []
  const problems: Problem[] = []
  const taken = new Set<number>()
  const faultOf = faultsOfTouches(given.book)
  for (const line of lines) {
    const said = doneWord(line.done, given.book.outcomes)
    const row = table.firstRow + line.at
    const report = (key: TodayKey, fault: Fault): void => {
      problems.push({ tab: table.tab, row, header: headerOf(TODAY, key), ...fault })
    }
    if (line.id === '' && line.name === '') {
      if (said.says !== 'nothing') report('done', { code: 'doneNobody', shown: quoted(line.done) })
      continue
    }
    const { touch, note } = takenOf(line, said, given)
    if (touch) {
      entries.push(touch)
      const fault = faultOf(touch)
      if (fault && !given.notes.has(touch.touchId)) report('reason', fault)
    }
    if (note) entries.push(note)
    if (touch || note) taken.add(line.at)
    if (said.says === 'words') report('done', { code: 'doneWord', shown: quoted(line.done) })
    if (said.says === 'not today' && line.id !== '')
      putOff.push({
        id: line.id,
        name: line.name,
        by: line.by,
        row,
        day: dayAfter(line, given.book.calendar),
      })
  }
  return { entries, putOff, problems, taken }
}

const dayAfter = ({ listed }: TodayLine, calendar: Calendar): Day =>
  workingDayOnOrAfter(Math.floor(listed) + 1, calendar)

/** The touch of a line and what is to be logged as a note beside it. */
function takenOf(
  line: TodayLine,
  said: DoneWord,
  { notes, itemOf, today }: Logged,
): { readonly touch: TouchEntry | null; readonly note: TouchEntry | null } {
  const { id, name, owner, reason } = line
  const whose = { id, name, owner, moment: Math.min(Math.floor(line.listed), today) }
  const noteOf = (text: string): TouchEntry | null =>
    text === '' || (id === '' && said.says === 'nothing')
      ? null
      : { ...whose, touchId: keyOf(`${lineKey(line)} note ${text}`), note: text }
  if (said.says !== 'outcome' && said.says !== 'usual') {
    const words = said.says === 'words' ? line.done : ''
    return { touch: null, note: noteOf([words, line.note].filter((text) => text !== '').join(': ')) }
  }
  const touchId = lineKey(line)
  const logged = notes.get(touchId)
  // The panel logged this touch: what was typed beside it on Today is kept besides.
  if (logged !== undefined && logged !== line.note) return { touch: null, note: noteOf(line.note) }
  const medium = line.by || USUAL_MEDIUM
  const outcome = said.says === 'outcome' ? said.outcome : usualOutcome(medium)
  const item = itemOf(reason)
  const touch = { ...whose, touchId, medium, direction: 'Out', reason, item, outcome, note: line.note }
  return { touch, note: null }
}

/** The keys of all lines, to look up which touches are logged. */
export const keysOfLines = ({ lines }: TodayList): ReadonlySet<string> =>
  new Set(lines.filter(({ done, note }) => done !== '' || note !== '').map(lineKey))

/** Lines that the user typed have no id: their words tell them apart. */
const lineKey = (line: TodayLine): string =>
  line.id === '' ? keyOf(`typed ${line.name} ${line.listed} ${line.done} ${line.note}`) : touchKeyOf(line)

/** Tells why a touch that got through does not count (V1, V3); null where it does or did not get through. */
function faultsOfTouches(book: RuleBook): (touch: TouchEntry) => Fault | null {
  const flagsOf = touchClassifier(book)
  const counts = (touch: TouchEntry): boolean => (flagsOf(touch) & COUNTS_ON_ITS_OWN) !== 0
  return (touch) => {
    const { medium = '', reason = '' } = touch
    const best = { ...touch, reason: 'A useful fact', item: 'fact' }
    if (counts(touch) || !counts(best)) return null
    if (book.media.get(mediumKey(medium)) === 'automated' && counts({ ...best, reason }))
      return { code: 'doneItem', shown: medium }
    return { code: 'doneReason', shown: quoted(reason) }
  }
}

/** Reasons of library items, to find the item that a line's reason was taken from. */
export function itemByReason(
  items: readonly { readonly item: string; readonly reason: string }[],
): (reason: string) => string {
  const known = new Map(items.map(({ item, reason }) => [normalise(reason), item]))
  return (reason) => (reason === '' ? '' : (known.get(normalise(reason)) ?? ''))
}
