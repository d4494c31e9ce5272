// Why customers buy, as facts for the panel: whom to ask, what they said, what the profile can learn of it, and the outcomes the
// user delivers (Q5, Q7).
import { isoDay } from '../../core/calendar/day'
import { columnIndex } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import type { Criterion } from '../../core/fit/criterion'
import { readProfiles } from '../../core/fit/profile-tab'
import {
  buyingAnswers,
  type Delivered,
  readAnswers,
  readDelivered,
  type ToldAnswer,
} from '../../core/learning/answers-tab'
import { askedWhy, customerRows } from '../../core/learning/asked-why'
import { type CountedAnswer, countAnswers, RECURRING } from '../../core/learning/why-they-buy'
import { BUYING_FIELD } from '../../core/tabs/buying-field'
import { ANSWERS, DELIVERED, PROFILE } from '../../core/tabs/schema'
import { isLive } from '../sheet/open-pipeline'
import { type CodedLine, codedLine } from './line-changes'
import { tabIfThere, type WholeSheet } from './whole-sheet'

interface OnItsTab {
  /** Its row, from 1. */
  readonly at: number
  readonly line: CodedLine
}

/** An answer; the day as ISO text, '' = unknown. */
export type ShownAnswer = OnItsTab & Omit<ToldAnswer, 'on' | 'line' | 'owner'> & { readonly on: string }

/** A line of the profile as it stands. */
export type ShownCriterion = OnItsTab & Omit<Criterion, 'value' | 'row'> & { readonly value: string }

interface Somebody {
  readonly id: string
  readonly name: string
}

export interface WhyReport {
  /** First and last day of the campaign, ISO text, and whether it is on. */
  readonly from: string
  readonly to: string
  readonly isNow: boolean
  /** Customers spoken to in it, how many of them were asked, and how many nobody spoke to. */
  readonly spoken: number
  readonly asked: number
  readonly unspoken: number
  readonly toAsk: readonly (Somebody & { readonly on: string })[]
  readonly moreToAsk: number
  /** The latest first. */
  readonly answers: readonly ShownAnswer[]
  readonly moreAnswers: number
  /** The reasons that several customers gave, the most given first. */
  readonly recurring: readonly CountedAnswer[]
  readonly criteria: readonly ShownCriterion[]
  /** Fit is a live formula, and follows by itself; else the night writes it. */
  readonly isLive: boolean
  /** Whether the pipeline has the column that these lines are about. */
  readonly hasColumn: boolean
  readonly outcomes: readonly (OnItsTab & Omit<Delivered, 'line'>)[]
  /** Customers by name, of very many only the first. */
  readonly customers: readonly Somebody[]
  readonly today: string
}

const MOST_TO_ASK = 40
const MOST_ANSWERS = 40
const MOST_OUTCOMES = 40
const MOST_CUSTOMERS = 500
const LONGEST_SHOWN = 2000

export function whyReport(whole: WholeSheet): WhyReport {
  const { workbook, sheet, today, touches, isOwn } = whole
  const { pipeline, persons, book } = sheet
  const told = readAnswers(tabIfThere(workbook, ANSWERS), workbook.zone)
  const given = buyingAnswers(told, pipeline, persons)
  const month = book.numbers['Q5.month']
  const asked = askedWhy({ pipeline, persons, touches, today, month }, given)
  const whoIs = (row: number): Somebody => ({ id: pipeline.textAt('id', row), name: pipeline.label(row) })
  const toAsk = asked.toAsk.filter(({ row }) => isOwn(row))
  const customers = [...customerRows(pipeline, persons).values()].map(whoIs)
  return {
    ...{ from: isoDay(asked.from), to: isoDay(asked.to), isNow: asked.isNow },
    ...{ spoken: asked.spoken, asked: asked.asked, unspoken: asked.unspoken },
    toAsk: toAsk.slice(0, MOST_TO_ASK).map(({ row, on }) => ({ ...whoIs(row), on: isoDay(on) })),
    moreToAsk: Math.max(0, toAsk.length - MOST_TO_ASK),
    answers: shownAnswers(whole, told),
    moreAnswers: Math.max(0, told.length - MOST_ANSWERS),
    recurring: countAnswers(given).filter(({ customers: by }) => by >= RECURRING),
    criteria: criteriaOf(whole),
    hasColumn: columnIndex(pipeline.table, BUYING_FIELD) >= 0,
    outcomes: outcomesOf(whole),
    customers: customers.sort((a, b) => (a.name < b.name ? -1 : 1)).slice(0, MOST_CUSTOMERS),
    today: isoDay(today),
    isLive: isLive(book),
  }
}

function shownAnswers({ workbook }: WholeSheet, told: readonly ToldAnswer[]): ShownAnswer[] {
  const table = tabIfThere(workbook, ANSWERS)
  const latest = [...told].sort((a, b) => (b.on || 0) - (a.on || 0) || b.line - a.line)
  return latest.slice(0, MOST_ANSWERS).map(({ id, name, answer, why, inShort, on, line }) => ({
    ...{ id, name, inShort, at: line, on: Number.isNaN(on) ? '' : isoDay(on) },
    answer: answer.slice(0, LONGEST_SHOWN),
    why: why.slice(0, LONGEST_SHOWN),
    line: table ? codedLine(table, ANSWERS, line, workbook.zone) : {},
  }))
}

function criteriaOf({ workbook }: WholeSheet): ShownCriterion[] {
  const table = tabIfThere(workbook, PROFILE)
  return [...readProfiles(table).profiles.values()].flat().map(({ row, value, ...one }) => ({
    ...{ ...one, value: cleanText(value), at: row },
    line: table ? codedLine(table, PROFILE, row, workbook.zone) : {},
  }))
}

function outcomesOf({ workbook }: WholeSheet): WhyReport['outcomes'] {
  const table = tabIfThere(workbook, DELIVERED)
  return readDelivered(table)
    .slice(0, MOST_OUTCOMES)
    .map(({ what, figure, line }) => ({
      ...{ what, figure, at: line },
      line: table ? codedLine(table, DELIVERED, line, workbook.zone) : {},
    }))
}
