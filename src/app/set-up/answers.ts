// What the user said of how their sheet is read, and how Rules keeps it: it is used from then on and not asked again.
import type { Cell } from '../../core/cells/cell'
import { cleanText, normalise } from '../../core/cells/text'
import { joinKey, type RuleBook } from '../../core/rules/rule-book'
import type { StageKind } from '../../core/rules/stages'
import { columnAt, lineOf, RULES_TAB } from '../../core/tabs/schema'
import type { RuleTexts } from '../../core/words/english-rules'
import { type RulesSheet, readRules, writeColumnRuns, writeState } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'

/** Answers to the questions of a sheet. What is not answered stays unread. */
export interface SetUpAnswers {
  /** Field key → header text as the report gives it; '' = there is no such column. */
  readonly columns?: Readonly<Record<string, string>>
  /** Stage word → its kind. */
  readonly stages?: Readonly<Record<string, StageKind>>
  readonly order?: OrderAnswers
  /** Addresses and numbers of which the rows are one person, though names and companies differ (S9). */
  readonly joined?: readonly string[]
  /** Whether a filter that ends before Touchline's columns is widened over them (S8). */
  readonly widen?: boolean
}

/** How days and amounts are to be read where nothing in the sheet decides it. */
export interface OrderAnswers {
  readonly days?: 'day-first' | 'month-first'
  readonly amounts?: 'comma' | 'dot'
}

/** The rules as they will be once the answers are written. */
export function answeredBook(book: RuleBook, { columns, stages, order, joined }: SetUpAnswers): RuleBook {
  const kinds = new Map(book.stages)
  for (const [word, kind] of Object.entries(stages ?? {})) {
    const before = kinds.get(normalise(word))?.order ?? Number.NaN
    kinds.set(normalise(word), { kind, order: before })
  }
  return {
    ...book,
    headers: new Map([...book.headers, ...Object.entries(columns ?? {})]),
    stages: kinds,
    texts: new Map([...book.texts, ...orderRows(order)]),
    joins: new Set([...book.joins, ...(joined ?? []).map(joinKey)]),
  }
}

/** Writes the answers about stages, orders and persons; those about columns are pins, which set-up writes with its own. */
export function writeAnswers(workbook: Workbook, { stages, order, joined }: SetUpAnswers): void {
  if (!stages && !order && !joined) return
  const rules = readRules(workbook)
  writeKinds(workbook, rules, stages ?? {})
  const added = (joined ?? []).filter((key) => !rules.book.joins.has(joinKey(key)))
  if (added.length > 0)
    workbook.append(
      RULES_TAB.name,
      added.map((key) => joinRow(key, rules.book.words.rules)),
    )
  const orders = Object.fromEntries(orderRows(order))
  if (Object.keys(orders).length > 0) writeState(workbook, readRules(workbook), orders)
}

const orderRows = (order: OrderAnswers = {}): [string, string][] =>
  Object.entries(order).map(([what, value]) => [`order.${what}`, value])

const joinRow = (key: string, { join: [rule, why] }: RuleTexts): Cell[] =>
  lineOf(RULES_TAB, {
    id: 'join',
    rule,
    value: key,
    from: 'T',
    why,
  })

/** Writes the kinds into the stage rows that set-up made for all words. */
function writeKinds(
  workbook: Workbook,
  { table }: RulesSheet,
  stages: Readonly<Record<string, StageKind>>,
): void {
  if (!table) return
  const [id, rule, value] = (['id', 'rule', 'value'] as const).map((key) => columnAt(table, RULES_TAB, key))
  const said = new Map(Object.entries(stages).map(([word, kind]) => [normalise(word), kind]))
  const changes = new Map<number, Cell>()
  table.rows.forEach((cells, at) => {
    const kind = said.get(normalise(cleanText(cells[rule ?? -1])))
    if (cells[id ?? -1] === 'stage' && kind !== undefined && cells[value ?? -1] !== kind)
      changes.set(table.firstRow + at, kind)
  })
  writeColumnRuns(workbook, RULES_TAB.name, (value ?? -1) + 1, changes)
}
