// Events of a calendar by what they are called, each group with the category that its words suggest.
import type { Stretch } from '../../src/app/panel/keep-time'
import { CATEGORIES } from '../../src/core/tabs/vocabulary'
import type { CalendarEvent } from './ics-in'

/** Events of one title. */
export interface EventGroup {
  readonly title: string
  readonly events: readonly CalendarEvent[]
  readonly minutes: number
  /** '' = it is not kept. */
  readonly category: string
}

const MINUTE_MS = 60_000
const [RESEARCH = '', CALLING = '', FOLLOW_UP = '', SELLING = '', DELIVERING = '', ORGANISING = ''] =
  CATEGORIES

/** Words in titles and what they say; the first that is found decides. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:lunch|mittag|pause|urlaub|vacation|holiday|arzt|doctor|dentist|birthday|geburtstag)/i, ''],
  [/\b(?:cold ?call|prospect|akquise|dial|calls?\b|anruf|telefon)/i, CALLING],
  [/\b(?:research|recherche|list build|leads?\b)/i, RESEARCH],
  [/\b(?:follow.?up|nachfass|qualif)/i, FOLLOW_UP],
  [/\b(?:demo|pitch|proposal|angebot|offer|discovery|negotiat|closing|verkauf|sales|kennenlern)/i, SELLING],
  [
    /\b(?:kick.?off|onboard|workshop|training|review with|projekt|project|delivery|support|schulung)/i,
    DELIVERING,
  ],
  [
    /\b(?:admin|inbox|mail|plan|jour fixe|stand.?up|weekly|sync|1:1|retro|team|intern|organis|report|steuer)/i,
    ORGANISING,
  ],
]

/** The category that a title suggests; '' where it is nobody's work, Selling for any other meeting. */
const suggested = (title: string): string => SIGNS.find(([words]) => words.test(title))?.[1] ?? SELLING

/** Events by title, those that took most time first. */
export function groupsOf(events: readonly CalendarEvent[]): EventGroup[] {
  const groups = new Map<string, CalendarEvent[]>()
  for (const event of events) {
    const key = event.title.toLowerCase()
    groups.set(key, [...(groups.get(key) ?? []), event])
  }
  return [...groups.values()]
    .map((list) => ({
      title: list[0]?.title ?? '',
      events: list,
      minutes: list.reduce((sum, { from, to }) => sum + (to - from) / MINUTE_MS, 0),
      category: suggested(list[0]?.title ?? ''),
    }))
    .sort((a, b) => b.minutes - a.minutes)
}

/** What is kept, as stretches of time. */
export const stretchesOf = (groups: readonly EventGroup[]): Stretch[] =>
  groups
    .filter(({ category }) => category !== '')
    .flatMap(({ events, category }) =>
      events.map(({ title, from, to }) => ({ from, to, category, note: title })),
    )

/** Minutes by category, of what is kept. */
export const minutesByCategory = (groups: readonly EventGroup[]): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>()
  for (const { category, minutes } of groups)
    if (category !== '') sums.set(category, (sums.get(category) ?? 0) + minutes)
  return sums
}
