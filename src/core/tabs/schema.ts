// The tabs and columns Touchline owns, described once for set-up, reading, writing, docs and tests.

import type { Tab } from './column'
import { CADENCE, FORECASTS, LEDGER, PLAN, PROFILE, SNAPSHOT, UNDO } from './hidden-tabs'
import { LOG, MAIL, REVIEW, RULES_TAB, TODAY, TOUCHES } from './shown-tabs'

export { type Aligned, aligned, isBlankTab, isOwnTab } from './aligned'
export {
  type CellsOf,
  type Column,
  type ColumnKind,
  columnAt,
  headerOf,
  headersOf,
  type KeyOf,
  keysOfHeaders,
  lineOf,
  NUMBER_FORMATS,
  type RowOf,
  type Tab,
} from './column'
export * from './hidden-tabs'
export * from './method-tabs'
export * from './own-columns'
export * from './shown-tabs'
/** The schema's version, written to Rules by set-up; what each one changed is in `app/sheet/migrate.ts`. */
export const SCHEMA_VERSION = 4

/** Tabs created by set-up; the others are created when first needed, `Log` by the first run. */
export const SET_UP_TABS: readonly Tab[] = [
  ...[TODAY, TOUCHES, REVIEW, RULES_TAB],
  ...[PROFILE, CADENCE, LEDGER, PLAN, SNAPSHOT],
]

const OWN_TABS: ReadonlySet<string> = new Set(
  [...SET_UP_TABS, LOG, MAIL, UNDO, FORECASTS].map(({ name }) => name.toLowerCase()),
)

/** Whether a tab has the name of one that Touchline fills itself, and so can never be the user's pipeline. */
export const isOwnTabName = (name: string): boolean => OWN_TABS.has(name.trim().toLowerCase())
