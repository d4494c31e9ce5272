// Adds what a sheet lacks of Touchline's: tabs, own columns, rows on Rules, ids. Each step can be repeated.
import { normalise } from '../../core/cells/text'
import { missingRuleRows } from '../../core/pipeline/rules-tab-rows'
import { keyValue } from '../../core/purge/verdict'
import { FIELDS } from '../../core/reading/fields'
import { plainHeader } from '../../core/reading/pinned'
import type { StateId } from '../../core/rules/numbers'
import { type Column, isBlankTab, OWN_COLUMNS, PLAN, RULES_TAB, SCHEMA_VERSION } from '../../core/tabs/schema'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { LOOKS_WAIT } from '../sheet/give-looks'
import { type PipelineSheet, readRules, stateRow, writeState } from '../sheet/open-pipeline'
import { usersKeys } from '../sheet/own-columns'
import { writePins } from '../sheet/pins'
import type { Ports, Workbook } from '../sheet/ports'
import { sheetWords } from '../sheet/sheet-words'
import { type SetUpAnswers, writeAnswers } from './answers'
import { giveIds } from './import-history'
import { TOUCHLINE_TABS } from './matching'
import { type OwnPlace, type OwnRoom, roomForOwn } from './own-place'

/** The pipeline to set up, with the user's answers. */
export interface FoundPipeline {
  readonly sheet: PipelineSheet
  readonly answers: SetUpAnswers
  /** Where own columns are to stand, unless they stand somewhere already. */
  readonly place: OwnPlace
}

/**
 * Adds what is missing: own columns, tabs, rows on Rules, ids; refused, with nothing made, where a column refuses.
 * @returns why own columns do not stand where they were wished; '' where they do
 */
export function addMissing(
  ports: Ports,
  { sheet, answers, place: wished }: FoundPipeline,
): Result<OwnRoom['why']> {
  const { workbook } = ports
  const place = sheet.pipeline.has('id') ? (placeOn(sheet) ?? wished) : wished
  const room = addOwnColumns(workbook, sheet, place)
  if (room instanceof Refused) return room
  const unfinished = TOUCHLINE_TABS.filter(({ name }) => isBlankTab(workbook.readHeader(name)))
  if (unfinished.length > 0) workbook.addTabs(unfinished)
  fillRules(ports, sheet, new Map(Object.entries(answers.columns ?? {})), room.why === '' ? place : 'end')
  writeAnswers(workbook, answers)
  giveIds(ports, readRules(workbook))
  // The first night writes one line for each person.
  workbook.makeRoom(PLAN.name, sheet.pipeline.rows + 1)
  return room.why
}

/** Where Rules says that own columns stand. */
export function placeOn({ book }: PipelineSheet): OwnPlace | null {
  const place = book.texts.get('own.place')
  return place === 'name' || place === 'end' ? place : null
}

/**
 * Adds missing own columns where they are to stand; one that is lost is asked about, not made a second time (S5). They
 * come before anything else is made, because they are what a protection refuses.
 */
function addOwnColumns(workbook: Workbook, sheet: PipelineSheet, place: OwnPlace): Result<OwnRoom> {
  const { pipeline } = sheet
  const lost = new Set<string>(pipeline.columns.lost.map(({ field }) => field))
  const missing: readonly Column[] = OWN_COLUMNS.filter(({ key }) => !pipeline.has(key) && !lost.has(key))
  return addColumns(workbook, sheet, place, missing)
}

/** Adds columns of Touchline's, of which the sheet has none yet; it was read whole. */
export function addColumns(
  workbook: Workbook,
  sheet: PipelineSheet,
  place: OwnPlace,
  missing: readonly Column[],
): Result<OwnRoom> {
  const { tab, headerRow } = sheet
  const [first] = missing
  if (!first) return { column: 0, why: '' }
  const room = roomForOwn(workbook, sheet, place, missing.length)
  try {
    workbook.write(tab, headerRow, room.column, [missing.map(({ header }) => header)])
    workbook.settle()
  } catch (failure) {
    return refused('cell refused', first.header, first.header, workbook.refusalOf(failure), 'make')
  }
  missing.forEach(({ width }, at) => {
    if (width !== undefined) workbook.widenColumn(tab, room.column + at, width)
  })
  return room
}

function fillRules(
  ports: Ports,
  sheet: PipelineSheet,
  answers: ReadonlyMap<string, string>,
  place: OwnPlace,
): void {
  const { workbook } = ports
  const rules = readRules(workbook)
  const { table, book } = rules
  const key = keyValue(sheet.pipeline)
  const state = {
    pipeline: sheet.tab,
    'night.owner': book.texts.get('night.owner') || ports.mail.ownAddress(),
    looks: LOOKS_WAIT,
    spreadsheet: workbook.id(),
    'own.place': place,
    'own.users': usersKeys(sheet),
    locale: workbook.locale(),
  }
  const isNewTab = book.texts.get('pipeline') !== sheet.tab
  const changed = [...answers].filter(([field, header]) => (book.headers.get(field) ?? header) !== header)
  writePins(workbook, rules, new Map([...(isNewTab ? stalePins(sheet) : []), ...changed]))
  const rows = missingRuleRows(table, {
    pipeline: sheet.pipeline,
    answers,
    words: sheetWords(workbook, book),
    numbers: key === null ? {} : { 'P2.key': key },
    state: { ...state, colour: 'yes', schema: SCHEMA_VERSION },
  })
  workbook.append(RULES_TAB.name, rows)
  const there = Object.entries(state).filter(([id]) => stateRow(rules, id as StateId) > 0)
  writeState(workbook, rules, Object.fromEntries(there))
}

/** What Rules says of columns that this tab does not have: each field as it is matched here. */
function stalePins({ pipeline }: PipelineSheet): ReadonlyMap<string, string> {
  const { headers } = pipeline.book
  const stale = FIELDS.flatMap(({ key }): [string, string][] => {
    const pinned = headers.get(key) ?? ''
    const isHere = pipeline.table.headers.some(
      (header) => normalise(header) === normalise(plainHeader(pinned)),
    )
    return pinned === '' || isHere ? [] : [[key, pipeline.has(key) ? pipeline.header(key) : '']]
  })
  return new Map(stale)
}
