// The tabs and columns Touchline owns, each described once: set-up, reading, writing, docs and tests come from here.
import { CADENCE, LEDGER, PLAN, PROFILE } from './schema/hidden-tabs'
import { REVIEW, RULES_TAB, TODAY, TOUCHES } from './schema/shown-tabs'
import type { Tab } from './schema/tab'

export { type Column, type ColumnKind, NUMBER_FORMATS } from './column'
export * from './schema/hidden-tabs'
export * from './schema/method-tabs'
export * from './schema/own-columns'
export * from './schema/shown-tabs'
export type { Tab } from './schema/tab'

/** The schema's version, written to Rules by set-up. */
export const SCHEMA_VERSION = 1

/** What set-up makes; the others appear when first needed, `Log` with the first run. */
export const SET_UP_TABS: readonly Tab[] = [TODAY, TOUCHES, REVIEW, RULES_TAB, PROFILE, CADENCE, LEDGER, PLAN]
