// Formatting of Touchline's columns and tabs: number formats, drop-downs, notes, hidden columns, and colours.
import { runsOf } from '../../core/cells/runs'
import { type RuleBook, wordingIn } from '../../core/rules/rule-book'
import {
  type Column,
  LOG,
  NUMBER_FORMATS,
  OWN_COLUMNS,
  SET_UP_TABS,
  type Tab,
  TODAY,
  TOUCHES,
} from '../../core/tabs/schema'
import { PURGE } from '../../core/words/facts'
import { SHOWN_VERDICTS } from '../../core/words/first-words'
import { HEARTBEAT_COLUMN } from './heartbeat'
import { columnLetter } from './live-formulas'
import { columnOf, type PipelineSheet } from './open-pipeline'
import { ownColumnOf } from './own-columns'
import type { ColourRule, Offer, Workbook } from './ports'

/** By the verdict's code. */
const VERDICT_COLOURS = [
  { background: '#e8f0fe', fontColor: '#174ea6' },
  { background: '#e6f4ea', fontColor: '#0d652d' },
  { background: '#fef7e0', fontColor: '#7a4f01' },
  { background: '#fce8e6', fontColor: '#a50e0e' },
] as const
const PURGED_ROW = { background: '#fdf3f2', fontColor: '#5f6368' }
const MISSED_NIGHT = { background: '#c5221f', fontColor: '#ffffff' }

/** Formats Touchline's columns in the pipeline, so that what they hold can be read; idempotent. */
export function formatOwnColumns(workbook: Workbook, sheet: PipelineSheet): void {
  const { tab, headerRow } = sheet
  const own: Column[] = []
  for (const { column, at } of ownColumns(sheet)) own[at - 1] = column
  const placed = Array.from(own)
  for (const { from, count } of runsOf(placed.map((column) => column && true))) {
    const notes = placed.slice(from - 1, from - 1 + count).map((column) => column?.note ?? '')
    workbook.notes(tab, headerRow, from, notes)
    workbook.styleHeader(tab, headerRow, from, count)
  }
  const formats = placed.map((column) => (column ? NUMBER_FORMATS[column.kind] : ''))
  for (const format of new Set(formats.filter((one) => one !== ''))) {
    const same = formats.flatMap((one, at) => (one === format ? [at + 1] : []))
    workbook.formatColumns(tab, same, headerRow + 1, format)
  }
  for (const { from, count } of runsOf(placed.map((column) => column?.hidden || undefined)))
    workbook.hideColumns(tab, from, count)
}

/** Columns of long texts: in pixels, wide enough to be read. */
const LONG_TEXTS: readonly (readonly [tab: Tab, key: string, pixels: number])[] = [
  [TOUCHES, 'reason', 340],
  [TOUCHES, 'note', 240],
  [LOG, 'message', 700],
]

/** Gives the pipeline and Touchline's tabs their drop-downs, colours and widths; idempotent. */
export function applyLooks(workbook: Workbook, sheet: PipelineSheet): void {
  for (const { column, at } of ownColumns(sheet))
    if (column.choices) workbook.offerWords(sheet.tab, at, sheet.headerRow + 1, offerOf(column))
  for (const own of SET_UP_TABS)
    if (own !== TODAY && hasChoices(own) && workbook.has(own.name)) offerChoices(workbook, own)
  for (const [tab, key, pixels] of LONG_TEXTS)
    if (workbook.has(tab.name))
      workbook.widenColumn(tab.name, tab.columns.findIndex((column) => column.key === key) + 1, pixels)
  colourPipeline(workbook, sheet, isColoured(sheet.book))
  if (workbook.has(TODAY.name)) formatToday(workbook, sheet.book)
}

/** Formats Today where it has its columns as laid out: drop-downs, heartbeat, colours. */
export function formatToday(workbook: Workbook, book: RuleBook): void {
  offerChoices(workbook, TODAY)
  workbook.notes(TODAY.name, 1, HEARTBEAT_COLUMN, [
    'The last night. It turns red by itself when a night was missed.',
  ])
  colourToday(workbook, isColoured(book))
}

const isColoured = (book: RuleBook): boolean => book.texts.get('colour') !== 'no'

const hasChoices = ({ columns }: Tab): boolean => columns.some(({ choices }) => choices)

/** Gives the columns of one of Touchline's tabs their drop-downs. */
export function offerChoices(workbook: Workbook, own: Tab): void {
  own.columns.forEach((column, at) => {
    if (column.choices) workbook.offerWords(own.name, at + 1, 2, offerOf(column))
  })
}

/** Makes one of Touchline's tabs that is gone, with its looks; one whose columns moved gets them anew. */
export const layOut = (workbook: Workbook, own: Tab, book: RuleBook): void =>
  workbook.addTab(own, () => {
    if (own === TODAY) formatToday(workbook, book)
    else offerChoices(workbook, own)
  })

/**
 * The own columns that set-up added. A user column of the same name, such as a decision date, is
 * skipped: it keeps its format, notes and drop-down.
 */
function ownColumns(sheet: PipelineSheet): { readonly column: Column; readonly at: number }[] {
  return OWN_COLUMNS.flatMap((column) => {
    const at = ownColumnOf(sheet, column)
    return at > 0 ? [{ column: worded(column, sheet.book), at }] : []
  })
}

/** A column as the wording of the sheet has its drop-down and note. */
const worded = (column: Column, book: RuleBook): Column =>
  wordingIn(book) === 'neutral' ? { ...column, ...column.neutral } : column

/** Gives the columns whose drop-down depends on the wording the one of the sheet's. */
export function rewordOffers(workbook: Workbook, sheet: PipelineSheet): void {
  for (const column of OWN_COLUMNS) {
    const at = 'neutral' in column ? ownColumnOf(sheet, column) : 0
    if (!('neutral' in column) || at === 0) continue
    for (const note of [column.note, column.neutral.note])
      workbook.removeOffers(sheet.tab, at, sheet.headerRow + 1, note ?? HELP)
    const shown = worded(column, sheet.book)
    workbook.offerWords(sheet.tab, at, sheet.headerRow + 1, offerOf(shown))
    workbook.notes(sheet.tab, sheet.headerRow, at, [shown.note ?? ''])
  }
}

/** Help of the drop-downs whose header has no note that would tell more. */
const HELP = 'Take one of the list; other words count as your own.'
const helpOf = (column: Column): string => column.note ?? HELP

const offerOf = (column: Column): Offer => ({ words: column.choices ?? [], help: helpOf(column) })

/** Switches the colours by verdict on or off; the heartbeat's colour is always on. */
export function colour(workbook: Workbook, sheet: PipelineSheet, on: boolean): void {
  colourPipeline(workbook, sheet, on)
  if (workbook.has(TODAY.name)) colourToday(workbook, on)
}

function colourPipeline(workbook: Workbook, sheet: PipelineSheet, on: boolean): void {
  const verdict = columnOf(sheet, 'verdict')
  const first = sheet.headerRow + 1
  const width = sheet.pipeline.table.headers.length
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
  // In either wording, so that a switch changes no colour.
  const saysVerdict = (code: number): string =>
    [SHOWN_VERDICTS.plain, SHOWN_VERDICTS.neutral]
      .map((words) => startsWith(cell, words[code] ?? ''))
      .join('+')
  const words = VERDICT_COLOURS.map((colours, at): ColourRule => {
    const code = at + 1
    return { formula: saysVerdict(code), ...colours, bold: code === PURGE, columns: [column, column] }
  })
  if (rowWidth === 0) return words
  return [...words, { formula: saysVerdict(PURGE), ...PURGED_ROW, bold: false, columns: [1, rowWidth] }]
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
      workbook.removeOffers(sheet.tab, at, sheet.headerRow + 1, helpOf(worded(column, sheet.book)))
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
