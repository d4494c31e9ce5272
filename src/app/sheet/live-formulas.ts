// Switches Fit and Next touch between live formulas in their header cells and values that the night writes.
import { type Day, isoDay, parseIsoDay } from '../../core/calendar/day'
import { type Decisions, outputCells } from '../../core/decide'
import type { PipelineKey } from '../../core/pipeline/pipeline'
import type { RuleBook } from '../../core/rules/rule-book'
import {
  CADENCE,
  LEDGER,
  OWN_COLUMNS,
  type OwnKey,
  PLAN,
  PROFILE,
  RULES_TAB,
  type Tab,
} from '../../core/tabs/schema'
import type { LiveEnd } from '../../core/words/words'
import { columnOf, isLive, isPaused, type PipelineSheet, type RulesSheet, writeState } from './open-pipeline'
import type { Workbook } from './ports'
import { LIVE_KEYS } from './write-own-columns'

/** A column's letters: 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** Columns that a live formula does not use: those it computes itself, and outputs that nothing is computed from. */
const UNUSED_BY_LIVE: readonly (readonly [live: OwnKey, unseen: readonly PipelineKey[]])[] = [
  ['fit', ['fit', 'nextTouch', 'by', 'verdict', 'noticeSince', 'secondSale', 'satisfied', 'about']],
  ['nextTouch', ['fit', 'nextTouch', 'by', 'noticeSince', 'secondSale', 'satisfied', 'about']],
]

const hasTooManyRows = ({ pipeline, book }: PipelineSheet): boolean =>
  pipeline.rows > book.numbers['live.rows']

/**
 * Whether there are few enough rows, each live formula has all columns it uses to its left, the only ones it gets, and it
 * takes the same ones as the night.
 */
function fitsLive(sheet: PipelineSheet): boolean {
  if (hasTooManyRows(sheet) || sheet.pipeline.columns.isPicked) return false
  const placed = [...sheet.pipeline.columns.at]
  return UNUSED_BY_LIVE.every(([live, unseen]) => {
    const own = columnOf(sheet, live)
    return own > 0 && placed.every(([key, at]) => at + 1 < own || unseen.includes(key))
  })
}

/** Volatile functions, which Google rejects in the arguments of a custom function. */
const VOLATILE = /\b(?:NOW|RAND|RANDARRAY|RANDBETWEEN)\s*\(/i

/** Whether a tab holds a function whose cells Google refuses to hand to a custom function. */
export const hasVolatile = (workbook: Workbook, tab: string): boolean =>
  workbook.formulas(tab).some((row) => row.some((formula) => VOLATILE.test(formula)))

/** Whether the sheet allows live formulas: few enough rows, columns in order, no volatile formula in the tab. */
export const canBeLive = (workbook: Workbook, sheet: PipelineSheet): boolean =>
  fitsLive(sheet) && !hasVolatile(workbook, sheet.tab)

/** A whole tab as a formula names it: to the last header of its columns, to whatever row. */
export const wholeTab = ({ name, columns }: Tab): string => `${name}!A1:${columnLetter(columns.length)}`

/** The formula of each live header by its column. Semicolons separate arguments in every locale; commas do not. */
function liveFormulas(sheet: PipelineSheet): ReadonlyMap<number, string> {
  const upTo = (column: number): string => `A${sheet.headerRow}:${columnLetter(column - 1)}`
  const [fit, next] = [columnOf(sheet, 'fit'), columnOf(sheet, 'nextTouch')]
  const call = (name: string, column: number, ...tabs: readonly Tab[]): string =>
    `=${name}(${[upTo(column), ...tabs.map(wholeTab)].join(';')})`
  return new Map([
    [fit, call('QUALIFY', fit, PROFILE, RULES_TAB)],
    [next, call('NEXT_TOUCH', next, LEDGER, CADENCE, RULES_TAB, PLAN)],
  ])
}

/** Writes the formulas into the header cells, from where they spill down. False when the cells accept no formula. */
export function makeLive(workbook: Workbook, sheet: PipelineSheet): boolean {
  const { headerRow, tab } = sheet
  const formulas = [...liveFormulas(sheet)]
  if (formulas.every(([column, formula]) => workbook.writeFormula(tab, headerRow, column, formula)))
    return true
  makeWritten(workbook, sheet)
  return false
}

/** A live header as Touchline writes it, also where its ranges end early or name a tab that was deleted. */
const OWN_FORMULA =
  /^=(?:QUALIFY|NEXT_TOUCH)\(A\d+:[A-Z]+(?:[;,]\s*(?:(?:Profile|Rules|Ledger|Cadence|Plan)!A1:[A-Z]+|#REF!?))+\)$/i

export const isOwnFormula = (formula: string): boolean => OWN_FORMULA.test(formula)

/** Writes Touchline's own live headers anew, so that they reach the last header of each tab; the user's stay. */
export function renewLive(workbook: Workbook, sheet: PipelineSheet): void {
  const { headerRow, tab, pipeline } = sheet
  const held = workbook.formulasOfRow(tab, headerRow, pipeline.table.headers.length)
  for (const [column, formula] of liveFormulas(sheet)) {
    const before = held[column - 1] ?? ''
    if (before !== formula && isOwnFormula(before)) workbook.writeFormula(tab, headerRow, column, formula)
  }
}

/** Replaces the formulas by the header texts; the next judging writes the values. */
export function makeWritten(workbook: Workbook, sheet: PipelineSheet): void {
  for (const { key, header } of OWN_COLUMNS) {
    const column = columnOf(sheet, key)
    if (column > 0 && (LIVE_KEYS as readonly string[]).includes(key))
      workbook.write(sheet.tab, sheet.headerRow, column, [[header]])
  }
}

/** Whether a sheet is live from now on, and why no longer; '' when it was not, or still is. */
export interface KeptLive {
  readonly live: boolean
  readonly why: LiveEnd | ''
  /** What Rules must say of it once the verdicts stand; absent where it says so already. */
  readonly state?: 'yes' | 'no'
}

export const WRITTEN: KeptLive = { live: false, why: '' }

/**
 * Checks a live sheet. Formulas that somebody typed over are restored; a sheet becomes written when it has too many rows, a
 * column out of place, NOW() or RAND() among its columns, or when its headers show an error or nothing two nights running.
 * It waits while a header is there twice, of which the formulas would take the leftmost.
 */
export function keepLive(
  workbook: Workbook,
  rules: RulesSheet,
  { sheet, decisions }: { readonly sheet: PipelineSheet; readonly decisions: Decisions },
  today: Day,
): KeptLive {
  const { isPicked = false } = sheet.pipeline.columns
  if (isPaused(rules.book) && isPicked) return WRITTEN
  if (isPaused(rules.book)) return resumeLive(workbook, sheet)
  if (!isLive(rules.book)) return WRITTEN
  const why = liveEnd(workbook, rules, { sheet, decisions }, today)
  if (why === '') return { live: true, why }
  makeWritten(workbook, sheet)
  writeState(workbook, rules, { 'live.now': isPicked ? 'held' : 'no' })
  return { live: false, why: isPicked ? '' : why }
}

/**
 * The formulas return after a pause, where the sheet still allows them. Until the values below them are cleared the pause
 * lasts: a run that is cut off must not leave a live sheet whose headers show an error.
 */
function resumeLive(workbook: Workbook, sheet: PipelineSheet): KeptLive {
  const live = canBeLive(workbook, sheet) && makeLive(workbook, sheet)
  return { live, why: '', state: live ? 'yes' : 'no' }
}

/** Why a live sheet has to become written; '' where it stays live. */
function liveEnd(
  workbook: Workbook,
  rules: RulesSheet,
  { sheet, decisions }: { readonly sheet: PipelineSheet; readonly decisions: Decisions },
  today: Day,
): LiveEnd | '' {
  if (!fitsLive(sheet)) return hasTooManyRows(sheet) ? 'rows' : 'columns'
  const isBroken = sheet.isLiveBroken === true
  if (isBroken && hasVolatile(workbook, sheet.tab)) return 'volatile'
  const isBlank = isTypedOver(sheet, decisions)
  const since = brokenSince(rules.book)
  if (!isBroken && !isBlank) {
    if (since !== null) writeState(workbook, rules, { 'live.now': 'yes' })
    return ''
  }
  if (since !== null && since < today) return 'error'
  writeState(workbook, rules, { 'live.now': `yes, broken since ${isoDay(today)}` })
  if (isBroken) renewLive(workbook, sheet)
  else if (!makeLive(workbook, sheet)) return 'taken'
  return ''
}

/** The night in which a live header first showed an error or nothing; null when the last night saw none. */
const brokenSince = ({ texts }: RuleBook): Day | null =>
  parseIsoDay(/since (\S+)$/.exec(texts.get('live.now') ?? '')?.[1] ?? '')

/** Whether a live column is blank although it should show values: its formula was overwritten. */
function isTypedOver(sheet: PipelineSheet, decisions: Decisions): boolean {
  if (sheet.isLiveBroken) return false
  const { pipeline } = sheet
  return LIVE_KEYS.some((key) => {
    const at = columnOf(sheet, key) - 1
    const isBlank = pipeline.table.rows.every((cells) => (cells[at] ?? '') === '')
    return isBlank && pipeline.table.rows.some((_, row) => outputCells(pipeline, decisions, row)[key] !== '')
  })
}
