// The library of reasons: items entered once, offered on every matching row, once a person (V2, V5).
import { civilOf, type Day } from '../calendar/day'
import { isBlank, type Zone } from '../cells/cell'
import { readDays, readText } from '../cells/columns'
import type { Table } from '../cells/table'
import { normalise } from '../cells/text'
import { type Criterion, criterionResults, MET } from '../fit/criterion'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import type { RuleBook } from '../rules/rule-book'
import { reasonTest } from '../rules/valid-reason'
import { columnAt, type KeyOf, REASONS } from '../tabs/schema'
import type { ReasonFact } from '../words/facts'
import { type Fault, type Problem, quoted } from '../words/faults'

/** An item of the library: a price change, new product, law, market data, useful fact. */
export interface LibraryItem {
  readonly item: string
  /** How it benefits the person, worded to be said. */
  readonly reason: string
  /** Rows it is meant for; null = all. */
  readonly criterion: Criterion | null
  /** The first and the last day it is offered; NaN = at once, no end. */
  readonly from: number
  readonly until: number
}

/**
 * Reads the Reasons tab. A blank Reason defaults to the Item; a blank Test to `is` beside a Value, else to `is
 * filled`. Items whose reason V1 refuses or whose From or Until is no date are left out and reported.
 */
export function readLibrary(
  table: Table,
  book: RuleBook,
  zone: Zone,
): { readonly items: readonly LibraryItem[]; readonly problems: readonly Problem[] } {
  const at = (key: KeyOf<typeof REASONS>): number => columnAt(table, REASONS, key)
  const text = (key: KeyOf<typeof REASONS>): string[] => readText(table.rows, at(key), zone)
  const [names, reasons, fields, tests] = [text('item'), text('reason'), text('field'), text('test')]
  const days = (['from', 'until'] as const).map((key) => readDays(table.rows, at(key), zone))
  const [from, until] = days.map(({ moments }) => moments)
  const benefits = reasonTest(book.phrases)
  const problems: Problem[] = []
  const items: LibraryItem[] = []
  names.forEach((name, line) => {
    const item = name || (reasons[line] ?? '')
    const reason = reasons[line] || item
    if (item === '') return
    const row = table.firstRow + line
    const report = (header: string, fault: Fault): void => {
      problems.push({ tab: table.tab, row, header, ...fault })
    }
    const unread = days.findIndex((column) => column.unread.includes(line))
    if (!benefits(reason)) report('Reason', { code: 'reasonEmpty', shown: quoted(reason) })
    else if (unread >= 0) report(unread === 0 ? 'From' : 'Until', { code: 'reasonUntil' })
    else {
      const value = table.rows[line]?.[at('value')]
      const criterion = criterionOf({ field: fields[line] ?? '', test: tests[line] ?? '', value, row })
      const [first, last] = [from, until].map((column) => Math.floor(column?.[line] ?? Number.NaN))
      items.push({ item, reason, criterion, from: first ?? Number.NaN, until: last ?? Number.NaN })
    }
  })
  return { items, problems }
}

/** The items that are offered on a day. */
export const liveItems = (items: readonly LibraryItem[], today: Day): LibraryItem[] =>
  items.filter(({ from, until }) => !(from > today) && !(until < today))

/** For whom a line is: everybody (null) without a field; a blank test is `is` beside a value, else `is filled`. */
export function criterionOf({
  field,
  test,
  value,
  row,
}: Pick<Criterion, 'field' | 'test' | 'value' | 'row'>): Criterion | null {
  if (field === '') return null
  const asked = normalise(test) || (isBlank(value) ? 'is filled' : 'is')
  return { field, test: asked, value, kind: 'must', weight: 1, question: '', row }
}

/** The library matched to the rows of a pipeline. */
export interface Library {
  /** Items for a row that its person has not had, in the order of the tab. */
  readonly forRow: (row: number) => LibraryItem[]
  /** Items whose field or test cannot be used. */
  readonly problems: readonly Problem[]
}

/**
 * Matches items to rows (V2): items still valid today whose criterion the row meets, each once a person; those that somebody
 * wrote for one person alone, by their Touchline ID, come first.
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
  const isPersonal = ({ criterion }: LibraryItem): number =>
    Number(normalise(criterion?.field ?? '') === 'touchline id')
  const inOrder = liveItems(items, today).sort((a, b) => isPersonal(b) - isPersonal(a))
  const live = inOrder.map((item) => {
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
 * The items each person has had, normalised, by person number.
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

const AGENDA_POINTS = 3

/** This month's status meeting as a reason (V5): its agenda with at most three points, or without any. */
export const agendaLine = (today: Day, points: readonly string[]): ReasonFact => ({
  code: 'agenda',
  month: civilOf(today).month,
  points: points.slice(0, AGENDA_POINTS),
})
