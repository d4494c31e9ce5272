// Weeks of prospecting: minutes by category, engaging minutes, and whether the week was kept (T2–T4, T6).

import { type Day, mondayOf } from '../calendar/day'
import { workingDaysBetween } from '../calendar/working-days'
import { listAt } from '../cells/lists'
import type { RuleBook } from '../rules/rule-book'
import { CATEGORIES } from '../tabs/vocabulary'
import type { BlocksKept, WeekFact } from '../words/facts'
import { type Blocks, isBlockKept, type ProvenBlock, provenBlocks } from './blocks'
import type { Work } from './logged-work'
import { CALLING } from './time-log'

/** One owner's week. */
export interface Week {
  readonly monday: Day
  /** Index among the work's owners. */
  readonly owner: number
  /** Minutes by category code; code 0 = without a category. */
  readonly byCategory: readonly number[]
  /** Engaging minutes: categories 2 and 3 with rows that are not won (T3). */
  readonly counted: number
  /** Those of category 2, Calling. */
  readonly calling: number
  readonly fact: WeekFact
  readonly blocks: readonly ProvenBlock[]
}

/** Minutes of a stretch of days, by category and as T3 counts them. */
export interface MinuteSums {
  readonly byCategory: number[]
  counted: number
  calling: number
}

/**
 * Every week from each owner's first logged one to the current one, by owner and then by time. A week is kept with
 * `T2.week` engaging minutes of which at least a share of `T3.calling` is calling. The first `T6.weeks` weeks of
 * logging, and those before, only measure; the current week is running until kept. Blocks show how many of those planned were kept (T4).
 * @param begun the first week that is read, where the log goes further back: whoever worked in it had begun before
 */
export function prospectingWeeks(
  work: Work,
  blocks: Blocks | null,
  book: RuleBook,
  today: Day,
  begun?: Day,
): Week[] {
  const proven = blocks ? provenBlocks(blocks, work) : []
  const ofWeek = new Map<string, ProvenBlock[]>()
  for (const block of proven) listAt(ofWeek, `${block.owner} ${block.monday}`).push(block)
  const thisWeek = mondayOf(today)
  return sumsByOwner(work).flatMap((sums, owner) => {
    const first = Math.min(...sums.keys())
    const logged = mondayOf(Math.min(work.begun[owner] ?? today, today))
    const since = logged === begun ? logged - 7 * book.numbers['T6.weeks'] : logged
    const weeks: Week[] = []
    for (let monday = first; monday <= thisWeek; monday += 7) {
      const sum = sums.get(monday) ?? noSums()
      const planned = ofWeek.get(`${owner} ${monday}`) ?? []
      const age = Math.max(0, (monday - since) / 7)
      weeks.push({
        monday,
        owner,
        ...sum,
        fact: weekFact(sum, { monday, age, isThisWeek: monday === thisWeek }, book),
        blocks: planned,
      })
    }
    return weeks
  })
}

const noSums = (): MinuteSums => ({
  byCategory: new Array<number>(CATEGORIES.length + 1).fill(0),
  counted: 0,
  calling: 0,
})

/** Sums by owner and Monday. */
const sumsByOwner = (work: Work): Map<Day, MinuteSums>[] => sumsBy(work, (start) => mondayOf(start))

/** The minutes of each owner from one day to another, both included; undefined for who has none. */
export const minutesBetween = (work: Work, first: Day, last: Day): (MinuteSums | undefined)[] =>
  sumsBy(work, (start) => (start >= first && start < last + 1 ? first : Number.NaN)).map((sums) =>
    sums.get(first),
  )

/** Sums by owner and by the day that stands for a piece's start. */
function sumsBy(work: Work, keyOf: (start: number) => Day): Map<Day, MinuteSums>[] {
  const owners = work.ownerNames.map(() => new Map<Day, MinuteSums>())
  for (let piece = 0; piece < work.count; piece++) {
    const minutes = work.minutes[piece] ?? 0
    if (minutes === 0) continue
    const sums = owners[work.owners[piece] ?? 0]
    const key = keyOf(work.starts[piece] ?? Number.NaN)
    let sum = sums?.get(key)
    if (!sum) {
      sum = noSums()
      sums?.set(key, sum)
    }
    const category = work.categories[piece] ?? 0
    const engaging = work.engaging[piece] ?? 0
    sum.byCategory[category] = (sum.byCategory[category] ?? 0) + minutes
    sum.counted += engaging
    if (category === CALLING) sum.calling += engaging
  }
  return owners
}

const WEEKDAYS = 5

function weekFact(
  { counted, calling }: MinuteSums,
  { monday, age, isThisWeek }: { readonly monday: Day; readonly age: number; readonly isThisWeek: boolean },
  { numbers, calendar }: RuleBook,
): WeekFact {
  const [required, share, weeks] = [numbers['T2.week'], numbers['T3.calling'], numbers['T6.weeks']]
  if (age < weeks) return { state: 'measuring', week: age + 1, of: weeks }
  const isCalling = calling >= share * counted
  if (counted >= required && isCalling) return { state: 'kept' }
  const days = workingDaysBetween(monday, monday + 6, calendar)
  const isExcused = days < WEEKDAYS && isCalling && counted >= (required * days) / WEEKDAYS
  const state = isExcused ? 'excused' : isThisWeek ? 'running' : 'broken'
  return counted < required
    ? { state, lack: 'minutes', proven: counted, asked: required }
    : { state, lack: 'calling', proven: calling / counted, asked: share }
}

/**
 * Number of weeks kept in a row up to now (T4): a running week is passed over, and so is one that days off took a part of; a
 * measuring one ends the count.
 */
export function streakOf(weeks: readonly Pick<Week, 'fact'>[]): number {
  let streak = 0
  for (let at = weeks.length - 1; at >= 0; at--) {
    const state = weeks[at]?.fact.state
    if (state === 'kept') streak++
    else if (state !== 'running' && state !== 'excused') break
  }
  return streak
}

/** How many of the blocks were kept (T4). */
export function blocksKept(blocks: readonly ProvenBlock[]): BlocksKept {
  const kept = blocks.filter(isBlockKept)
  return { planned: blocks.length, kept: kept.length, moved: kept.filter(({ moved }) => moved > 0).length }
}
