// Finds the pipeline's tab, and refuses sheets that set-up would spoil or cannot understand.

import { findHeaderRow } from '../../core/cells/table'
import { headerScore } from '../../core/reading/headers'
import { WHO } from '../../core/reading/row-kinds'
import type { RuleBook } from '../../core/rules/rule-book'
import {
  isBlankTab,
  isOwnTab,
  isOwnTabName,
  LOG,
  MAIL,
  OWN_COLUMNS,
  SET_UP_TABS,
} from '../../core/tabs/schema'
import { type Refused, type Result, refused } from '../../core/words/refusals'
import type { PipelineSheet } from '../sheet/open-pipeline'
import { ownColumnOf } from '../sheet/own-columns'
import type { Ports, Workbook } from '../sheet/ports'

/** All tabs that set-up creates. */
export const TOUCHLINE_TABS = [...SET_UP_TABS, LOG]

/** The tab to set up: the one asked for, the one in Rules, or the only one that reads like a pipeline. */
export function chooseTab({ workbook }: Ports, book: RuleBook, wished: string | undefined): Result<string> {
  const tabs = workbook.tabs().filter((tab) => !isOwnTabName(tab))
  if (wished !== undefined) {
    if (isOwnTabName(wished)) return refused('own tab as pipeline', wished)
    if (tabs.includes(wished)) return wished
    return refused('no such tab', wished, tabs)
  }
  const fitting = fittingTabs(workbook, book)
  const [only] = fitting
  if (only === undefined) return refused('no pipeline')
  if (fitting.length === 1) return only
  return refused(
    'several pipelines',
    tabs.filter((tab) => fitting.includes(tab)),
  )
}

/** The tab on Rules, else those that read like a pipeline, the active one first. */
export function fittingTabs(workbook: Workbook, book: RuleBook): readonly string[] {
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
  // Mail is made by the first mail, which a tab of this name would keep from going.
  for (const own of [...TOUCHLINE_TABS, MAIL]) {
    const named = tabs.find((tab) => tab.toLowerCase() === own.name.toLowerCase())
    if (named === undefined) continue
    const header = workbook.readHeader(named)
    const isBlank = isBlankTab(header)
    const values = isBlank && named === own.name ? (workbook.read(named) ?? []) : header
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

/** Refuses before anything is made where a column of Touchline's that is there already is protected from the user; else null. */
export function protectedColumn(workbook: Workbook, sheet: PipelineSheet): Refused | null {
  if (!sheet.pipeline.has('id')) return null
  const closed = workbook.protectedColumns(sheet.tab)
  const own = OWN_COLUMNS.find((column) => {
    const at = ownColumnOf(sheet, column)
    return at > 0 && closed.some(([first, last]) => first <= at && at <= last)
  })
  return own ? refused('cell refused', own.header, '', 'protected', 'make') : null
}

/** Refuses a sheet in which no column says who a row is; null when one does. */
export function nobodyNamed({ tab, headerRow, pipeline: { columns } }: PipelineSheet): Refused | null {
  const isNamed = WHO.some((key) => columns.at.has(key))
  return isNamed ? null : refused('nobody named', tab, headerRow, columns.unsure)
}
