// Whom to ask why they buy: the customers spoken to in the campaign month who were not asked yet (Q5).
import type { Day } from '../calendar/day'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import { answerTest } from '../purge/last-answers'
import { IS_CONTACT } from '../touches/classify'
import type { TouchLog } from '../touches/touch-log'
import { type BuyingAnswer, campaignOf, coverageOf } from './why-they-buy'

/** The campaign of this year, or the last one. */
export interface AskedWhy {
  readonly from: Day
  readonly to: Day
  /** Whether it is on today. */
  readonly isNow: boolean
  /** Customers spoken to in it, and how many of them were asked. */
  readonly spoken: number
  readonly asked: number
  /** Those who were not, with the day they were last spoken to in it, the longest ago first. */
  readonly toAsk: readonly { readonly row: number; readonly on: Day }[]
  /** Customers nobody spoke to in it. */
  readonly unspoken: number
}

interface AskedInput {
  readonly pipeline: Pipeline
  readonly persons: Persons
  readonly touches: TouchLog
  readonly today: Day
  /** `Q5.month`. */
  readonly month: number
}

/** A customer is spoken to by what they answered: a call, a meeting or a visit that reached them, and all that comes from them. */
export function askedWhy(input: AskedInput, answers: readonly BuyingAnswer[]): AskedWhy {
  const { pipeline, persons, today, month } = input
  const campaign = campaignOf(today, month)
  const customers = customerRows(pipeline, persons)
  const spoken = talksWith(customers, input).filter(({ on }) => on >= campaign.from && on <= campaign.to)
  const { missing, spoken: count, asked } = coverageOf(spoken, answers, today, month)
  const last = new Map<number, Day>()
  for (const { person, on } of spoken) last.set(person, Math.max(on, last.get(person) ?? on))
  const toAsk = missing
    .map((person) => ({ row: customers.get(person) ?? -1, on: last.get(person) ?? Number.NaN }))
    .sort((a, b) => a.on - b.on || a.row - b.row)
  return {
    ...campaign,
    isNow: today >= campaign.from && today <= campaign.to,
    ...{ spoken: count, asked, toAsk, unspoken: customers.size - count },
  }
}

/** Each person with a won row, and the first of those rows. */
export function customerRows(pipeline: Pipeline, persons: Persons): Map<number, number> {
  const [kinds, filled] = [pipeline.stageKinds(), pipeline.filled()]
  const customers = new Map<number, number>()
  for (let row = 0; row < pipeline.rows; row++) {
    const person = persons.of[row] ?? -1
    if (filled[row] && kinds[row] === 'won' && !customers.has(person)) customers.set(person, row)
  }
  return customers
}

function talksWith(
  customers: ReadonlyMap<number, number>,
  { pipeline, persons, touches }: AskedInput,
): { readonly person: number; readonly on: Day }[] {
  const { flags, moments } = touches
  const rowOf = touches.rowOf(pipeline)
  const isAnswer = answerTest(touches)
  const talks: { person: number; on: Day }[] = []
  moments.forEach((moment, touch) => {
    const person = persons.of[rowOf[touch] ?? -1] ?? -1
    const isContact = !Number.isNaN(moment) && ((flags[touch] ?? 0) & IS_CONTACT) !== 0
    if (isContact && customers.has(person) && isAnswer(touch)) talks.push({ person, on: Math.floor(moment) })
  })
  return talks
}
