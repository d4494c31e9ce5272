// The night's plan: everybody's next touch levelled over each owner's days, what was planned before moved as little as may be.
import { onWorkingDay, type Window } from './cadence'
import type { Cell } from './cell'
import { type Day, isWorkingDay, serialOf } from './day'
import { levelDates } from './level'
import { type CadenceInput, type People, windows } from './next-touch'
import type { Plan } from './plan'
import { PLAN } from './schema'
import { columnIndex, type Table } from './table'
import { plural, readableDay } from './text'
import { readDays, readText } from './values'

/** One person's planned touch. */
export interface PlannedTouch {
  readonly person: number
  /** The row that shows it. */
  readonly row: number
  readonly day: Day
  /** The latest day the cadence allows, also where it is past. */
  readonly latest: Day
  /** True where the plan had this day already: its line stays as it is. */
  readonly isKept: boolean
}

export interface NightPlan {
  readonly touches: readonly PlannedTouch[]
  /** Who could not be placed by the latest day, the most overdue first. */
  readonly late: readonly PlannedTouch[]
}

/** Whose days are filled: owners by row, and touches a working day of each (T5). */
export interface Desks {
  readonly ownerOf: (row: number) => string
  readonly capacityOf: (owner: string) => number
}

/** A person to plan: the day wanted and the days between which it may be moved. */
interface Candidate {
  readonly person: number
  readonly row: number
  readonly window: Window
  readonly held: Day
}

/**
 * Plans everybody who has a next touch (C9, by LEVEL_DATES' algorithm; EXACTLY, Levelling). Promises stay where they
 * are and use room; overdue people come on the first day with room, from today on. A day that was planned before and
 * still holds is kept, or moves to a later one where somebody would else be late. Weekends, holidays and days off hold
 * nobody.
 * @param plan the Plan tab as it stands
 */
export function planNight(input: CadenceInput, people: People, plan: Plan, desks: Desks): NightPlan {
  const held = plan.daysOf(input, people)
  const owners = new Map<string, Candidate[]>()
  windows(input, people).forEach((window, person) => {
    const leading = people.leading[person] ?? -1
    const row = leading < 0 ? (people.promiseRow[person] ?? -1) : leading
    if (!window || row < 0) return
    const owner = desks.ownerOf(row)
    const list = owners.get(owner) ?? []
    list.push({ person, row, window, held: held[person] ?? Number.NaN })
    owners.set(owner, list)
  })
  const touches = [...owners].flatMap(([owner, list]) =>
    levelled(input, people, list, desks.capacityOf(owner)),
  )
  touches.sort((a, b) => a.person - b.person)
  const late = touches.filter(({ person, day, latest }) => day > latest && !isPromised(people, person))
  return { touches, late: late.sort((a, b) => a.latest - b.latest || a.person - b.person) }
}

const isPromised = (people: People, person: number): boolean =>
  !Number.isNaN(people.promise[person] ?? Number.NaN)

/** One owner's people over the owner's days. */
function levelled(
  { book, today }: CadenceInput,
  people: People,
  candidates: readonly Candidate[],
  room: number,
): PlannedTouch[] {
  const { calendar } = book
  const wishes = candidates.map((candidate) => {
    const { person, window, held } = candidate
    if (isPromised(people, person)) return wishOf(window.ideal, window, 1)
    // Somebody chose a day on which nobody works: it is theirs to change.
    if (held >= today)
      return wishOf(held, { earliest: held, latest: window.latest }, isWorkingDay(held, calendar) ? 0 : 1)
    const { earliest, latest } = window
    return wishOf(
      Math.max(onWorkingDay(window, book), today),
      { earliest: Math.max(earliest, today), latest: Math.max(latest, today) },
      0,
    )
  })
  const { days } = levelDates(
    {
      given: Float64Array.from(wishes, ({ given }) => given),
      earliest: Float64Array.from(wishes, ({ earliest }) => earliest),
      latest: Float64Array.from(wishes, ({ latest }) => latest),
      fixed: Uint8Array.from(wishes, ({ fixed }) => fixed),
    },
    {
      week: [room, room, room, room, room, 0, 0],
      closed: new Set([...calendar.holidays, ...calendar.daysOff]),
    },
  )
  return candidates.map(({ person, row, window, held }, at) => {
    const day = days[at] ?? Number.NaN
    return { person, row, day, latest: window.latest, isKept: day === held }
  })
}

const wishOf = (given: Day, { earliest, latest }: Pick<Window, 'earliest' | 'latest'>, fixed: number) => ({
  given,
  earliest,
  latest: Math.max(latest, given),
  fixed,
})

/**
 * The Plan tab's lines for a night's plan, in the order of its columns. Lines of days that were kept stay as they are,
 * with what else stands in them; promises need none.
 * @param now the sheet's wall clock: a plan holds while it was made at or after the last touch
 */
export function planLines(
  {
    pipeline,
    people,
    media,
  }: {
    readonly pipeline: CadenceInput['pipeline']
    readonly people: People
    readonly media: readonly string[]
  },
  { touches }: NightPlan,
  before: Table,
  { now, zone }: { readonly now: number; readonly zone: (instant: number) => number },
): Cell[][] {
  const kept = linesByIdAndDay(before, zone)
  const ids = pipeline.text('id')
  return touches.flatMap(({ person, row, day, latest, isKept }) => {
    const id = ids[row] ?? ''
    if (id === '' || isPromised(people, person)) return []
    const line = isKept ? kept.get(`${id} ${day}`) : undefined
    if (line) return [line]
    const facts: Readonly<Record<string, Cell>> = {
      id,
      day: serialOf(day),
      medium: media[person] ?? '',
      latest: serialOf(latest),
      madeOn: serialOf(now),
    }
    return [PLAN.columns.map(({ key }) => facts[key] ?? '')]
  })
}

/** The lines of the tab in the order of the schema's columns, by id and day; of equal ones the first. */
function linesByIdAndDay(table: Table, zone: (instant: number) => number): Map<string, Cell[]> {
  const columns = PLAN.columns.map(({ header }) => columnIndex(table, header))
  const [id = -1, day = -1] = columns
  const days = readDays(table.rows, day, zone).moments
  const lines = new Map<string, Cell[]>()
  readText(table.rows, id).forEach((text, line) => {
    const key = `${text} ${Math.floor(days[line] ?? Number.NaN)}`
    if (text === '' || lines.has(key)) return
    lines.set(
      key,
      columns.map((column) => table.rows[line]?.[column] ?? ''),
    )
  })
  return lines
}

/** Who could not be placed in time, in words; '' when everybody could (C9). */
export function lateLine({ late }: NightPlan, labelOf: (row: number) => string): string {
  const [first] = late
  if (!first) return ''
  const who = `${labelOf(first.row)} on ${readableDay(first.day)}, ${plural(first.day - first.latest, 'day')} late`
  const more = late.length > 1 ? `, and ${plural(late.length - 1, 'other')}` : ''
  return `No room by the latest day: ${who}${more} (C9)`
}
