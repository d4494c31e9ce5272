// The switch between plain and neutral words: Rules says it, and what stands in cells says it at once, with the same verdicts.

import type { Cell } from '../../core/cells/cell'
import type { Table } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { inWording, wordingIn } from '../../core/rules/rule-book'
import { TODAY } from '../../core/tabs/schema'
import { fitCode, verdictCode, type Wording } from '../../core/words/first-words'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { fitText, rewordedVerdict, spokenVerdict } from '../../core/words/words'
import { type JudgedSheet, readAndJudge } from '../judge/read-and-judge'
import { todayOf } from '../sheet/clock'
import { withRulesHere } from '../sheet/copy-or-moved'
import { colour, rewordOffers } from '../sheet/formatting'
import { columnOf, isLive, type RulesSheet, readRules, writeState } from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'
import { idsHaveMoved } from '../sheet/write-own-columns'

/** Nothing asks how the words are. */
export interface WordingRequest {
  readonly wording?: Wording
}

/** Says how blunt the words are, or makes them so. Done again, it leaves the same. */
export function switchWording(ports: Ports, { wording }: WordingRequest): Result<Wording> {
  const { workbook } = ports
  if (!wording) return wordingIn(readRules(workbook).book)
  return withRulesHere(ports, (rules) => {
    const wanted = { ...rules, book: inWording(rules.book, wording) }
    const judged = readAndJudge(ports, wanted, todayOf(ports))
    if (judged instanceof Refused) return judged
    if (idsHaveMoved(workbook, judged.opened)) return refused('moved', 'switch')
    // Rules first: of a run that is cut off, the night writes the rest.
    writeState(workbook, rules, { wording: wording === 'plain' ? '' : wording })
    rewordPipeline(workbook, judged, rules)
    rewordToday(workbook, judged)
    rewordOffers(workbook, judged.sheet)
    if (rules.book.texts.get('colour') !== 'no') colour(workbook, judged.opened, true)
    return wording
  })
}

/** Rewrites Verdict, and Fit where it is no formula, cell by cell: what was not judged anew keeps its verdict. */
function rewordPipeline(workbook: Workbook, judged: JudgedSheet, { book }: RulesSheet): void {
  const { opened, decisions, sheet } = judged
  const { words } = sheet.book
  const { verdicts, fits } = decisions
  const { table } = opened.pipeline
  rewordColumn(workbook, opened.tab, table, columnOf(opened, 'verdict'), (cell, row) =>
    rewordedVerdict(words, cell, verdicts.facts[row]),
  )
  if (isLive(book)) return
  rewordColumn(workbook, opened.tab, table, columnOf(opened, 'fit'), (cell, row) =>
    fitCode(cell) > 0 && fitCode(cell) === fits.codes[row] ? fitText(words, fits.facts[row]) : cell,
  )
}

/** The same on Today, whose cells name no rule. */
function rewordToday(workbook: Workbook, { log: { list }, sheet, decisions }: JudgedSheet): void {
  const { words } = sheet.book
  const rowOf = new Map(sheet.pipeline.text('id').map((id, row) => [id, row]))
  const column = (list.columns.get('verdict') ?? -1) + 1
  rewordColumn(workbook, TODAY.name, list.table, column, (cell, at) => {
    const fact = decisions.verdicts.facts[rowOf.get(list.lines[at]?.id ?? '') ?? -1]
    const code = verdictCode(cell)
    if (code === 0) return cell
    return fact?.code === code ? spokenVerdict(words, fact) : (words.verdicts[code] ?? '')
  })
}

/** Writes the cells from the first that changes to the last, in one call. @param column from 1; 0 = there is none */
function rewordColumn(
  workbook: Workbook,
  tab: string,
  table: Table,
  column: number,
  reword: (cell: string, row: number) => string,
): void {
  if (column === 0) return
  const changed: number[] = []
  const cells = table.rows.map((row, at): Cell => {
    const held = row[column - 1]
    const text = cleanText(held)
    const now = text === '' ? text : reword(text, at)
    if (now === text) return held
    changed.push(at)
    return now
  })
  const [first, last] = [changed[0], changed[changed.length - 1]]
  if (first === undefined || last === undefined) return
  const values = cells.slice(first, last + 1).map((cell) => [cell ?? ''])
  workbook.write(tab, table.firstRow + first, column, values)
}
