// Formatting of Touchline's columns and tabs: number formats, drop-downs, notes, hidden columns, and colours.
import type { RuleBook } from '../../core/rules/rule-book'
import {
  type Column,
  NUMBER_FORMATS,
  OWN_COLUMNS,
  SET_UP_TABS,
  type Tab,
  TODAY,
} from '../../core/tabs/schema'
import { HEARTBEAT_COLUMN } from './heartbeat'
import { columnLetter } from './live-formulas'
import { columnOf, type PipelineSheet } from './open-pipeline'
import type { ColourRule, Workbook } from './ports'

const VERDICT_COLOURS = {
  New: { background: '#e8f0fe', fontColor: '#174ea6' },
  Keep: { background: '#e6f4ea', fontColor: '#0d652d' },
  Notice: { background: '#fef7e0', fontColor: '#7a4f01' },
  Purge: { background: '#fce8e6', fontColor: '#a50e0e' },
} as const
const PURGED_ROW = { background: '#fdf3f2', fontColor: '#5f6368' }
const MISSED_NIGHT = { background: '#c5221f', fontColor: '#ffffff' }

/** Formats Touchline's columns in the pipeline and its tabs; idempotent. */
export function applyFormats(workbook: Workbook, sheet: PipelineSheet): void {
  const { tab, headerRow } = sheet
  for (const { column, at } of ownColumns(sheet)) formatOwnColumn(workbook, tab, headerRow, at, column)
  for (const own of SET_UP_TABS) if (own !== TODAY) offerChoices(workbook, own)
  colourPipeline(workbook, sheet, isColoured(sheet.book))
  formatToday(workbook, sheet.book)
}

/** Formats Today where it has its columns as laid out: drop-downs, heartbeat, colours. */
export function formatToday(workbook: Workbook, book: RuleBook): void {
  offerChoices(workbook, TODAY)
  workbook.note(
    TODAY.name,
    1,
    HEARTBEAT_COLUMN,
    'The last night. It turns red by itself when a night was missed.',
  )
  workbook.formatColumn(TODAY.name, HEARTBEAT_COLUMN, 1, NUMBER_FORMATS.day)
  colourToday(workbook, isColoured(book))
}

const isColoured = (book: RuleBook): boolean => book.texts.get('colour') !== 'no'

function offerChoices(workbook: Workbook, own: Tab): void {
  own.columns.forEach((column, at) => {
    if (column.choices) workbook.offerWords(own.name, at + 1, 2, column.choices, helpOf(column))
  })
}

/** Makes one of Touchline's tabs that is gone, with its looks; one whose columns moved gets them anew. */
export const layOut = (workbook: Workbook, own: Tab, book: RuleBook): void =>
  workbook.addTab(own, () => {
    if (own === TODAY) formatToday(workbook, book)
    else offerChoices(workbook, own)
  })

/**
 * The own columns that set-up added, to the right of the ids. A user column of the same name, such as a decision date, is
 * skipped: it keeps its format, notes and drop-down.
 */
function ownColumns(sheet: PipelineSheet): { readonly column: Column; readonly at: number }[] {
  const first = columnOf(sheet, 'id')
  return OWN_COLUMNS.flatMap((column) => {
    const at = columnOf(sheet, column.key)
    return at >= first && sheet.pipeline.header(column.key) === column.header ? [{ column, at }] : []
  })
}

const helpOf = (column: Column): string => column.note ?? column.header

function formatOwnColumn(
  workbook: Workbook,
  tab: string,
  headerRow: number,
  at: number,
  column: Column,
): void {
  const format = NUMBER_FORMATS[column.kind]
  if (format !== '') workbook.formatColumn(tab, at, headerRow + 1, format)
  if (column.choices) workbook.offerWords(tab, at, headerRow + 1, column.choices, helpOf(column))
  if (column.note) workbook.note(tab, headerRow, at, column.note)
  workbook.styleHeader(tab, headerRow, at, 1)
  if (column.hidden) workbook.hideColumn(tab, at)
}

/** Switches the colours by verdict on or off; the heartbeat's colour is always on. */
export function colour(workbook: Workbook, sheet: PipelineSheet, on: boolean): void {
  colourPipeline(workbook, sheet, on)
  if (workbook.has(TODAY.name)) colourToday(workbook, on)
}

function colourPipeline(workbook: Workbook, sheet: PipelineSheet, on: boolean): void {
  const verdict = columnOf(sheet, 'verdict')
  const first = sheet.headerRow + 1
  const width = Math.max(columnOf(sheet, 'by'), verdict)
  workbook.colour(sheet.tab, first, on && verdict > 0 ? verdictRules(verdict, first, width) : [])
}

/** From the first row on, where the heartbeat stands: each cell of its column tells by itself whether it is a late day. */
function colourToday(workbook: Workbook, on: boolean): void {
  const verdict = TODAY.columns.findIndex(({ key }) => key === 'verdict') + 1
  const beat = `$${columnLetter(HEARTBEAT_COLUMN)}1`
  workbook.colour(TODAY.name, 1, [
    {
      formula: `ISNUMBER(${beat})*(TODAY()-${beat}>1)`,
      ...MISSED_NIGHT,
      bold: true,
      columns: [HEARTBEAT_COLUMN, HEARTBEAT_COLUMN],
    },
    ...(on ? verdictRules(verdict, 1, 0) : []),
  ])
}

/** One rule for each verdict word on its cell, and one for whole rows on Purge. @param rowWidth columns; 0 = no row rule */
function verdictRules(column: number, row: number, rowWidth: number): ColourRule[] {
  const cell = `$${columnLetter(column)}${row}`
  const words = Object.entries(VERDICT_COLOURS).map(([word, colours]): ColourRule => {
    return {
      formula: startsWith(cell, word),
      ...colours,
      bold: word === 'Purge',
      columns: [column, column],
    }
  })
  if (rowWidth === 0) return words
  return [
    ...words,
    { formula: startsWith(cell, 'Purge'), ...PURGED_ROW, bold: false, columns: [1, rowWidth] },
  ]
}

/** A range comparison instead of LEFT(), because the argument separator depends on the sheet's locale. */
function startsWith(cell: string, word: string): string {
  const last = word.length - 1
  const next = word.slice(0, last) + String.fromCharCode(word.charCodeAt(last) + 1)
  return `(${cell}>="${word}")*(${cell}<"${next}")`
}

/** Removes Touchline's colours and drop-downs from the pipeline. */
export function removeFormats(workbook: Workbook, sheet: PipelineSheet): void {
  workbook.colour(sheet.tab, sheet.headerRow + 1, [])
  for (const column of OWN_COLUMNS) {
    const at = columnOf(sheet, column.key)
    if (at > 0 && 'choices' in column)
      workbook.removeOffers(sheet.tab, at, sheet.headerRow + 1, helpOf(column))
  }
}

/** Removes Touchline's colours and drop-downs from its own tabs. */
export function removeTabFormats(workbook: Workbook): void {
  for (const own of SET_UP_TABS.filter(({ name }) => workbook.has(name))) {
    if (own === TODAY) workbook.colour(own.name, 2, [])
    own.columns.forEach((column, at) => {
      if (column.choices) workbook.removeOffers(own.name, at + 1, 2, helpOf(column))
    })
  }
}
