// The tab Year: what a year is to bring, and the answers of its review (D7).
import type { Day } from '../calendar/day'
import type { Zone } from '../cells/cell'
import { readDays, readMoney, readNumbers, readText } from '../cells/columns'
import type { Table } from '../cells/table'
import { normalise } from '../cells/text'
import { columnAt, type KeyOf, YEAR } from '../tabs/schema'

/** What is asked of a year: its target, and the questions of the review. */
export const YEAR_KEYS = ['target', 'wasted', 'why', 'who', 'stop', 'by when'] as const
export type YearKey = (typeof YEAR_KEYS)[number]

/** A line of the tab that says something of a year. */
export interface YearEntry {
  readonly year: number
  readonly key: YearKey
  /** The target, in the sheet's money; NaN where none can be read. */
  readonly amount: number
  readonly answer: string
  /** The day of the answer; NaN = unknown. */
  readonly on: Day
  /** Its line in the table, from 0. */
  readonly line: number
}

/** What a target is called by who types one. */
const TARGETS: readonly string[] = ['target', 'ziel']

/** The lines that can be read; a target may be typed by its name alone. */
export function yearEntries(table: Table, zone: Zone): YearEntry[] {
  const at = (key: KeyOf<typeof YEAR>): number => columnAt(table, YEAR, key)
  const text = (key: 'what' | 'answer' | 'key'): string[] => readText(table.rows, at(key), zone)
  const [years, amounts, whats, answers, keys] = [
    readNumbers(table.rows, at('year')).values,
    readMoney(table.rows, at('amount')).values,
    text('what'),
    text('answer'),
    text('key'),
  ]
  const days = readDays(table.rows, at('on'), zone).moments
  return table.rows.flatMap((_, line): YearEntry[] => {
    const word = TARGETS.includes(normalise(whats[line] ?? '')) ? 'target' : keys[line]
    const key = YEAR_KEYS.find((one) => one === word)
    const [year = Number.NaN, amount = Number.NaN, on = Number.NaN] = [years[line], amounts[line], days[line]]
    if (!key || Number.isNaN(year)) return []
    return [{ year, key, amount, answer: answers[line] ?? '', on: Math.floor(on), line }]
  })
}

/** The target of a year: of several the last one above 0; NaN without one. */
export const targetOf = (entries: readonly YearEntry[], year: number): number =>
  entries.filter((one) => one.year === year && one.key === 'target' && one.amount > 0).pop()?.amount ??
  Number.NaN
