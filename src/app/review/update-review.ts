// Keeps the tab Review: the line of the week, and the cells of the pictures; draws these where they are not there yet.
import { columnIndex, tableOf } from '../../core/cells/table'
import { PICTURES_HEADER } from '../../core/review/layout'
import { pictureCells, picturesIn } from '../../core/review/pictures'
import { columnAt, headersOf, REVIEW } from '../../core/tabs/schema'
import { isCode, Refused, refusalText } from '../../core/words/refusals'
import type { RulesSheet } from '../sheet/open-pipeline'
import { ownTable } from '../sheet/own-table'
import type { Workbook } from '../sheet/ports'
import { remakeTab } from '../sheet/remake-tab'
import { drawPictures, isDrawn } from './draw-pictures'
import { sayMissing } from './missing-headers'
import { type JudgedWeek, weekFacts } from './week-facts'
import { writeWeeks } from './write-weeks'

/**
 * Notes the week and fills the pictures; on a sheet that is held it must not be called.
 * @param again draws charts anew that the user deleted
 * @returns what to say: the tab was gone, its name is a tab of the user's, headers are, or charts were refused; '' = nothing
 */
export function updateReview(workbook: Workbook, rules: RulesSheet, week: JudgedWeek, again = false): string {
  const read = ownTable(REVIEW, workbook.read(REVIEW.name))
  const { words } = rules.book
  if (read instanceof Refused && !isCode(read, 'own tab gone')) return refusalText(read, words.refusals)
  const isGone = read instanceof Refused
  const remade = isGone ? remakeTab(workbook, rules, REVIEW) : ''
  const table = isGone ? tableOf(REVIEW.name, [headersOf(REVIEW)]) : read
  const facts = weekFacts(workbook, week)
  if (columnAt(table, REVIEW, 'week') >= 0) writeWeeks(workbook, table, facts)
  const known = columnIndex(table, PICTURES_HEADER)
  const isUnnamed = !again && known < 0 && isDrawn(rules) && picturesIn(table.rows, words.review) >= 0
  const missing = sayMissing(workbook, rules, table, isUnnamed)
  if (isUnnamed) return missing
  const width = Math.max(table.headers.length, ...table.rows.map((row) => row.length))
  const column = known < 0 ? width + 1 : known + 1
  workbook.write(REVIEW.name, 1, column, pictureCells(facts.pictures, words.review))
  const isNew = isGone || known < 0 || !isDrawn(rules)
  const drawn = isNew || again ? drawPictures(workbook, rules, table, column, again || known < 0) : ''
  return [remade, missing, drawn].filter(Boolean).join(' ')
}
