// Removes Touchline: formulas with its functions become values; its trigger, colours and drop-downs are removed; all cells and tabs stay.

import type { RuleBook } from '../../core/rules/rule-book'
import { Refused, type Result } from '../../core/words/refusals'
import { readAndJudge } from '../judge/read-and-judge'
import { todayOf } from '../sheet/clock'
import { removeFormats, removeTabFormats } from '../sheet/formatting'
import { makeWritten } from '../sheet/live-formulas'
import {
  columnOf,
  isLive,
  openPipeline,
  type PipelineSheet,
  type RulesSheet,
  readRules,
  writeState,
} from '../sheet/open-pipeline'
import { openRules } from '../sheet/open-rules'
import type { Ports } from '../sheet/ports'
import { sheetWords } from '../sheet/sheet-words'
import { HANDLER } from '../sheet/trigger'
import { type Block, LIVE_KEYS, outputBlocks, writeBlocks } from '../sheet/write-own-columns'
import { formulasToFreeze, freezeFormulas } from './freeze-formulas'

/** Removes Touchline after the user confirms. @returns a sentence on what was done */
export function remove(ports: Ports): Result<string> {
  const { jobs } = sheetWords(ports.workbook)
  const asked = ports.dialog.confirm(jobs.menu.remove, jobs.removeAsked(whatFreezes(ports)))
  return asked ? removeNow(ports) : jobs.notRemoved
}

/** A sentence on the formulas outside of Touchline's columns that become values, and those that cannot; '' for none. */
export function whatFreezes({ workbook }: Pick<Ports, 'workbook'>): string {
  const { book } = readRules(workbook)
  const { tabs, left } = formulasToFreeze(workbook, pipelineOf(book))
  const { cellsOn, freezes, leftFormulas } = sheetWords(workbook, book).jobs
  const said = tabs.map(({ tab, cells }) => cellsOn(cells, tab))
  return [said.length > 0 ? freezes(listed(said)) : '', left.length > 0 ? leftFormulas(listed(left)) : '']
    .filter(Boolean)
    .join(' ')
}

const MOST_NAMED = 10
const listed = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? ' …' : '')

const pipelineOf = ({ texts }: RuleBook): string => texts.get('pipeline') ?? ''

/** The same where the user has confirmed already, as in the panel. */
export const removeNow = (ports: Ports): Result<string> => ports.lock.hold(() => removeLocked(ports))

function removeLocked(ports: Ports): Result<string> {
  const { workbook, triggers } = ports
  triggers.remove(HANDLER)
  const rules = openRules(ports)
  if (rules instanceof Refused) return rules
  // Before the live formulas go, whose cells other ones may read.
  const frozen = freezeFormulas(ports, pipelineOf(rules.book), todayOf(ports))
  if (frozen instanceof Refused) return frozen
  const sheet = openPipeline(workbook, rules)
  if (!(sheet instanceof Refused)) {
    if (isLive(rules.book)) keepValues(ports, rules, sheet)
    removeFormats(workbook, sheet)
  }
  removeTabFormats(workbook)
  // Without a pipeline in Rules, edits are ignored and colleagues' triggers find nothing to do.
  writeState(workbook, rules, { pipeline: '', 'live.now': '' })
  const { removed, leftFormulas } = rules.book.words.jobs
  return frozen.left.length === 0 ? removed : `${removed} ${leftFormulas(listed(frozen.left))}`
}

/**
 * Writes what the live formulas compute into their cells before it removes the formulas: a run interrupted in between leaves
 * a formula that cannot spill, but loses no value. Computed anew, since a header may show an error; what is shown counts only
 * where a tab that is needed is gone.
 */
function keepValues(ports: Ports, rules: RulesSheet, sheet: PipelineSheet): void {
  const { workbook } = ports
  const judged = readAndJudge(ports, rules, rules.book.today ?? todayOf(ports))
  const blocks =
    judged instanceof Refused
      ? shownBlocks(sheet)
      : outputBlocks(workbook, { sheet, held: sheet, decisions: judged.decisions, live: false })
  writeBlocks(workbook, sheet.tab, blocks)
  makeWritten(workbook, sheet)
}

function shownBlocks(sheet: PipelineSheet): Block[] {
  const rows = sheet.values.slice(sheet.headerRow)
  return LIVE_KEYS.flatMap((key) => {
    const column = columnOf(sheet, key)
    const values = rows.map((row) => [row[column - 1] ?? ''])
    return column > 0 && rows.length > 0 ? [{ row: sheet.headerRow + 1, column, values }] : []
  })
}
