// Says which headers of Review are gone. The nights say it once of what is merely no longer filled, and each time of the weeks.
import type { Table } from '../../core/cells/table'
import { PICTURES_HEADER } from '../../core/review/layout'
import { columnAt, REVIEW } from '../../core/tabs/schema'
import { type RulesSheet, writeState } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'
import { tellNext } from '../sheet/told'

/** @param isPictures whether the header above the pictures is gone @returns what to say; '' = nothing */
export function sayMissing(workbook: Workbook, rules: RulesSheet, table: Table, isPictures: boolean): string {
  const { review } = rules.book.words
  const gone = REVIEW.columns.filter(({ key }) => columnAt(table, REVIEW, key) < 0)
  const figures = gone.flatMap(({ key, header }) => (key === 'week' ? [] : [header]))
  const week = figures.length < gone.length ? review.weekMissing : ''
  const told = [...figures, ...(isPictures ? [PICTURES_HEADER] : [])].join(', ')
  if (told === (rules.book.texts.get('review.missing') ?? '')) return week
  const once = [figures.length > 0 ? review.notFilled(figures) : '', isPictures ? review.picturesMissing : '']
  const said = [week, ...once].filter(Boolean).join(' ')
  // For the mail first: a night that is cut off behind it says it again.
  if (said !== '') tellNext(workbook, rules, said)
  writeState(workbook, rules, { 'review.missing': told })
  return said
}
