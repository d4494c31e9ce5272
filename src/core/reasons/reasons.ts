// The library of reasons: items entered once, offered on every matching row, once per person (V2, V5).

import { type Day, isoDay } from '../calendar/day'
import type { Problem, Zone } from '../cells/cell'
import { readDays, readText } from '../cells/columns'
import type { Table } from '../cells/table'
import { normalise } from '../cells/text'
import { type Criterion, criterionResults, MET } from '../fit/criterion'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import type { RuleBook } from '../rules/rule-book'
import { reasonTest } from '../rules/valid-reason'
import { columnAt, type KeyOf, REASONS } from '../tabs/schema'

/** An item of the library: a price change, new product, law, market data, useful fact. */
export interface LibraryItem {
  readonly item: string
  /** How it benefits them, in the words to say. */
  readonly reason: string
  /** For whom; null = for everybody. */
  readonly criterion: Criterion | null
  /** The last day it is offered; NaN = for good. */
  readonly until: number
}

/**
 * Reads the Reasons tab. A blank Reason is the item itself, a blank Test `is` beside a Value, else `is filled`. A reason
 * that V1 refuses, and an Until that is no date, leave their item out and are reported.
 */
export function readLibrary(
  table: Table,
  book: RuleBook,
  zone: Zone,
): { readonly items: readonly LibraryItem[]; readonly problems: readonly Problem[] } {
  const at = (key: KeyOf<typeof REASONS>): number => columnAt(table, REASONS, key)
  const text = (key: KeyOf<typeof REASONS>): string[] => readText(table.rows, at(key), zone)
  const [names, reasons, fields, tests] = [text('item'), text('reason'), text('field'), text('test')]
  const until = readDays(table.rows, at('until'), zone)
  const unread = new Set(until.unread)
  const benefits = reasonTest(book.phrases)
  const problems: Problem[] = []
  const items: LibraryItem[] = []
  names.forEach((name, line) => {
    const item = name || (reasons[line] ?? '')
    const reason = reasons[line] || item
    if (item === '') return
    const row = table.firstRow + line
    const report = (header: string, words: string): void => {
      problems.push({ tab: table.tab, row, header, text: words })
    }
    if (!benefits(reason))
      report('Reason', `"${reason.slice(0, 40)}" is nothing for them: say what it brings (V1)`)
    else if (unread.has(line))
      report('Until', 'this is not a date: the item is left out until it is YYYY-MM-DD')
    else {
      const value = table.rows[line]?.[at('value')]
      const field = fields[line] ?? ''
      const test = normalise(tests[line] ?? '') || (value === '' || value === undefined ? 'is filled' : 'is')
      const criterion: Criterion | null =
        field === '' ? null : { field, test, value, kind: 'must', weight: 1, question: '', row }
      items.push({ item, reason, criterion, until: Math.floor(until.moments[line] ?? Number.NaN) })
    }
  })
  return { items, problems }
}

/** What of the library a row may be offered. */
export interface Library {
  /** Items for the row that its person has not had, in the order of the tab. */
  readonly forRow: (row: number) => LibraryItem[]
  /** Fields and tests that cannot be used. */
  readonly problems: readonly Problem[]
}

/**
 * Matches the items to the rows (V2): those still valid today whose criterion the row meets, each once per person.
 * @param said the items each person has had, from `itemsSaid`
 */
export function matchLibrary(
  items: readonly LibraryItem[],
  {
    pipeline,
    persons,
    today,
  }: { readonly pipeline: Pipeline; readonly persons: Persons; readonly today: Day },
  said: ReadonlyMap<number, ReadonlySet<string>>,
): Library {
  const problems: Problem[] = []
  const live = items
    .filter(({ until }) => !(until < today))
    .map((item) => {
      if (!item.criterion) return { item, results: null }
      const { results, problem } = criterionResults(item.criterion, pipeline, { today })
      if (problem) problems.push({ ...problem, tab: REASONS.name })
      return { item, results }
    })
  const filled = pipeline.filled()
  const forRow = (row: number): LibraryItem[] => {
    const had = new Set(said.get(persons.of[row] ?? -1))
    if (!filled[row]) return []
    return live.flatMap(({ item, results }) => {
      const key = normalise(item.item)
      if (had.has(key) || (results && results[row] !== MET)) return []
      had.add(key)
      return [item]
    })
  }
  return { forRow, problems }
}

/**
 * The items each person has had, as words to compare by.
 * @param items the Item cells of the log
 * @param rowOf the pipeline row of each touch; -1 = none
 */
export function itemsSaid(
  items: readonly string[],
  rowOf: ArrayLike<number>,
  persons: Persons,
): Map<number, Set<string>> {
  const said = new Map<number, Set<string>>()
  items.forEach((item, touch) => {
    const person = persons.of[rowOf[touch] ?? -1]
    if (item === '' || person === undefined) return
    const had = said.get(person)
    if (had) had.add(normalise(item))
    else said.set(person, new Set([normalise(item)]))
  })
  return said
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const POINTS = 3

/** The agenda line of this month's status meeting, its reason (V5), with up to three points where there are any. */
export function agendaLine(today: Day, points: readonly string[]): string {
  const month = MONTHS[Number(isoDay(today).slice(5, 7)) - 1] ?? ''
  const listed = points.slice(0, POINTS).join(', ')
  return `Agenda of the status meeting in ${month}${listed === '' ? '' : `: ${listed}`}`
}
