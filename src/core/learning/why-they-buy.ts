// Why customers buy: their answers, who was asked in the campaign month, and what the profile can learn from them
// (Q5).

import { addMonths, civilOf, type Day, dayOf } from '../calendar/day'
import { cleanText, normalise } from '../cells/text'
import type { Criterion } from '../fit/criterion'
import { BUYING_FIELD } from '../tabs/buying-field'

/** A customer's answer to why they like buying. */
export interface BuyingAnswer {
  /** Person number. */
  readonly person: number
  readonly on: Day
  /** What is counted: their words, or the reason in short. */
  readonly text: string
}

/** An answer and the number of customers who gave it. */
export interface CountedAnswer {
  /** As the first of them worded it. */
  readonly text: string
  readonly customers: number
}

/** Customers needed for an answer to be recurring. */
export const RECURRING = 2
/** Counts identical answers, ignoring case and punctuation, once a customer; most frequent first. */
export function countAnswers(answers: readonly BuyingAnswer[]): CountedAnswer[] {
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

/** First and last day of the current campaign month, else of the last one. */
export function campaignOf(today: Day, month: number): { readonly from: Day; readonly to: Day } {
  const { year } = civilOf(today)
  const wanted = Math.min(12, Math.max(1, Math.round(month)))
  const first = dayOf(year, wanted, 1)
  const from = first > today ? dayOf(year - 1, wanted, 1) : first
  return { from, to: addMonths(from, 1) - 1 }
}

/** Customers asked in the campaign month. */
interface Coverage {
  /** Customers spoken to in the campaign month. */
  readonly spoken: number
  readonly asked: number
  /** asked ÷ spoken; NaN if nobody was spoken to. */
  readonly share: number
  /** Person numbers of customers spoken to but not asked. */
  readonly missing: readonly number[]
}

/**
 * The share of customers spoken to in the campaign month who were asked (Q5, `Q5.month`).
 * @param spoken counted touches of customers: person number and day
 */
export function coverageOf(
  spoken: readonly { readonly person: number; readonly on: Day }[],
  answers: readonly BuyingAnswer[],
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

/** What a proposed line is compared with of a line that stands on the profile. */
type Standing = Pick<Criterion, 'field' | 'value' | 'weight'>

/** A proposed line of the profile; `before` is the line that has another weight, null where it is new. */
export interface ProfileChange<Line extends Standing> {
  readonly before: Line | null
  readonly test: 'contains'
  readonly value: string
  /** Customers who say so: the line's weight. */
  readonly customers: number
}

/**
 * Proposes profile changes from recurring answers (Q5): each becomes a *nice* criterion on `Why they would buy`,
 * weighted by the number of customers; new lines are added, different weights changed, nothing is removed. The user
 * decides.
 * @param criteria the current profile
 */
export const profileDiff = <Line extends Standing>(
  counted: readonly CountedAnswer[],
  criteria: readonly Line[],
): ProfileChange<Line>[] =>
  counted
    .filter(({ customers }) => customers >= RECURRING)
    .flatMap(({ text, customers }) => {
      const before =
        criteria.find(
          ({ field, value }) =>
            normalise(field) === normalise(BUYING_FIELD) && normalise(cleanText(value)) === normalise(text),
        ) ?? null
      return before?.weight === customers ? [] : [{ before, test: 'contains', value: text, customers }]
    })
