// Opens the sheet for an act of the panel, the menu or an edit: under the lock, reading each tab at most once, from the
// panel's cached context where possible, otherwise from the workbook.
import type { Day } from '../../core/calendar/day'
import { lazy } from '../../core/cells/lazy'
import { type Table, tableOf, withLines } from '../../core/cells/table'
import { cleanText, idPattern } from '../../core/cells/text'
import { fieldColumn } from '../../core/fit/criterion'
import { CADENCE, columnAt, PLAN, PROFILE } from '../../core/tabs/schema'
import { Refused, type Result, refused, type UndoneWords } from '../../core/words/refusals'
import { minuteOf, todayOf } from '../sheet/clock'
import { isLong, openPart } from '../sheet/open-part'
import { openPipeline, type PipelineSheet, type RulesSheet, readRules, tableIn } from '../sheet/open-pipeline'
import { openRules } from '../sheet/open-rules'
import { type NewPerson, openToAdd } from '../sheet/open-to-add'
import type { Ports, Workbook } from '../sheet/ports'
import { isOlder } from '../sheet/schema-version'
import { type CachedContext, contextTable, placeIn } from './cached-context'
import { foundInLedger, type KeptLedger, linesOfLedger, wholeLedger } from './kept-ledger'

/** The tables that decisions need; those besides the pipeline are read on first use. */
export interface OpenSheet {
  readonly today: Day
  readonly rules: RulesSheet
  readonly sheet: PipelineSheet
  /** Where Today lists the panel's person, as a context of the last minutes has it; [] = look at the tab. */
  readonly place: readonly number[]
  /** The cached context used in place of some tabs; null when all are read. */
  readonly context: CachedContext | null
  readonly profile: () => Table
  /** null when no row names a segment, because nothing else needs the tab. */
  readonly cadence: () => Table | null
  /** The Plan tab; empty when it is missing. */
  readonly plan: () => Table
  /** The Ledger lines of these ids; the whole tab where that is quicker. */
  readonly ledger: (ids: readonly string[]) => KeptLedger
}

/** What to open the sheet with. */
export interface SheetSource {
  /** What the panel was handed with the row; what it lacks, or what no longer holds the person, is read. */
  readonly context?: CachedContext | undefined
  /** Rules, if already read. */
  readonly rules?: RulesSheet
  /** Whose row the work is about: of a long sheet only the rows of that person are read. */
  readonly id?: string
  /** The same of several persons. */
  readonly ids?: readonly string[]
  /** A person who is to be added: of a long sheet only the last rows are read, and those that may be the same person. */
  readonly added?: NewPerson
  /** The caller names rows by position, not by id: after rows moved, the act cannot be retried. */
  readonly isByPosition?: boolean
}

/** Attempts before an act gives up because rows keep moving between reading and writing. */
const ACT_ATTEMPTS = 3
/** Lines of the Ledger that are looked up one by one: more are as quickly read with all others. */
const MOST_FOUND = 40

/**
 * Opens the sheet under the lock and does the work; if rows moved before anything was written, opens it again and retries.
 * @returns the work's result; refused when the sheet is busy, cannot be read, or rows keep moving
 */
export function withSheet<T>(
  ports: Ports,
  source: SheetSource,
  work: (open: OpenSheet) => Result<T>,
): Result<T> {
  return ports.lock.hold(() => {
    let done = openAndWork(ports, source, work)
    for (let left = source.isByPosition ? 0 : ACT_ATTEMPTS - 1; left > 0 && isMoved(done); left--)
      done = openAndWork(ports, {}, work)
    return done
  })
}

const isMoved = (done: unknown): boolean => done instanceof Refused && done.code === 'moved'

function openAndWork<T>(ports: Ports, source: SheetSource, work: (open: OpenSheet) => Result<T>): Result<T> {
  const rules = source.rules && !isOlder(source.rules.book) ? source.rules : openRules(ports)
  if (rules instanceof Refused) return rules
  const open = openSheet(ports, { ...source, rules })
  return open instanceof Refused ? open : work(open)
}

/** Opens the sheet; writes nothing. A context that does not fit the sheet is ignored. */
export function openSheet(
  ports: Ports,
  { context, rules: known, id, ids = id ? [id] : [], added }: SheetSource = {},
): Result<OpenSheet> {
  const { workbook } = ports
  const rules = known ?? readRules(workbook)
  const profile = lazy(() => (context ? contextTable(PROFILE, context.profile) : tableIn(workbook, PROFILE)))
  const part = added ? openToAdd(workbook, rules, added) : openPart(workbook, rules, ids)
  const sheet = part && isComparedAlone(part, profile) ? part : openPipeline(workbook, rules)
  if (sheet instanceof Refused) return sheet
  const lines = context?.ledger
  return {
    today: todayOf(ports),
    rules,
    sheet,
    place: context ? placeIn(context, minuteOf(ports)) : [],
    context: context ?? null,
    profile,
    cadence: lazy(() => {
      if (!context) return namesSegments(sheet) ? tableIn(workbook, CADENCE) : null
      return context.cadence.length > 0 ? contextTable(CADENCE, context.cadence) : null
    }),
    plan: lazy(() => (sheet.isPart ? planOf(workbook, idsIn(sheet)) : null) ?? tableIn(workbook, PLAN)),
    ledger: (ids) =>
      (lines ? linesOfLedger(workbook, lines, ids) : null) ??
      (isLong(sheet) && ids.length <= MOST_FOUND
        ? foundInLedger(workbook, ids, linesLikely(sheet, ids))
        : null) ??
      wholeLedger(workbook),
  }
}

/** Where the night writes the lines of ids in the Ledger: in the order of the pipeline, below the headers. */
const linesLikely = ({ pipeline }: PipelineSheet, ids: readonly string[]): number[] =>
  pipeline.text('id').flatMap((id, row) => (ids.includes(id) ? [row + 2] : []))

const idsIn = ({ pipeline }: PipelineSheet): string[] => pipeline.text('id').filter((id) => id !== '')

/** Plan with the lines of these ids; null where somebody moved its columns. */
export function planOf(workbook: Workbook, ids: readonly string[]): Table | null {
  const header = tableOf(PLAN.name, workbook.readHeader(PLAN.name))
  if (columnAt(header, PLAN, 'id') !== 0) return null
  return withLines(header, workbook.linesLike(PLAN.name, 1, idPattern(ids)))
}

/** Whether all that Profile asks of a sheet that is read in part says the same as among all rows. */
function isComparedAlone({ pipeline }: PipelineSheet, profile: () => Table): boolean {
  const choices = pipeline.columns.told?.choices
  if (!choices || choices.size === 0) return true
  const at = columnAt(profile(), PROFILE, 'field')
  return profile().rows.every((cells) => !choices.has(fieldColumn(pipeline, cleanText(cells[at]))))
}

/** Whether a row names a segment; nothing else needs the Cadence tab. */
export const namesSegments = ({ pipeline }: PipelineSheet): boolean =>
  pipeline.columns.told?.hasSegments ?? pipeline.text('segment').some((word) => word !== '')

/** The pipeline row with this id; refused when there is none or more than one. */
export function rowOfId({ pipeline }: PipelineSheet, id: string, undone: UndoneWords): Result<number> {
  const ids = pipeline.text('id')
  const row = ids.indexOf(id)
  if (row < 0 || id === '') return refused('row gone', undone)
  return ids.indexOf(id, row + 1) < 0 ? row : refused('id twice')
}
