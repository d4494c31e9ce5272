// Brings a sheet that an older Touchline set up to the present schema: ordered steps, each of which can be repeated. Columns
// are found by their headers, nothing of the user's is lost, and the version is noted after each step.
import type { RuleBook } from '../../core/rules/rule-book'
import { aligned, LEDGER, REVIEW, SET_UP_TABS, SNAPSHOT, type Tab } from '../../core/tabs/schema'
import { Refused } from '../../core/words/refusals'
import { layOut } from './formatting'
import { columnLetter, isOwnFormula, renewLive } from './live-formulas'
import { isLive, openPipeline, type RulesSheet, writeState } from './open-pipeline'
import type { Workbook } from './ports'
import { noteRun } from './run-log'
import { tellNext } from './told'

interface Step {
  readonly to: number
  /** Tabs whose columns changed; one that is missing is made when it is needed. */
  readonly tabs: readonly Tab[]
}

/**
 * 2: the Ledger got Who, Decision confirmed and Date moved, Review got Undated. The night lays Today out anew by itself.
 * 3: Review got the bridge, minutes, calls and satisfied clients.
 * 4: the Ledger got Carried over, Snapshot got Before.
 */
const STEPS: readonly Step[] = [
  { to: 2, tabs: [LEDGER, REVIEW] },
  { to: 3, tabs: [REVIEW] },
  { to: 4, tabs: [LEDGER, SNAPSHOT] },
]

/**
 * Runs the steps that the sheet lacks; the lock is held.
 * @param from the sheet's version
 * @param now serial of the sheet's wall clock
 */
export function migrate(workbook: Workbook, rules: RulesSheet, from: number, now: number): void {
  for (const { to, tabs } of STEPS.filter((step) => step.to > from)) {
    for (const tab of tabs) align(workbook, tab, rules.book)
    renewFormulas(workbook, rules)
    const named = formulasOfUsers(workbook, rules, tabs)
    const message = rules.book.words.migrated(to, named)
    if (named.length > 0) tellNext(workbook, rules, message)
    noteRun(workbook, { moment: now, job: 'update', result: 'done', message })
    writeState(workbook, rules, { schema: to })
  }
}

/** Gives one of Touchline's tabs all its columns, in order. */
export function align(workbook: Workbook, tab: Tab, book: RuleBook): void {
  const values = workbook.read(tab.name)
  if (!values) return
  const { values: rows, room } = aligned(values, tab)
  if (room.count > 0) workbook.insertColumns(tab.name, room.after, room.count)
  workbook.write(tab.name, 1, 1, rows)
  layOut(workbook, tab, book)
}

function renewFormulas(workbook: Workbook, rules: RulesSheet): void {
  const sheet = isLive(rules.book) ? openPipeline(workbook, rules) : null
  if (sheet && !(sheet instanceof Refused)) renewLive(workbook, sheet)
}

const MOST_NAMED = 10

/** Cells outside of Touchline's tabs and live headers whose formulas read one of these tabs, as `Reports!B2`. */
function formulasOfUsers(workbook: Workbook, { book }: RulesSheet, tabs: readonly Tab[]): string[] {
  const own = new Set(SET_UP_TABS.map(({ name }) => name))
  const reads = new RegExp(`(?:^|[^\\w.])'?(?:${tabs.map(({ name }) => name).join('|')})'?!`, 'i')
  const pipeline = book.texts.get('pipeline') ?? ''
  const cells: string[] = []
  for (const tab of workbook.tabs()) {
    if (own.has(tab)) continue
    workbook.formulas(tab).forEach((row, at) => {
      row.forEach((formula, column) => {
        const isOurs = tab === pipeline && isOwnFormula(formula)
        if (reads.test(formula) && !isOurs) cells.push(`${tab}!${columnLetter(column + 1)}${at + 1}`)
      })
    })
  }
  return cells.length <= MOST_NAMED ? cells : [...cells.slice(0, MOST_NAMED), '…']
}
