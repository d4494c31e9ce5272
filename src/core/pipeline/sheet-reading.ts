// The report How I read your sheet: what every column, line, stage word and key was taken as, what is proposed, and what
// is asked (S). Made by set-up and the night, where all columns are read anyway.
import { provesCommas, readDays } from '../cells/columns'
import { columnSamples, sampledRows } from '../reading/column-content'
import { FIELDS, type FieldKey } from '../reading/fields'
import { matchHeaders } from '../reading/headers'
import { commasBeside, dayColumnsOf, dayOrderBeside } from '../reading/orders'
import { numberedHeaders } from '../reading/pinned'
import { type Proposal, proposeColumns, type UnusedColumn } from '../reading/proposals'
import { stageWords } from '../reading/stage-kinds'
import { knownStageKind } from '../rules/stages'
import type { StageFact } from '../words/facts'
import { type Problem, type SaidProblem, saidProblems } from '../words/faults'
import type { MissingMeaning } from '../words/reading-facts'
import type { Persons } from './person'
import type { Pipeline } from './pipeline'

/** A column that a field was matched to. */
interface MatchedColumn {
  readonly header: string
  /** Known words, or what stands on Rules. */
  readonly pass: 'words' | 'Rules'
  readonly samples: readonly string[]
}

/** A stage word, what it is taken as, and by what: its word or Rules; null = the user must say (S3). */
export type ReadStage = StageFact & { readonly from: 'word' | 'Rules' | '' }

/** A column that may be a field's; used once it is accepted. */
export type ProposedColumn = Pick<Proposal, 'field' | 'header' | 'samples' | 'why' | 'isDoubtful'> & {
  /** The field as messages name it. */
  readonly label: string
  /** Why, in words. */
  readonly reason: string
}

/** The report, as plain data. */
export interface SheetReading {
  readonly tab: string
  readonly rows: number
  readonly matched: Readonly<Partial<Record<FieldKey, MatchedColumn>>>
  readonly proposed: readonly ProposedColumn[]
  /** Columns that hold something and are not read; `what` says it in words. */
  readonly unused: readonly (Pick<UnusedColumn, 'header' | 'holds' | 'samples'> & { readonly what: string })[]
  /** What was not found, and what follows. */
  readonly missing: readonly { readonly field: MissingMeaning; readonly follows: string }[]
  readonly stages: readonly ReadStage[]
  /** How days and amounts are read. */
  readonly order: ReadOrder
  /** Lines with content that are no rows: sheet row, from 1. */
  readonly skipped: readonly { readonly row: number; readonly why: string }[]
  /** Keys that would join different people, and join nobody until confirmed (S9). */
  readonly people: readonly {
    readonly key: string
    /** The key as the first of their cells has it. */
    readonly shown: string
    readonly rows: readonly number[]
    readonly names: readonly string[]
  }[]
  readonly problems: readonly SaidProblem[]
  /** What is asked, each list accepted as a whole or line by line; an empty one is not asked. */
  readonly questions: SheetQuestions
}

/** By what an order is known: its own column, the rest of the file, or Rules; '' = nothing decides it, or nothing has to. */
type OrderSource = 'column' | 'file' | 'Rules' | ''

/** How days and amounts are read, each by what. */
export interface ReadOrder {
  /** `none`: no text leaves a choice. */
  readonly dates: 'day-first' | 'month-first' | 'iso' | 'none'
  readonly amounts: 'comma' | 'dot'
  readonly from: { readonly dates: OrderSource; readonly amounts: OrderSource }
}

/** The questions of a sheet, three at most. */
export interface SheetQuestions {
  readonly columns: readonly ProposedColumn[]
  readonly stages: readonly ReadStage[]
  readonly order: readonly OpenOrder[]
}

/** Days or amounts that can be read in two ways, and how they are taken until somebody says. */
export interface OpenOrder {
  readonly what: 'days' | 'amounts'
  readonly headers: readonly string[]
  readonly samples: readonly string[]
  readonly taken: 'month-first' | 'dot'
}

/** What the report is made of. */
export interface ReadSheet {
  readonly pipeline: Pipeline
  readonly persons: Persons
  readonly problems: readonly Problem[]
}

/** Reads the whole report off a pipeline that was judged. */
export function sheetReading({ pipeline, persons, problems }: ReadSheet): SheetReading {
  const { table, columns, book, zone } = pipeline
  const filled = pipeline.filled()
  const words = book.words.reading
  const rows = sampledRows(table.rows, (row) => filled[row] === 1)
  const { proposed, unused } = proposeColumns({ table, columns, confirmed: book.headers, rows, zone })
  const asked = proposed.map(({ column: _, ...one }): ProposedColumn => {
    return { ...one, label: labelOf(one.field), reason: words.proposed[one.why] }
  })
  const stages = readStages(pipeline)
  return {
    tab: table.tab,
    rows: filled.reduce((sum, one) => sum + one, 0),
    matched: matchedColumns(pipeline, rows),
    proposed: asked,
    unused: unused.map(({ header, holds, samples }) => ({
      header,
      holds,
      samples,
      what: words.holds[holds],
    })),
    missing: missingMeanings(pipeline).map((field) => ({ field, follows: words.missing[field] })),
    stages,
    order: readOrder(pipeline),
    skipped: pipeline
      .skipped()
      .map(({ row, reason }) => ({ row: table.firstRow + row, why: words.skipped[reason] })),
    people: sharedKeys(pipeline, persons),
    problems: saidProblems(book.words.faults, problems),
    questions: {
      columns: asked,
      stages: stages.filter(({ kind }) => kind === null),
      order: openOrders(pipeline, rows),
    },
  }
}

/** The report of a sheet that nobody has judged yet: the columns that matter are read for it. */
export function readingOf({ pipeline, persons }: Omit<ReadSheet, 'problems'>): SheetReading {
  pipeline.stageKinds()
  pipeline.unreadable()
  for (const { key, kind } of FIELDS) if (kind === 'day') pipeline.moments(key)
  return sheetReading({ pipeline, persons, problems: [...pipeline.problems, ...persons.problems] })
}

const labelOf = (field: FieldKey): string => FIELDS.find(({ key }) => key === field)?.label ?? field

/** The stage words of a pipeline, and what each is taken as by what. */
const readStages = (pipeline: Pipeline): ReadStage[] =>
  stageWords(pipeline).map(({ word, kind, rows }) => {
    const from = kind === null ? '' : kind === knownStageKind(word) ? 'word' : 'Rules'
    return { word, kind, rows, from }
  })

function matchedColumns(
  { table, columns, zone }: Pipeline,
  rows: ReturnType<typeof sampledRows>,
): SheetReading['matched'] {
  const texts = numberedHeaders(table.headers)
  const byWords = matchHeaders(table.headers, new Map(), { barred: new Set(columns.beside) }).columns
  const found: Partial<Record<FieldKey, MatchedColumn>> = {}
  for (const { key } of FIELDS) {
    const at = columns.at.get(key)
    if (at === undefined) continue
    const pass = byWords.get(key) === at ? 'words' : 'Rules'
    found[key] = { header: texts[at] ?? '', pass, samples: columnSamples(rows, at, zone) }
  }
  return found
}

/** Meanings that no column has. A decision date of Touchline's own is as good as none while it is blank. */
function missingMeanings(pipeline: Pipeline): MissingMeaning[] {
  const lacks = (...keys: readonly FieldKey[]): boolean => keys.every((key) => !pipeline.has(key))
  const stage = lacks('wonOn', 'lostOn') ? 'stage' : 'stageByDays'
  const candidates: readonly [MissingMeaning, boolean][] = [
    ['value', lacks('value')],
    ['created', lacks('created')],
    ['decision', lacks('decision') || isBlankColumn(pipeline, 'decision')],
    [stage, lacks('stage', 'status')],
    ['owner', lacks('owner')],
    ['lastActivity', lacks('lastActivity')],
    ['contact', lacks('email', 'phone')],
  ]
  return candidates.flatMap(([field, isMissing]) => (isMissing ? [field] : []))
}

const isBlankColumn = (pipeline: Pipeline, key: FieldKey): boolean =>
  !pipeline.text(key).some((_, row) => pipeline.isFilled(key, row))

/** What nothing decides: one line for all days, one for the amounts. */
function openOrders(
  { table, columns, openOrders, zone }: Pipeline,
  rows: ReturnType<typeof sampledRows>,
): OpenOrder[] {
  const value = columns.at.get('value')
  const line = (what: OpenOrder['what'], taken: OpenOrder['taken']): OpenOrder[] => {
    const found = [...openOrders].filter((column) => (column === value) === (what === 'amounts'))
    const [first] = found
    if (first === undefined) return []
    const headers = found.map((column) => table.headers[column] ?? '')
    return [{ what, taken, headers, samples: columnSamples(rows, first, zone) }]
  }
  return [...line('days', 'month-first'), ...line('amounts', 'dot')]
}

function readOrder(pipeline: Pipeline): ReadOrder {
  const [dates, amounts] = [orderOfDays(pipeline), orderOfAmounts(pipeline)]
  return { dates: dates.is, amounts: amounts.is, from: { dates: dates.from, amounts: amounts.from } }
}

/** Of several columns the first that leaves a choice; what one proves holds for the others that do not. */
function orderOfDays(pipeline: Pipeline): { is: ReadOrder['dates']; from: OrderSource } {
  const { table, columns, zone } = pipeline
  const read = dayColumnsOf(columns).map((at) => ({ at, order: readDays(table.rows, at, zone).order }))
  const open = read.find(({ order }) => order === 'ambiguous')
  if (open) return dayOrderBeside(pipeline, open.at) ?? { is: 'month-first', from: '' }
  const told = read.find(({ order }) => order === 'day-first' || order === 'month-first') ?? read[0]
  const order = told?.order ?? 'none'
  return order === 'ambiguous' || order === 'none' ? { is: 'none', from: '' } : { is: order, from: 'column' }
}

function orderOfAmounts(pipeline: Pipeline): { is: ReadOrder['amounts']; from: OrderSource } {
  const at = pipeline.columns.at.get('value')
  if (at === undefined || pipeline.openOrders.has(at)) return { is: 'dot', from: '' }
  if (provesCommas(pipeline.table.rows, at)) return { is: 'comma', from: 'column' }
  const told = commasBeside(pipeline, at)
  return told ? { is: told.is ? 'comma' : 'dot', from: told.from } : { is: 'dot', from: 'column' }
}

function sharedKeys(pipeline: Pipeline, { problems }: Persons): SheetReading['people'] {
  const { firstRow } = pipeline.table
  return problems.flatMap((problem) => {
    if (problem.code !== 'sharedKey') return []
    const { rows, key, shown } = problem
    return [{ key, shown, rows, names: rows.map((row) => pipeline.label(row - firstRow)) }]
  })
}
