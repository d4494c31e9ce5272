// A spreadsheet with the built add-on, for tests: takes rows, runs set-up, nights and edits as for a user, returns tabs.
import { type Clock, createClock } from '../../workbench/apps-script/clock'
import { createGoogle, type Google, type GoogleOptions } from '../../workbench/apps-script/google'
import { sharedRealms } from '../../workbench/apps-script/realm'
import { instantOfSerial, serialOfInstant, zoneOf } from '../../workbench/apps-script/services/zone'
import { createWorkbook, type OpenWorkbook, openSavedWorkbook } from '../../workbench/workbook/open-workbook'
import type { SheetContent } from '../../workbench/workbook/sheet-content'
import { built } from './dist'
import { cellOf, type Driver, driver, serialOf, type TestCell } from './spreadsheet-driver'

export type { TestCell }
/** A tab: rows of cells, the header row first, or with more about the sheet. */
export type TestTab =
  | readonly (readonly TestCell[])[]
  | (Omit<SheetContent, 'name' | 'cells'> & { readonly cells: readonly (readonly TestCell[])[] })

export interface SpreadsheetOptions extends Partial<Omit<GoogleOptions, 'bundle' | 'workbook' | 'clock'>> {
  /** The sheet's time zone; by default one in which no test process runs. */
  readonly zone?: string
  /** The sheet's wall clock at the start, as `2026-03-04 12:00`. */
  readonly now?: string
  /** Wraps the workbook that the bundle sees, to look at or disturb what it does. */
  readonly wrap?: (workbook: OpenWorkbook) => OpenWorkbook
}

export interface Spreadsheet extends Google, Driver {
  readonly workbook: OpenWorkbook
  readonly clock: Clock
  /** An independent copy at the same moment: cells, triggers, quota; its outbox is empty. */
  copy: Copy
  /** Returns a function that makes copies of the present state; cheaper than calling `copy` many times. */
  copier(): Copy
}
export type Copy = (options?: Pick<SpreadsheetOptions, 'wrap'>) => Spreadsheet

export const BUNDLE = (): string => built('Code.js')
/** Sheets are far smaller than Google's, so that formulas over whole columns take less time. */
const SMALL = { rows: 80, columns: 26, spareRows: 20 }
/** A time zone in which no test process runs. */
export const SHEET_ZONE = 'Europe/Berlin'

/** A spreadsheet of these tabs with the add-on enabled, opened by a user, at noon of 2026-03-04. */
export function spreadsheet(
  tabs: Readonly<Record<string, TestTab>>,
  options: SpreadsheetOptions = {},
): Spreadsheet {
  const { zone = SHEET_ZONE, now = '2026-03-04 12:00' } = options
  const clock = createClock(instantOfSerial(serialOf(now), zoneOf(zone)))
  const sheets = Object.entries(tabs).map(([name, tab]) => contentOf(name, tab))
  const serialNow = () => serialOfInstant(clock.now(), zoneOf(zone))
  const made = over(createWorkbook({ sheets, zone, now: serialNow, newSheet: SMALL }), clock, options)
  made.open('LIMITED')
  return made
}

const prepared = new Map<string, Copy>()

/** A spreadsheet that is set up. It is made once for equal tabs and options and then copied, which is fast. */
export function setUpSpreadsheet(
  tabs: Readonly<Record<string, TestTab>>,
  { wrap, ...options }: SpreadsheetOptions = {},
): Spreadsheet {
  const key = JSON.stringify([tabs, options])
  let copy = prepared.get(key)
  if (!copy) {
    const made = spreadsheet(tabs, options)
    made.setUp()
    copy = made.copier()
    prepared.set(key, copy)
  }
  return copy(wrap ? { wrap } : {})
}

function over(workbook: OpenWorkbook, clock: Clock, options: SpreadsheetOptions): Spreadsheet {
  const { zone = SHEET_ZONE, now: _, wrap = (same) => same, ...rest } = options
  const at = (moment: string): number => instantOfSerial(serialOf(moment), zoneOf(zone))
  const google = createGoogle({
    user: { email: 'ann@example.com' },
    document: { zone },
    realms: sharedRealms,
    ...rest,
    workbook: wrap(workbook),
    clock,
    bundle: BUNDLE(),
  })
  const copier = (): Copy => {
    const text = JSON.stringify(workbook.toJSON())
    const instant = clock.now()
    const keep = ({ triggers, menus, made, mail }: Google['state']) => ({
      triggers: triggers.map((trigger) => ({ ...trigger })),
      menus,
      made,
      mail: { ...mail },
    })
    const state = keep(google.state)
    return (changed = {}) => {
      const time = createClock(instant)
      const serialNow = () => serialOfInstant(time.now(), zoneOf(zone))
      const cells = openSavedWorkbook(JSON.parse(text), { now: serialNow, newSheet: SMALL })
      const twin = over(cells, time, { ...options, ...changed })
      Object.assign(twin.state, keep({ ...twin.state, ...state }))
      return twin
    }
  }
  const copy: Copy = (changed) => copier()(changed)
  return { ...google, ...driver(google, workbook, clock, at), workbook, clock, copy, copier }
}

function contentOf(name: string, tab: TestTab): SheetContent {
  const { cells, ...rest } = (Array.isArray(tab) ? { cells: tab } : tab) as Exclude<
    TestTab,
    readonly unknown[]
  >
  return { name, ...rest, cells: cells.map((row) => row.map(cellOf)) }
}
