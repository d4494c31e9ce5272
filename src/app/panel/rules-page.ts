// The numbers of the method in the panel: what each is, what a change would move before it is saved, and the change itself.
import type { Cell } from '../../core/cells/cell'
import { cleanText } from '../../core/cells/text'
import { cellCode, coded, isSameCode } from '../../core/ledger/undo-lines'
import { RULE_NUMBERS, type RuleId } from '../../core/rules/numbers'
import type { RuleBook } from '../../core/rules/rule-book'
import { type CellsOf, columnAt, RULES_TAB } from '../../core/tabs/schema'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { readWhole } from '../judge/read-and-judge'
import { cellOfCode } from '../row/row-cells'
import { todayOf } from '../sheet/clock'
import { isElsewhere, withRulesHere } from '../sheet/copy-or-moved'
import { type RulesSheet, readRules } from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'
import { effectOf, type RuleEffect } from './method-effect'
import { ownLines } from './own-lines'

/** A number of the method as the panel shows it. */
export interface ShownRule {
  readonly id: RuleId
  /** What it is and why, in the language of the sheet. */
  readonly rule: string
  readonly why: string
  /** What counts now; null = blank. */
  readonly value: number | null
  readonly default: number | null
  readonly unit: string
  /** M = the method, T = Touchline's own. */
  readonly from: 'M' | 'T'
  /** What its cell holds, as `cellCode` has it; `NO_ROW` where Rules has no such row. */
  readonly cell: string
  /** What stands there and cannot be read, so that the default counts; '' where it can. */
  readonly unread: string
}

export interface RulesPage {
  readonly rules: readonly ShownRule[]
}

/** A number that is tried; null = blank. */
export interface RuleTrial {
  readonly id: RuleId
  readonly value: number | null
}

/** A cell of Rules that is to hold something else; its own opposite takes it back. */
export interface RuleChange {
  readonly id: RuleId
  /** Codes of `cellCode`, or `NO_ROW`. */
  readonly seen: string
  readonly wanted: string
}

/** In place of a cell's code: Rules has no such row. */
export const NO_ROW = 'none'

/** Lists the numbers; writes nothing. */
export function rulesPage({ workbook }: Ports): Result<RulesPage> {
  const rules = readRules(workbook)
  if ((rules.book.texts.get('pipeline') ?? '') === '') return refused('not set up')
  return isElsewhere(workbook, rules.book) ? refused('copy or moved') : pageOf(workbook, rules)
}

/** Judges the sheet as it is and as it would be; writes nothing. */
export function ruleEffect(ports: Ports, { id, value }: RuleTrial): Result<RuleEffect> {
  const { workbook } = ports
  const rules = readRules(workbook)
  if (isElsewhere(workbook, rules.book)) return refused('copy or moved')
  const read = readWhole(ports, rules, todayOf(ports))
  if (read instanceof Refused) return read
  const numbers = { ...rules.book.numbers, [id]: value ?? Number.NaN }
  const changed = { ...rules, book: { ...rules.book, numbers } }
  return effectOf(workbook, read, rules, { rules: changed, tabs: read.tabs })
}

/** Changes one cell of Rules, or adds its row or empties it again. Sent again, it finds what stands there. */
export const changeRule = (ports: Ports, change: RuleChange): Result<RulesPage> =>
  withRulesHere(ports, (rules) => {
    const { workbook } = ports
    const refusal = writeRule(workbook, rules, change)
    return refusal ?? pageOf(workbook, readRules(workbook))
  })

function writeRule(workbook: Workbook, rules: RulesSheet, change: RuleChange): Refused | null {
  const { id, seen, wanted } = change
  const now = cellOfRule(workbook, rules, id)
  if (isSameCode(now.code, wanted)) return null
  if (!isSameCode(now.code, seen)) return refused('rule changed', RULES_TAB.name)
  if (now.code === NO_ROW || wanted === NO_ROW) return changeRow(workbook, rules, change, now.line)
  const row = (rules.table?.firstRow ?? 2) + now.line
  if (workbook.formulasIn(RULES_TAB.name, row, now.column + 1, 1, 1)[0]?.[0]) return refused('rule formula')
  workbook.write(RULES_TAB.name, row, now.column + 1, [[cellIn(workbook, wanted)]])
  return null
}

/** Adds the row of a number that Rules lacks, or empties it again. */
function changeRow(
  workbook: Workbook,
  { book }: RulesSheet,
  { id, wanted }: RuleChange,
  line: number,
): Refused | null {
  const tab = ownLines(workbook, RULES_TAB)
  if (tab instanceof Refused) return tab
  if (wanted === NO_ROW) tab.change([], [line])
  else tab.change([numberRow(book, id, cellIn(workbook, wanted))], [])
  return null
}

/** The row of a number, as set-up writes it. */
export function numberRow({ words }: RuleBook, id: RuleId, value: Cell): CellsOf<typeof RULES_TAB> {
  const [rule, why] = words.rules[id]
  const known = RULE_NUMBERS.find((one) => one.id === id)
  return {
    id,
    rule,
    value,
    default: known?.value ?? '',
    unit: known?.unit ?? '',
    from: known?.from ?? '',
    why,
  }
}

const cellIn = ({ zone }: Workbook, code: string) => {
  const held = coded(code)
  return held.kind === 'formula' ? '' : cellOfCode(held, zone)
}

/** What the cell of a number holds, as `RuleChange` names it. */
export const ruleCell = (workbook: Workbook, rules: RulesSheet, id: RuleId): string =>
  cellOfRule(workbook, rules, id).code

/** What the cell of a number holds, and where: of several rows the last one with a value, which is the one that counts. */
function cellOfRule(
  { zone }: Workbook,
  { table }: RulesSheet,
  id: RuleId,
): { readonly code: string; readonly line: number; readonly column: number } {
  const column = table ? columnAt(table, RULES_TAB, 'value') : -1
  const at = table ? columnAt(table, RULES_TAB, 'id') : -1
  const lines = (table?.rows ?? []).flatMap((cells, line) =>
    cleanText(cells[at]) === id ? [{ line, code: cellCode(cells[column], zone) }] : [],
  )
  const found = lines.filter(({ code }) => code !== '').pop() ?? lines[0]
  return { code: NO_ROW, line: -1, ...found, column }
}

function pageOf(workbook: Workbook, rules: RulesSheet): RulesPage {
  const { book, problems } = rules
  const numberOf = (value: number): number | null => (Number.isNaN(value) ? null : value)
  return {
    rules: RULE_NUMBERS.map(({ id, value, unit, from }): ShownRule => {
      const { code, line, column } = cellOfRule(workbook, rules, id)
      const row = (rules.table?.firstRow ?? 2) + line
      const isUnread = line >= 0 && problems.some((problem) => problem.row === row)
      const [rule, why] = book.words.rules[id]
      return {
        ...{ id, rule, why, unit, from, cell: code, default: value },
        value: numberOf(book.numbers[id]),
        unread: isUnread ? cleanText(rules.table?.rows[line]?.[column], workbook.zone) : '',
      }
    }),
  }
}
