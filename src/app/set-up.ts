// Set-up: makes a user's sheet Touchline's to work on. Idempotent; every other cell, formula, format and rule stays as it was.
import { type Audit, auditLine, auditOf } from '../core/audit'
import type { Problem } from '../core/cell'
import { serialOf } from '../core/day'
import { FIELDS } from '../core/fields'
import { keyValue } from '../core/purge'
import { missingRuleRows } from '../core/rules-tab'
import { LOG, OWN_COLUMNS, RULES_TAB, SCHEMA_VERSION, SET_UP_TABS } from '../core/schema'
import { usualSale, usualSaleLine } from '../core/usual-sale'
import { importHistory } from './import-history'
import { type Judged, readJudged } from './judged'
import { canBeLive, makeLive } from './live'
import { dress } from './looks'
import { askUnsure, chooseTab } from './matching'
import { idsHaveMoved } from './outputs'
import type { Ports, Workbook } from './ports'
import { HANDLER } from './remove'
import { settle } from './settle'
import { type PipelineSheet, pipelineSheet, type RulesSheet, readRules, Trouble, writeState } from './sheet'

/** What set-up found and did; plain data. */
export interface SetUpReport {
  readonly tab: string
  /** Field key → the header it was matched to. */
  readonly matched: Readonly<Record<string, string>>
  /** Labels of fields for which several columns are equally good. */
  readonly unsure: readonly string[]
  readonly audit: Audit
  readonly problems: readonly Problem[]
  readonly messages: readonly string[]
}

export interface SetUpOptions {
  /** The pipeline's tab; chosen or asked for when left out. */
  readonly tab?: string
}

/** Sets the spreadsheet up, or mends what is missing. Null when another run holds the sheet. */
export const setUp = (ports: Ports, options: SetUpOptions = {}): SetUpReport | Trouble | null =>
  ports.lock.hold(() => setUpLocked(ports, options))

function setUpLocked(ports: Ports, options: SetUpOptions): SetUpReport | Trouble {
  const { workbook } = ports
  const today = Math.floor(workbook.zone(ports.clock.now()))
  const before = readRules(workbook)
  const tab = chooseTab(ports, before.book, options.tab)
  if (tab instanceof Trouble) return tab
  const bare = pipelineSheet(tab, workbook.read(tab) ?? [], before.book, workbook)
  if (bare instanceof Trouble) return bare
  const answers = askUnsure(ports, bare, before.book)
  if (answers instanceof Trouble) return answers

  const names = new Set(workbook.tabs())
  for (const own of [...SET_UP_TABS, LOG]) if (!names.has(own.name)) workbook.addTab(own)
  addOwnColumns(workbook, bare)
  fillRules(ports, bare, answers)
  const rules = readRules(workbook)
  const imported = importHistory(ports, rules, today)
  const judged = readJudged(ports, rules, today)
  if (judged instanceof Trouble) return judged
  const live = chooseLive(workbook, rules, judged.sheet)
  if (!settle(ports, judged, live) || idsHaveMoved(workbook, judged.sheet)) {
    return new Trouble(
      'Rows moved while Touchline was being set up: nothing is lost. Run Set up Touchline again.',
    )
  }
  writeState(workbook, rules, { 'P4c.now': judged.clockStopped })
  if (live) makeLive(workbook, judged.sheet)
  dress(workbook, judged.sheet)
  ports.triggers.install(HANDLER)
  return finish(ports, judged, imported)
}

/** Notes the run and says how it went. */
function finish(ports: Ports, judged: Judged, imported: string): SetUpReport {
  const { workbook } = ports
  const { pipeline, tab, book } = judged.sheet
  const audit = auditOf(pipeline, judged.decisions.verdicts)
  const messages = [auditLine(audit), usualSaleLine(usualSale(pipeline), book), imported].filter(
    (line) => line !== '',
  )
  const now = workbook.zone(ports.clock.now())
  workbook.append(LOG.name, [[serialOf(now), 'set-up', 'done', '', audit.rows, 0, messages.join(' ')]])
  workbook.flush()
  ports.dialog.toast(`Ready. ${messages[0] ?? ''} The night runs by itself from now on.`)
  const matched: Record<string, string> = {}
  for (const { key } of FIELDS) if (pipeline.has(key)) matched[key] = pipeline.header(key)
  const unsure = pipeline.columns.unsure.map(({ label }) => label)
  return { tab, matched, unsure, audit, problems: judged.problems, messages }
}

/** Adds the own columns that are missing, behind the last one in use. */
function addOwnColumns(workbook: Workbook, sheet: PipelineSheet): void {
  const missing = OWN_COLUMNS.filter(({ key }) => !sheet.pipeline.has(key))
  const first = lastFilledColumn(sheet) + 1
  if (missing.length > 0)
    workbook.write(sheet.tab, sheet.headerRow, first, [missing.map(({ header }) => header)])
}

/** Live or written: as Rules says, else as the sheet allows; what was chosen is noted there. */
function chooseLive(workbook: Workbook, rules: RulesSheet, sheet: PipelineSheet): boolean {
  const wanted = rules.book.texts.get('live.now') !== 'no'
  const live = wanted && canBeLive(workbook, sheet)
  writeState(workbook, rules, { 'live.now': live ? 'yes' : 'no' })
  return live
}

function lastFilledColumn(sheet: PipelineSheet): number {
  for (let column = Math.max(...sheet.values.map((row) => row.length)); column > 0; column--) {
    if (sheet.values.some((row) => (row[column - 1] ?? '') !== '')) return column
  }
  return 0
}

function fillRules(ports: Ports, sheet: PipelineSheet, answers: ReadonlyMap<string, string>): void {
  const { workbook } = ports
  const { table } = readRules(workbook)
  const key = keyValue(sheet.pipeline)
  const rows = missingRuleRows(table, {
    pipeline: sheet.pipeline,
    answers,
    numbers: key === null ? {} : { 'P2.key': key },
    state: {
      pipeline: sheet.tab,
      colour: 'yes',
      spreadsheet: workbook.id(),
      schema: SCHEMA_VERSION,
      'night.owner': ports.mail.ownAddress(),
    },
  })
  workbook.append(RULES_TAB.name, rows)
  writeState(workbook, readRules(workbook), { pipeline: sheet.tab })
}
