// Today's list as lines of its tab and as items of mail and command (Today, C11).
import { isoDay, serialOf } from '../calendar/day'
import { toSecond } from '../calendar/moment'
import type { Cell } from '../cells/cell'
import type { Decisions } from '../decide'
import type { Pipeline } from '../pipeline/pipeline'
import { lineOf, type RowOf, TODAY } from '../tabs/schema'
import { NEW, savingFact, UNKNOWN_FIT } from '../words/facts'
import { spokenVerdict } from '../words/words'
import type { QueueEntry } from './queue'
import { type TodayLine, touchKeyOf } from './today-list'

/** One line of the list as the mail and the command show it. */
export interface TodayItem extends Omit<RowOf<typeof TODAY>, 'due' | 'latest' | 'done' | 'note' | 'listed'> {
  /** Days in ISO form. */
  readonly due: string
  readonly latest: string
}

/**
 * What to find out by the touch: how they may be reached if no medium is left (C4b); else what is unknown of the fit; else
 * the fact that would save the row; else when a New row without a day of its own began (C12).
 */
function askOf(pipeline: Pipeline, decisions: Decisions, { row, person }: QueueEntry): string {
  const { fits, verdicts, media } = decisions
  const { words } = decisions.cadence.book
  if (!media[person]) return words.ask('medium')
  const [fit, verdict] = [fits.facts[row], verdicts.facts[row]]
  if (fit?.code === UNKNOWN_FIT) return words.fitQuestions(fit.questions)
  const isUndated = verdict?.code === NEW && !pipeline.isFilled('created', row)
  return words.ask(savingFact(verdict) ?? (isUndated ? 'begun' : 'none'))
}

/** The list in words, in order. @param reasons the reason to give of each entry */
export function todayItems(
  entries: readonly QueueEntry[],
  pipeline: Pipeline,
  decisions: Decisions,
  reasons: readonly string[],
): TodayItem[] {
  const text = (key: 'company' | 'phone' | 'email' | 'owner' | 'id', row: number): string =>
    pipeline.text(key)[row] ?? ''
  const { words } = decisions.cadence.book
  return entries.map((entry, at) => ({
    order: at + 1,
    name: pipeline.personName(entry.row) || pipeline.label(entry.row),
    company: text('company', entry.row),
    by: decisions.media[entry.person] ?? '',
    why: words.due(entry.why),
    reason: reasons[at] ?? '',
    ask: askOf(pipeline, decisions, entry),
    phone: text('phone', entry.row),
    email: text('email', entry.row),
    due: isoDay(entry.due),
    latest: isoDay(entry.latest),
    verdict: spokenVerdict(words, decisions.verdicts.facts[entry.row]),
    owner: text('owner', entry.row),
    id: text('id', entry.row),
  }))
}

/** When lines were listed before, and what is logged, so that a list renewed on one day tells touches apart. */
interface ListedBefore {
  readonly lines: readonly TodayLine[]
  readonly isLogged: (touchId: string) => boolean
}

/**
 * The lines of the tab, in the order of its columns. `Listed on` is the day; the moment where a touch of this person's
 * line of the day is logged already, so that the next one is another touch.
 * @param now serial of the sheet's wall clock
 */
export function todayLines(
  items: readonly TodayItem[],
  entries: readonly QueueEntry[],
  { lines, isLogged }: ListedBefore,
  now: number,
): Cell[][] {
  const today = Math.floor(now)
  const before = new Map(lines.map(({ id, listed }) => [id, listed]))
  const listedOn = (id: string, due: number): number => {
    const stood = before.get(id) ?? Number.NaN
    const listed = Math.floor(stood) === today ? stood : today
    return isLogged(touchKeyOf({ id, due, listed })) ? toSecond(now) : listed
  }
  return items.map((item, at) => {
    const { due = Number.NaN, latest = Number.NaN } = entries[at] ?? {}
    const days = { due: serialOf(due), latest: serialOf(latest), listed: serialOf(listedOn(item.id, due)) }
    return lineOf(TODAY, { ...item, ...days })
  })
}
