// Method packs in the panel: the method of this sheet as a pack, what a pack would change, and the pack applied under one lock.
import { isoDay } from '../../core/calendar/day'
import { keyOf } from '../../core/cells/key'
import { isRecent, type UndoLine } from '../../core/ledger/undo-lines'
import { type PackLine, packNumbers } from '../../core/rules/pack'
import { changedTables, methodLines, type PlannedLine } from '../../core/rules/pack-plan'
import { readRuleBook } from '../../core/rules/rule-book'
import { CADENCE, PROFILE, RULES_TAB } from '../../core/tabs/schema'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { type ReadSheet, readWhole } from '../judge/read-and-judge'
import { openUndo } from '../row/undo-tab'
import { todayOf } from '../sheet/clock'
import { isElsewhere } from '../sheet/copy-or-moved'
import { openPipeline, type RulesSheet, readRules } from '../sheet/open-pipeline'
import { openRules } from '../sheet/open-rules'
import type { Ports, Workbook } from '../sheet/ports'
import { effectOf, type RuleEffect } from './method-effect'
import { METHOD_TABS, type OpenMethod, openMethod, planOfPack } from './method-tabs'
import { PACK_LINE, writePack } from './write-pack'

/** A pack that was applied and can be taken back. */
export interface AppliedPack {
  readonly batch: string
  readonly name: string
  /** ISO text. */
  readonly on: string
}

/** What the tool shows when it is opened. */
export interface PacksPage {
  /** The method of this sheet. */
  readonly lines: readonly PackLine[]
  /** The newest first. */
  readonly applied: readonly AppliedPack[]
}

/** A pack; to be applied with the key of the request and what the preview showed. */
export interface PackRequest {
  readonly name: string
  readonly lines: readonly PackLine[]
  readonly apply?: { readonly key: string; readonly seen: string }
}

/** A line of a pack beside the sheet, as the panel shows it. */
export interface ShownPackLine extends Omit<PlannedLine, 'at'> {
  /** What a number says; '' for other lines. */
  readonly rule: string
}

/** What a pack would change. */
export interface PackPreview {
  /** Stands for all that is shown: a pack is applied only as it was seen. */
  readonly seen: string
  readonly lines: readonly ShownPackLine[]
  readonly effect: RuleEffect
}

/** A preview, or that the pack is applied, with the number of lines that changed. */
export type PackAnswer =
  | { readonly preview: PackPreview }
  | { readonly applied: { readonly batch: string; readonly lines: number } }

/** Shows the method as the lines of a pack; writes nothing. */
export function packsPage(ports: Ports): Result<PacksPage> {
  const { workbook } = ports
  const rules = settledRules(workbook, readRules(workbook))
  if (rules instanceof Refused) return rules
  const method = openMethod(
    workbook,
    METHOD_TABS.map(({ name }) => name),
  )
  if (method instanceof Refused) return method
  const undo = openUndo(ports, todayOf(ports))
  const noted = undo instanceof Refused ? [] : undo.lines.filter((line) => isRecent(line, todayOf(ports)))
  const lines = methodLines(method.tables, { book: rules.book, zone: workbook.zone })
  return { lines, applied: appliedIn(noted) }
}

const appliedIn = (lines: readonly UndoLine[]): AppliedPack[] =>
  lines
    .flatMap(({ batch, tab, header, when, after }) =>
      tab === RULES_TAB.name && header === PACK_LINE
        ? [{ batch, name: after.slice(2), on: isoDay(Math.floor(when)) }]
        : [],
    )
    .reverse()

/** Says what a pack would change, or applies it. */
export const usePack = (ports: Ports, request: PackRequest): Result<PackAnswer> =>
  request.apply ? ports.lock.hold(() => applied(ports, request)) : previewed(ports, request)

function settledRules(workbook: Workbook, rules: Result<RulesSheet>): Result<RulesSheet> {
  if (rules instanceof Refused) return rules
  if ((rules.book.texts.get('pipeline') ?? '') === '') return refused('not set up')
  return isElsewhere(workbook, rules.book) ? refused('copy or moved') : rules
}

/** Rules always, and the tabs of these lines. */
const openFor = (workbook: Workbook, { lines }: PackRequest): Result<OpenMethod> =>
  openMethod(workbook, [RULES_TAB.name, ...lines.map(({ tab }) => tab)])

function previewed(ports: Ports, request: PackRequest): Result<PackAnswer> {
  const { workbook } = ports
  const rules = settledRules(workbook, readRules(workbook))
  if (rules instanceof Refused) return rules
  const method = openFor(workbook, request)
  if (method instanceof Refused) return method
  const read = readWhole(ports, rules, todayOf(ports))
  if (read instanceof Refused) return read
  const plan = planOfPack(workbook, method, rules.book, request.lines, read.identified.pipeline)
  const effect = effectOf(workbook, read, rules, otherMethod(workbook, read, { ...method, rules }, plan))
  const { rules: texts } = rules.book.words
  const lines = plan.map(({ at: _, ...shown }): ShownPackLine => {
    const number = packNumbers().get(String(shown.line.cells.id))
    return { ...shown, rule: number ? texts[number.id][0] : '' }
  })
  return { preview: { seen: seenOf(plan), lines, effect } }
}

/** The method as the pack would make it. */
function otherMethod(
  workbook: Workbook,
  { tabs }: ReadSheet,
  { tables, rules }: OpenMethod & { readonly rules: RulesSheet },
  plan: readonly PlannedLine[],
): Parameters<typeof effectOf>[3] {
  const changed = changedTables(tables, plan)
  const table = changed.get(RULES_TAB.name) ?? rules.table
  const { book, problems } = readRuleBook(table, workbook.zone)
  // The log is read anew only for other words of touches.
  const isOfWords = plan.some(
    ({ line: { cells }, edits }) => edits.length > 0 && cells.id !== undefined && !isNumber(cells.id),
  )
  const { phrases, media, outcomes } = rules.book
  const words = isOfWords ? {} : { phrases, media, outcomes }
  return {
    rules: { table, problems, book: { ...book, ...words } },
    tabs: {
      ...tabs,
      profile: changed.get(PROFILE.name) ?? tabs.profile,
      cadence: tabs.cadence && (changed.get(CADENCE.name) ?? tabs.cadence),
    },
  }
}

const isNumber = (id: unknown): boolean => packNumbers().has(String(id))

const seenOf = (plan: readonly PlannedLine[]): string =>
  keyOf(JSON.stringify(plan.map(({ line, kind, edits }) => [line, kind, edits])))

function applied(ports: Ports, request: PackRequest): Result<PackAnswer> {
  const { workbook } = ports
  const { name, lines, apply = { key: '', seen: '' } } = request
  const rules = settledRules(workbook, openRules(ports))
  if (rules instanceof Refused) return rules
  const method = openFor(workbook, request)
  if (method instanceof Refused) return method
  const sheet = openPipeline(workbook, rules)
  if (sheet instanceof Refused) return sheet
  const undo = openUndo(ports, todayOf(ports))
  if (undo instanceof Refused) return undo
  const { book } = rules
  const plan = planOfPack(workbook, method, book, lines, sheet.pipeline)
  const batch = `pack ${apply.key}`
  // Taken back since the answer was lost: it is not applied again.
  if (undo.isUndone(batch)) return { applied: { batch, lines: 0 } }
  const isNoted = undo.lines.some((line) => line.batch === batch)
  if (!isNoted && seenOf(plan) !== apply.seen) return refused('rule changed', RULES_TAB.name)
  const refusal = writePack(ports, { undo, method, book, plan, batch, name })
  return refusal ?? { applied: { batch, lines: plan.filter(({ edits }) => edits.length > 0).length } }
}
