// Why customers buy: answers word for word, who was asked in the campaign month, and what it says of the profile (Q5).

import { addMonths, civilOf, type Day, dayOf } from '../calendar/day'
import { cleanText, normalise } from '../cells/text'
import type { Criterion } from '../fit/criterion'

/** What one customer answered to the question why they like buying. */
export interface Answer {
  /** Who: the person's number. */
  readonly person: number
  readonly on: Day
  readonly text: string
}

/** An answer with how many customers gave it. */
export interface CountedAnswer {
  /** As the first of them said it. */
  readonly text: string
  readonly customers: number
}

/** A reason is recurring from so many customers on: one is an anecdote. */
const RECURRING = 2
const FIELD = 'Why they would buy'

/** Counts the answers word for word, case and punctuation aside, each customer once; the most given first. */
export function countAnswers(answers: readonly Answer[]): CountedAnswer[] {
  const counted = new Map<string, { text: string; by: Set<number> }>()
  for (const { person, text } of answers) {
    const key = normalise(text)
    if (key === '') continue
    const known = counted.get(key)
    if (known) known.by.add(person)
    else counted.set(key, { text: cleanText(text), by: new Set([person]) })
  }
  return [...counted.values()]
    .map(({ text, by }) => ({ text, customers: by.size }))
    .sort((a, b) => b.customers - a.customers)
}

/** The campaign month that runs, else the last one: its first day and its last. */
export function campaignOf(today: Day, month: number): { readonly from: Day; readonly to: Day } {
  const { year } = civilOf(today)
  const wanted = Math.min(12, Math.max(1, Math.round(month)))
  const first = dayOf(year, wanted, 1)
  const from = first > today ? dayOf(year - 1, wanted, 1) : first
  return { from, to: addMonths(from, 1) - 1 }
}

export interface Coverage {
  /** Customers spoken to in the campaign month. */
  readonly spoken: number
  readonly asked: number
  /** NaN where nobody was spoken to. */
  readonly share: number
  /** Those who were not asked, by person. */
  readonly missing: readonly number[]
}

/**
 * The share of customers spoken to in the campaign month who were asked (Q5, `Q5.month`).
 * @param spoken who was spoken to and when: counted touches of customers
 */
export function coverageOf(
  spoken: readonly { readonly person: number; readonly on: Day }[],
  answers: readonly Answer[],
  today: Day,
  month: number,
): Coverage {
  const { from, to } = campaignOf(today, month)
  const within = ({ on }: { readonly on: Day }): boolean => on >= from && Math.floor(on) <= to
  const asked = new Set(
    answers.filter((answer) => within(answer) && answer.text !== '').map(({ person }) => person),
  )
  const customers = new Set(spoken.filter(within).map(({ person }) => person))
  const missing = [...customers].filter((person) => !asked.has(person))
  const count = customers.size - missing.length
  return { spoken: customers.size, asked: count, share: count / customers.size, missing }
}

/** A line of the profile as it is and as it would be; no `before` = added. */
export interface ProfileChange {
  readonly before: Criterion | null
  readonly after: Criterion
  readonly why: string
}

/**
 * What recurring answers would change in the profile (Q5): each is a *nice* criterion on `Why they would buy`, weighed by
 * how many customers gave it; added where no such line is, changed where its weight is another, and nothing is taken
 * away. The user accepts it or not.
 * @param criteria the profile as it stands
 */
export function profileDiff(answers: readonly Answer[], criteria: readonly Criterion[]): ProfileChange[] {
  return countAnswers(answers)
    .filter(({ customers }) => customers >= RECURRING)
    .flatMap(({ text, customers }) => {
      const before =
        criteria.find(
          ({ field, value }) =>
            normalise(field) === normalise(FIELD) && normalise(cleanText(value)) === normalise(text),
        ) ?? null
      if (before?.weight === customers) return []
      const after: Criterion = before
        ? { ...before, weight: customers }
        : {
            field: FIELD,
            test: 'contains',
            value: text,
            kind: 'nice',
            weight: customers,
            question: `Would they buy for this: ${text}?`,
            row: 0,
          }
      return [{ before, after, why: `${customers} customers say so (Q5)` }]
    })
}
