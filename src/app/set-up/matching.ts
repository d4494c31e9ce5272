// Finds the pipeline's tab and the meaning of its columns; asks the user once where that is ambiguous, and never guesses.

import { columnIndex, findHeaderRow, tableOf } from '../../core/cells/table'
import { headerScore } from '../../core/reading/headers'
import type { RuleBook } from '../../core/rules/rule-book'
import { LOG, OWN_COLUMNS, SET_UP_TABS } from '../../core/tabs/schema'
import { type Refused, type Result, refused } from '../../core/words/refusals'
import type { PipelineSheet } from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'

/** All tabs that set-up creates. */
export const TOUCHLINE_TABS = [...SET_UP_TABS, LOG]
const OWN_TABS: ReadonlySet<string> = new Set(TOUCHLINE_TABS.map((tab) => tab.name))
const NONE_OF_THEM = 'None of them'

/** The tab to set up: the one asked for, the one in Rules, the only one that looks like a pipeline, or the user's choice. */
export function chooseTab(ports: Ports, book: RuleBook, wished: string | undefined): Result<string> {
  const { workbook } = ports
  const tabs = workbook.tabs().filter((tab) => !OWN_TABS.has(tab))
  if (wished !== undefined) {
    if (tabs.includes(wished)) return wished
    return refused('no such tab', wished, tabs)
  }
  const known = book.texts.get('pipeline') ?? ''
  if (tabs.includes(known)) return known
  const fitting = tabs.filter(
    (tab) => findHeaderRow((workbook.read(tab) ?? []).slice(0, 20), headerScore) >= 0,
  )
  const [only] = fitting
  if (only !== undefined && fitting.length === 1) return only
  if (only === undefined) return refused('no pipeline')
  const active = workbook.activeTab()
  const ordered = [...fitting].sort((a, b) => Number(b === active) - Number(a === active))
  const chosen = ports.dialog.choose('Set up Touchline', 'Which tab holds your pipeline?', ordered)
  return chosen ?? refused('several pipelines', fitting)
}

/** Refuses when a user's tab has the name of one of Touchline's, which would overwrite it; null when there is none. */
export function takenTab(workbook: Workbook): Refused | null {
  const tabs = workbook.tabs()
  for (const own of TOUCHLINE_TABS) {
    const named = tabs.find((tab) => tab.toLowerCase() === own.name.toLowerCase())
    if (named === undefined) continue
    const header = workbook.readHeader(named)
    const table = tableOf(named, header)
    const isBlank = table.headers.every((text) => text === '') && named === own.name
    const known = own.columns.filter((column) => columnIndex(table, column.header) >= 0).length
    if (isBlank || known * 2 > own.columns.length) continue
    return refused('tab name taken', named)
  }
  return null
}

/** Columns that every night overwrites. */
const WRITTEN_NIGHTLY = ['noticeSince', 'fit', 'verdict', 'nextTouch', 'by'] as const

/** Refuses when, before the first set-up, a user's column has a header that Touchline overwrites; null when none has. */
export function takenColumn({ tab, headerRow, pipeline, book }: PipelineSheet): Refused | null {
  if (pipeline.has('id') || book.texts.get('pipeline') === tab) return null
  const taken = OWN_COLUMNS.find(
    ({ key }) => pipeline.has(key) && WRITTEN_NIGHTLY.some((written) => written === key),
  )
  return taken ? refused('header taken', tab, headerRow, taken.header) : null
}

/** Fields that identify a person; a pipeline needs at least one. */
const NAMING_FIELDS = [
  'name',
  'firstName',
  'lastName',
  'company',
  'email',
  'phone',
  'title',
  'recordId',
] as const

/** Asks about each field that several columns match equally well. @returns key → header, '' = none of them */
export function askUnsure(
  ports: Ports,
  sheet: PipelineSheet,
  book: RuleBook,
): Result<ReadonlyMap<string, string>> {
  const { columns } = sheet.pipeline
  const answers = new Map<string, string>()
  for (const { field, label, candidates } of columns.unsure) {
    if (book.headers.has(field)) continue
    const answer = ports.dialog.choose(label, `Which of these columns is the ${label.toLowerCase()}?`, [
      ...candidates,
      NONE_OF_THEM,
    ])
    if (answer !== null) answers.set(field, answer === NONE_OF_THEM ? '' : answer)
  }
  const isNamed = NAMING_FIELDS.some((key) => columns.at.has(key) || (answers.get(key) ?? '') !== '')
  return isNamed ? answers : refused('nobody named', sheet.tab, sheet.headerRow, columns.unsure)
}
