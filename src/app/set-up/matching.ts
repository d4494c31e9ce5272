// Finds the pipeline's tab and the meaning of its columns; asks the user once where that is ambiguous, and never guesses.

import { findHeaderRow } from '../../core/cells/table'
import { readingOf } from '../../core/pipeline/sheet-reading'
import { headerScore } from '../../core/reading/headers'
import type { RuleBook } from '../../core/rules/rule-book'
import { isOwnTab, isOwnTabName, LOG, OWN_COLUMNS, SET_UP_TABS } from '../../core/tabs/schema'
import { type Refused, type Result, refused } from '../../core/words/refusals'
import type { PipelineSheet } from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'

/** All tabs that set-up creates. */
export const TOUCHLINE_TABS = [...SET_UP_TABS, LOG]
const NONE_OF_THEM = 'None of them'

/** The tab to set up: the one asked for, the one in Rules, the only one that looks like a pipeline, or the user's choice. */
export function chooseTab(ports: Ports, book: RuleBook, wished: string | undefined): Result<string> {
  const { workbook } = ports
  const tabs = workbook.tabs().filter((tab) => !isOwnTabName(tab))
  if (wished !== undefined) {
    if (isOwnTabName(wished)) return refused('own tab as pipeline', wished)
    if (tabs.includes(wished)) return wished
    return refused('no such tab', wished, tabs)
  }
  const fitting = fittingTabs(workbook, book)
  const [only] = fitting
  if (only !== undefined && fitting.length === 1) return only
  if (only === undefined) return refused('no pipeline')
  const chosen = ports.dialog.choose('Set up Touchline', 'Which tab holds your pipeline?', fitting)
  return (
    chosen ??
    refused(
      'several pipelines',
      tabs.filter((tab) => fitting.includes(tab)),
    )
  )
}

/** The tab that set-up would offer first. */
export function likelyTab(workbook: Workbook, book: RuleBook): Result<string> {
  const [likeliest] = fittingTabs(workbook, book)
  return likeliest ?? refused('no pipeline')
}

/** The tab on Rules, else those that read like a pipeline, the active one first. */
function fittingTabs(workbook: Workbook, book: RuleBook): readonly string[] {
  const tabs = workbook.tabs().filter((tab) => !isOwnTabName(tab))
  const known = book.texts.get('pipeline') ?? ''
  if (tabs.includes(known)) return [known]
  const score = headerScore(book.headers)
  const fitting = tabs.filter((tab) => findHeaderRow((workbook.read(tab) ?? []).slice(0, 20), score) >= 0)
  const active = fitting.length > 1 ? workbook.activeTab() : ''
  return fitting.sort((a, b) => Number(b === active) - Number(a === active))
}

/** Refuses when a user's tab has the name of one of Touchline's, which would overwrite it; null when there is none. */
export function takenTab(workbook: Workbook): Refused | null {
  const tabs = workbook.tabs()
  for (const own of TOUCHLINE_TABS) {
    const named = tabs.find((tab) => tab.toLowerCase() === own.name.toLowerCase())
    if (named === undefined) continue
    const values = named === own.name ? (workbook.read(named) ?? []) : workbook.readHeader(named)
    const isBlank = values.every((row) => row.every((cell) => cell === ''))
    if (isOwnTab(values, own) && !(isBlank && named !== own.name)) continue
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

/**
 * Asks whether the proposed columns are right, all at once, and about each field that several columns match equally well.
 * @returns key → header, '' = none of them
 */
export function askColumns(ports: Ports, sheet: PipelineSheet, book: RuleBook): ReadonlyMap<string, string> {
  const { columns } = sheet.pipeline
  const answers = new Map<string, string>()
  const proposed = readingOf(sheet).proposed.filter(({ why }) => why !== 'several')
  if (
    proposed.length > 0 &&
    ports.dialog.confirm('How I read your sheet', book.words.reading.columnsAsked(proposed))
  )
    for (const { field, header } of proposed) answers.set(field, header)
  for (const { field, label, candidates } of columns.unsure) {
    if (book.headers.has(field)) continue
    const answer = ports.dialog.choose(label, `Which of these columns is the ${label.toLowerCase()}?`, [
      ...candidates,
      NONE_OF_THEM,
    ])
    if (answer !== null) answers.set(field, answer === NONE_OF_THEM ? '' : answer)
  }
  return answers
}

/** How days and amounts are to be read where nothing in the sheet decides it. */
export interface OrderAnswers {
  readonly days?: 'day-first' | 'month-first'
  readonly amounts?: 'comma' | 'dot'
}

/** Asks how days and amounts are to be read where nothing in the sheet decides it. */
export function askOrder(ports: Ports, sheet: PipelineSheet): OrderAnswers {
  const said = new Map<string, string>()
  const { reading: words } = sheet.book.words
  for (const { what, headers, samples } of readingOf(sheet).questions.order) {
    const choices = Object.entries(words.orders[what])
    const asked = words.orderAsked(what, headers, samples)
    const chosen = ports.dialog.choose(
      'How I read your sheet',
      asked,
      choices.map(([, text]) => text),
    )
    const [answer] = choices.find(([, text]) => text === chosen) ?? []
    if (answer !== undefined) said.set(what, answer)
  }
  return Object.fromEntries(said)
}

/** The answers as Rules keeps them: id → value. */
export const orderRows = (order: OrderAnswers): [string, string][] =>
  Object.entries(order).map(([what, value]) => [`order.${what}`, value])

/** Refuses a sheet in which no column says who a row is; null when one does. */
export function nobodyNamed(
  { tab, headerRow, pipeline: { columns } }: PipelineSheet,
  answers: ReadonlyMap<string, string>,
): Refused | null {
  const isNamed = NAMING_FIELDS.some((key) => columns.at.has(key) || (answers.get(key) ?? '') !== '')
  return isNamed ? null : refused('nobody named', tab, headerRow, columns.unsure)
}
