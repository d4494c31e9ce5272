// The sheet as every act of the panel, the menu and an edit opens it: under the lock, each tab read once, from the workbook
// or, as far as it goes, from what the panel was handed with the row.
import type { Day } from '../../core/calendar/day'
import { lazy } from '../../core/cells/lazy'
import type { Table } from '../../core/cells/table'
import { CADENCE, PLAN, PROFILE } from '../../core/tabs/schema'
import { Refused, type Result, refused, type UndoneWords } from '../../core/words/refusals'
import { todayOf } from '../sheet/clock'
import { openPipeline, type PipelineSheet, type RulesSheet, readRules, tableIn } from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'
import { type CachedContext, contextRules, contextTable } from './cached-context'
import { type KeptLedger, linesOfLedger, wholeLedger } from './kept-ledger'

/** The tables that decisions stand on; those beside the pipeline are read when first asked for. */
export interface OpenSheet {
  readonly today: Day
  readonly rules: RulesSheet
  readonly sheet: PipelineSheet
  /** The context that stands in for some tabs; null when all are read. */
  readonly context: CachedContext | null
  readonly profile: () => Table
  /** null where no row names a segment: nothing else asks for it. */
  readonly cadence: () => Table | null
  /** The Plan tab; without rows where it is missing. */
  readonly plan: () => Table
  /** The Ledger as far as these ids go; the whole tab for none. */
  readonly ledger: (ids: readonly string[]) => KeptLedger
}

/** Where rules, profiles and segments come from. */
export interface Source {
  /** What the panel was handed with the row; what it lacks, or what no longer fits, is read. */
  readonly context?: CachedContext | undefined
  /** Rules that were read already. */
  readonly rules?: RulesSheet
  /** The rows meant are known by where they stand: once rows moved nobody can tell which they were. */
  readonly isByPosition?: boolean
}

/** How often rows may move between reading and writing before an act gives up. */
const ATTEMPTS = 3

/**
 * One act on the sheet: opens it under the lock, does the work, and opens it anew when rows moved before anything was
 * written. Refused in words when the sheet is busy or cannot be read.
 */
export function withSheet<T>(ports: Ports, source: Source, work: (open: OpenSheet) => Result<T>): Result<T> {
  return ports.lock.hold(() => {
    let done = attempt(ports, source, work)
    for (let left = source.isByPosition ? 0 : ATTEMPTS - 1; left > 0 && isMoved(done); left--)
      done = attempt(ports, {}, work)
    return done
  })
}

const isMoved = (done: unknown): boolean => done instanceof Refused && done.code === 'moved'

function attempt<T>(ports: Ports, source: Source, work: (open: OpenSheet) => Result<T>): Result<T> {
  const open = openSheet(ports, source)
  return open instanceof Refused ? open : work(open)
}

/** Reads; writes nothing. */
export function openSheet(ports: Ports, { context, rules: known }: Source = {}): Result<OpenSheet> {
  const { workbook } = ports
  const rules = context ? contextRules(context, workbook.zone) : (known ?? readRules(workbook))
  const sheet = openPipeline(workbook, rules)
  if (sheet instanceof Refused) return context ? openSheet(ports) : sheet
  const lines = context?.ledger
  return {
    today: todayOf(ports),
    rules,
    sheet,
    context: context ?? null,
    profile: lazy(() => (context ? contextTable(PROFILE, context.profile) : tableIn(workbook, PROFILE))),
    cadence: lazy(() => {
      if (!context) return readSegments(workbook, sheet)
      return context.cadence.length > 0 ? contextTable(CADENCE, context.cadence) : null
    }),
    plan: lazy(() => tableIn(workbook, PLAN)),
    ledger: (ids) =>
      (lines && ids.length > 0 ? linesOfLedger(workbook, lines, ids) : null) ?? wholeLedger(workbook),
  }
}

/** The Cadence tab; null where no row names a segment, since nothing else asks for it. */
export const readSegments = (workbook: Workbook, { pipeline }: PipelineSheet): Table | null =>
  pipeline.text('segment').some((word) => word !== '') ? tableIn(workbook, CADENCE) : null

/** The one pipeline row with this id. */
export function rowOfId({ pipeline }: PipelineSheet, id: string, undone: UndoneWords): Result<number> {
  const ids = pipeline.text('id')
  const row = ids.indexOf(id)
  if (row < 0 || id === '') return refused('row gone', undone)
  return ids.indexOf(id, row + 1) < 0 ? row : refused('id twice')
}
