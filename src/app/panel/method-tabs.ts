// The tabs that hold the method, as a pack sees them: read, and compared with its lines.
import { lazy, memo } from '../../core/cells/lazy'
import type { Table } from '../../core/cells/table'
import { fieldColumn } from '../../core/fit/criterion'
import type { Pipeline } from '../../core/pipeline/pipeline'
import { PACK_TABS, type PackLine } from '../../core/rules/pack'
import { type PackSkip, type PlannedLine, planPack } from '../../core/rules/pack-plan'
import type { RuleBook } from '../../core/rules/rule-book'
import { reasonTest } from '../../core/rules/valid-reason'
import { columnAt, type KeyOf, REASONS, RULES_TAB, type Tab } from '../../core/tabs/schema'
import { Refused, type Result } from '../../core/words/refusals'
import type { Workbook } from '../sheet/ports'
import { type OwnLines, ownLines } from './own-lines'

/** The tabs by name; one that is not there yet has its headers and no rows. */
export interface OpenMethod {
  readonly tabs: ReadonlyMap<string, OwnLines>
  readonly tables: ReadonlyMap<string, Table>
}

/** The tabs that a pack can change. */
export const METHOD_TABS: readonly Tab[] = [RULES_TAB, ...PACK_TABS.map(({ tab }) => tab)]

/** Reads these tabs; refused where one of the user's has such a name. */
export function openMethod(workbook: Workbook, names: readonly string[]): Result<OpenMethod> {
  const tabs = new Map<string, OwnLines>()
  for (const tab of METHOD_TABS) {
    if (!names.includes(tab.name)) continue
    const own = ownLines(workbook, tab)
    if (own instanceof Refused) return own
    tabs.set(tab.name, own)
  }
  return { tabs, tables: new Map([...tabs].map(([name, { table }]) => [name, table])) }
}

/** Column of a table, from 0; -1 = it lacks it. */
export const columnOfKey = (table: Table, tab: Tab, key: string): number =>
  columnAt(table, tab, key as KeyOf<Tab>)

/** Compares the lines of a pack with the sheet. */
export function planOfPack(
  workbook: Workbook,
  { tables }: OpenMethod,
  book: RuleBook,
  lines: readonly PackLine[],
  pipeline: Pipeline,
): readonly PlannedLine[] {
  const benefits = lazy(() => reasonTest(book.phrases))
  const formulas = memo((tab: string) => workbook.formulas(tab))
  return planPack(lines, tables, {
    book,
    zone: workbook.zone,
    misfit({ tab, cells }): PackSkip | null {
      const { field, item = '', reason = item } = cells
      const table = tables.get(tab)
      const own = METHOD_TABS.find(({ name }) => name === tab) ?? RULES_TAB
      if (table && Object.keys(cells).some((key) => columnOfKey(table, own, key) < 0)) return 'no column'
      if (field !== undefined && fieldColumn(pipeline, String(field)) < 0) return 'no column'
      return tab === REASONS.name && !benefits()(String(reason)) ? 'no reason' : null
    },
    isFormula(tab, line, key) {
      const table = tables.get(tab.name)
      if (!table || line < 0) return false
      const row = formulas(tab.name)[table.firstRow - 1 + line]
      return (row?.[table.columnOffset + columnOfKey(table, tab, key)] ?? '') !== ''
    },
  })
}
