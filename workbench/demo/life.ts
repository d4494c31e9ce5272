// One person's life in the sheet: what each cell of their row said from which day on.
import { type DemoTouch, history } from './history'
import type { Person } from './names'
import type { Part } from './part'
import type { Range, Seeded } from './seeded'
import { ABOUT, NEXT_STEPS, SOURCES } from './words'

/** What a cell held, from which day on; days count from 1970-01-01. */
export type Course<T> = readonly (readonly [day: number, value: T])[]

export interface Life {
  readonly person: Person
  readonly part: Part
  readonly owner: string
  /** The day on which the row came into the sheet. */
  readonly arrived: number
  readonly created: number
  readonly value: number | null
  readonly stage: Course<string>
  readonly close: Course<number>
  readonly gut: Course<string>
  readonly employees: Course<number>
  readonly benched: Course<{ readonly text: string; readonly wakes: number } | null>
  readonly source: string
  readonly nextStep: string
  readonly about: string
  readonly referredBy: string | null
  readonly doNot: string | null
  readonly touches: readonly DemoTouch[]
}

/** What a cell holds on the morning of a day: what was typed on that day is not there yet. */
export const onMorningOf = <T>(course: Course<T>, day: number): T | null =>
  course.filter(([since]) => since < day).at(-1)?.[1] ?? null

const STAGES = ['New lead', 'Contacted', 'Qualified', 'Demo', 'Proposal', 'Negotiation'] as const
/** Stages are not moved so shortly before what is to be the last progress: the night notes them a few days later. */
const BEFORE_PROGRESS = 8

export interface Around {
  readonly person: Person
  readonly part: Part
  readonly owner: string
  /** The Monday of the week. */
  readonly monday: number
  readonly clients: readonly string[]
}

/** The same for the same draws, whichever day it is told on. */
export function lifeOf({ person, part, owner, monday, clients }: Around, random: Seeded): Life {
  const ago = (range: Range): number => monday - random.between(range)
  const closed = part.closed && ago(part.closed)
  const created =
    closed !== undefined && part.saleDays ? closed - random.between(part.saleDays) : ago(part.age)
  const arrived = part.pasted ? ago(part.pasted) : created
  const isClient = part.stages.includes('Won')
  const touches = history(part, { created, closed, monday, company: person.company }, random)
  const close = closesOf(part, { created, arrived, closed, monday }, random)
  const isReferred = random.between([1, 6]) === 1 && !isClient
  return {
    ...{ person, part, owner, arrived, created, close, touches },
    value: part.value && Math.round(random.between(part.value) / 100) * 100,
    stage: stagesOf(part, { arrived, closed, monday, touches }, random),
    gut: gutsOf(part, { arrived, monday }, random),
    employees: employeesOf(part, { arrived, monday }, random),
    benched: benchOf(part, monday, random),
    source: isReferred ? 'Referral' : random.pick(SOURCES),
    nextStep: part.nextStep ?? random.pick(NEXT_STEPS),
    about: part.last === null ? '' : random.pick(ABOUT),
    referredBy: isReferred ? random.pick(clients) : null,
    doNot: random.between([1, 15]) === 1 ? 'no text, no LinkedIn' : null,
  }
}

interface Days {
  readonly arrived: number
  readonly monday: number
}

/** From the first stage to today's, a step at a time, before the last progress. */
function stagesOf(
  part: Part,
  { arrived, closed, monday, touches }: Days & { closed: number | undefined; touches: readonly DemoTouch[] },
  random: Seeded,
): Course<string> {
  const last = random.pick(part.stages)
  const known = STAGES.indexOf(last as (typeof STAGES)[number])
  const reached = known >= 0 ? known : random.between([2, STAGES.length - 1])
  const path = part.pasted ? [last] : STAGES.slice(0, reached + 1)
  const progress = touches.filter((touch) => touch.progress !== '').at(-1)?.moment ?? monday
  const end = closed ?? Math.floor(progress) - BEFORE_PROGRESS
  const step = (end - arrived) / path.length
  const from = step < 3 ? path.length - 1 : 0
  const steps = path.slice(from).map((stage, at) => [Math.floor(arrived + at * step), stage] as const)
  return closed === undefined ? steps : [...steps, [closed, last]]
}

/** The first date, and each later one that took its place shortly before it came. */
function closesOf(
  part: Part,
  { created, arrived, closed, monday }: Days & { created: number; closed: number | undefined },
  random: Seeded,
): Course<number> {
  const given = part.close ? monday + random.between(part.close) : closed
  if (given === undefined) return []
  const first = part.pasted ? arrived : created + random.between([8, 12])
  const course: [number, number][] = []
  let date = given
  let left = part.pasted ? 0 : (part.moves ?? Math.min(2, Math.ceil((date - first - 42) / 42)))
  for (; left > 0; left--) {
    const isLast = course.length === 0
    const near = date - random.between([28, 36])
    const moved =
      isLast && part.movedAgo
        ? monday - random.between(part.movedAgo)
        : Math.min(near, monday - random.between([8, 14]))
    if (moved <= first + 3) break
    course.unshift([moved, date])
    date = moved + random.between([7, 12])
  }
  return [[first, date], ...course]
}

function gutsOf({ gut, gutBefore }: Part, { arrived, monday }: Days, random: Seeded): Course<string> {
  if (gut === undefined) return []
  if (!gutBefore) return [[arrived, gut]]
  return [
    [arrived, gutBefore.gut],
    [monday - random.between(gutBefore.ago), gut],
  ]
}

function employeesOf({ fit, fitKnown }: Part, { arrived, monday }: Days, random: Seeded): Course<number> {
  if (fit === 'unknown') return []
  const count = random.between(fit === 'poor' ? [3, 12] : [60, 420])
  return [[fitKnown ? monday - random.between(fitKnown) : arrived, count]]
}

/** Until the night of a Monday takes the mark away from who wrote. */
function benchOf({ benched }: Part, monday: number, random: Seeded): Life['benched'] {
  if (!benched) return []
  const since = monday - random.between(benched.since)
  const text = `${benched.kind} ${new Date(since * 86_400_000).toISOString().slice(0, 10)}`
  const wakes = monday + random.between(benched.wakes)
  return [[since, { text, wakes }], ...(benched.wrote ? [[monday, null] as const] : [])]
}
