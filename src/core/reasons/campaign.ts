// The year's calendar of reasons: which items serve each segment in which month, and where the 12 to 16 have none (V2, C1).
import { type CadenceInput, gatherPeople, type People } from '../cadence/people'
import { civilOf, type Day, dayOf } from '../calendar/day'
import { normalise } from '../cells/text'
import { criterionResults, MET } from '../fit/criterion'
import type { LibraryItem } from './reasons'

/** An item that serves a segment. */
export interface CampaignItem {
  readonly item: string
  /** How many of the segment it is for who have not had it. */
  readonly people: number
}

/** A month of a segment's year. */
export interface CampaignMonth {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly items: readonly CampaignItem[]
  /** Touches that are wanting an item by the end of this month. */
  readonly lacks: number
}

/** A year of one segment, beginning with the month of today. */
export interface CampaignSegment {
  /** As it is typed in the sheet; '' for clients and long-term prospects without one. */
  readonly segment: string
  readonly people: number
  /** Fewest and most touches a year (C1). */
  readonly least: number
  readonly most: number
  readonly months: readonly CampaignMonth[]
  /** Items that reach fewer than half of the segment: they fill no gap. */
  readonly partial: readonly CampaignItem[]
}

const MONTHS = 12

/** The months of a year as their first days, from the month of a day on, and the first day after them. */
function monthsFrom(today: Day): Day[] {
  const { year, month } = civilOf(today)
  return Array.from({ length: MONTHS + 1 }, (_, at) => {
    const count = month - 1 + at
    return dayOf(year + Math.floor(count / MONTHS), (count % MONTHS) + 1, 1)
  })
}

/**
 * The calendar of each segment that has people who are touched for cadence alone (won and long-term), the largest first.
 * Each item serves one touch of a person. A touch of this month is not wanting once most have had one.
 * @param said the items each person has had, from `itemsSaid`
 */
export function campaignOf(
  items: readonly LibraryItem[],
  input: CadenceInput,
  said: ReadonlyMap<number, ReadonlySet<string>>,
): CampaignSegment[] {
  const people = gatherPeople(input)
  const starts = monthsFrom(input.today)
  const reach = items.map((item) => reachOf(item, input, said))
  return segmentsOf(input, people)
    .map(({ segment, persons }) => {
      const reached = items.map(({ item, from, until }, at) => ({
        item,
        people: persons.filter((person) => reach[at]?.(person)).length,
        first: monthAt(starts, Math.max(input.today, Number.isNaN(from) ? input.today : from)),
        last: Number.isNaN(until) ? MONTHS - 1 : until < input.today ? -1 : monthAt(starts, until),
      }))
      const live = reached.filter((one) => one.people > 0 && one.first < MONTHS && one.last >= one.first)
      const isFull = ({ people: count }: CampaignItem): boolean => count * 2 >= persons.length
      const { least = 1, most = 1 } = people.segments[persons[0] ?? 0] ?? {}
      const touched = persons.filter(
        (person) => (people.lastCounted[person] ?? Number.NaN) >= (starts[0] ?? 0),
      )
      const months = placed(live.filter(isFull), least, touched.length * 2 > persons.length)
      return {
        segment,
        people: persons.length,
        least,
        most,
        months: months.map((one, at) => {
          const { year, month } = civilOf(starts[at] ?? Number.NaN)
          return { year, month, ...one }
        }),
        partial: live.filter((one) => !isFull(one)).map(plain),
      }
    })
    .sort((a, b) => b.people - a.people)
}

const plain = ({ item, people }: CampaignItem): CampaignItem => ({ item, people })

/** The month of the year in which a day lies; -1 before it, 12 after it. */
function monthAt(starts: readonly Day[], day: Day): number {
  const after = starts.findIndex((start) => start > day)
  return after < 0 ? MONTHS : after - 1
}

/** Tells whom an item is for who has not had it. */
function reachOf(
  { item, criterion }: LibraryItem,
  { pipeline, persons, today }: CadenceInput,
  said: ReadonlyMap<number, ReadonlySet<string>>,
): (person: number) => boolean {
  const key = normalise(item)
  const isNew = (person: number): boolean => !said.get(person)?.has(key)
  if (!criterion) return isNew
  const { results } = criterionResults(criterion, pipeline, { today })
  const met = new Set<number>()
  const filled = pipeline.filled()
  results.forEach((result, row) => {
    if (result === MET && filled[row]) met.add(persons.of[row] ?? -1)
  })
  return (person) => met.has(person) && isNew(person)
}

/** The persons of each segment who are touched for cadence alone. */
function segmentsOf(
  { pipeline }: CadenceInput,
  { leading, active }: People,
): { readonly segment: string; readonly persons: readonly number[] }[] {
  const segments = new Map<string, { readonly segment: string; readonly persons: number[] }>()
  const words = pipeline.text('segment')
  leading.forEach((row, person) => {
    if (row < 0 || active[person]) return
    const segment = words[row] ?? ''
    const known = segments.get(normalise(segment)) ?? { segment, persons: [] }
    known.persons.push(person)
    segments.set(normalise(segment), known)
  })
  return [...segments.values()]
}

interface Placing extends CampaignItem {
  /** First and last month in which it is offered, from 0. */
  readonly first: number
  readonly last: number
}

/**
 * Gives each touch of the year an item that is offered in its time, the one that ends first; so as many have one as can. What is
 * left over stands in its first month.
 * @param isMade the first touch was made
 */
function placed(
  items: readonly Placing[],
  least: number,
  isMade: boolean,
): { readonly items: CampaignItem[]; lacks: number }[] {
  const months = Array.from({ length: MONTHS }, () => ({ items: [] as CampaignItem[], lacks: 0 }))
  const left = [...items].sort((a, b) => a.last - b.last || a.first - b.first)
  const touches = Math.max(1, Math.round(least))
  for (let touch = isMade ? 1 : 0; touch < touches; touch++) {
    const first = Math.floor((touch * MONTHS) / touches)
    const last = Math.ceil(((touch + 1) * MONTHS) / touches) - 1
    const at = left.findIndex((item) => item.first <= last && item.last >= first)
    const [found] = at < 0 ? [] : left.splice(at, 1)
    if (found) months[Math.max(first, found.first)]?.items.push(plain(found))
    else {
      const month = months[last]
      if (month) month.lacks++
    }
  }
  for (const item of left) months[item.first]?.items.push(plain(item))
  return months
}
