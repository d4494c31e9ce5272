// The hidden tab Undo: what each batch of decisions changed, cell by cell, and what was decided without a change.

import { type Day, SERIAL_OF_EPOCH, serialOf } from '../calendar/day'
import type { Cell, Zone } from '../cells/cell'
import { readDays, readText } from '../cells/columns'
import type { Table } from '../cells/table'
import { columnAt, lineOf, TOUCHES, UNDO } from '../tabs/schema'
import { placeOf } from './undo-places'

/** What somebody decides about a row in the court or the clean-up sprint (P6, P7); `back` ends a bench. */
export const VERBS = [
  'park',
  'long-term',
  'back',
  'fill',
  'never',
  'say no',
  'ask',
  'spoke',
  'keep',
  'believe',
  'later',
] as const
export type CourtVerb = (typeof VERBS)[number]
/** What a batch is: decisions, touches that were logged for many at once, a touch corrected, two rows made one. */
export type Verb = CourtVerb | 'log' | 'correct' | 'merge'

/**
 * A line of the tab. With a Tab it is a cell that was changed, by its row's id and its header; without one it says what was
 * decided: Header is the verb and After whether that was in the sprint. A touch that was logged is a line of Touches by its Touch
 * ID, with the row's id as its header where it is one of many. A cell of another tab than the pipeline has its place as its id
 * (`undo-places`).
 */
export interface UndoLine {
  readonly batch: string
  /** Moment of the decision, in days since 1970-01-01. */
  readonly when: number
  readonly tab: string
  readonly id: string
  readonly header: string
  /** Cells as `cellCode` writes them. */
  readonly before: string
  readonly after: string
}

/** What the pipeline claimed and what survived when a sprint began. */
export interface SprintFigures {
  readonly open: number
  readonly claimed: number
  readonly surviving: number
  readonly survivingRows: number
}

/** A batch that can be taken back. */
export interface UndoBatch {
  readonly batch: string
  readonly when: number
  readonly verb: Verb
  /** The ids that were decided on. */
  readonly ids: readonly string[]
}

/** Days for which a batch can be taken back. */
const KEPT_DAYS = 30
/** Days for which it is remembered that somebody said *later*. */
const LATER_DAYS = 365
/** Days for which *I do* is remembered: until its row is closed, if that takes no longer than three years. */
const BELIEF_DAYS = 1096
const SPRINT = 'sprint'
const FIGURES = ['open', 'claimed', 'surviving', 'survivingRows'] as const

/** The lines of the tab in order. */
export function undoLines(table: Table, zone: Zone): UndoLine[] {
  const at = (key: keyof UndoLine): number => columnAt(table, UNDO, key)
  const { moments } = readDays(table.rows, at('when'), zone)
  const [batches, tabs, ids, headers] = (['batch', 'tab', 'id', 'header'] as const).map((key) =>
    readText(table.rows, at(key)),
  )
  const code = (row: number, key: 'before' | 'after'): string => String(table.rows[row]?.[at(key)] ?? '')
  return table.rows.flatMap((_, row): UndoLine[] => {
    const batch = batches?.[row] ?? ''
    if (batch === '') return []
    const texts = { tab: tabs?.[row] ?? '', id: ids?.[row] ?? '', header: headers?.[row] ?? '' }
    return [
      { batch, when: moments[row] ?? 0, ...texts, before: code(row, 'before'), after: code(row, 'after') },
    ]
  })
}

/** A line as cells of the tab. */
export const undoCells = (line: UndoLine): Cell[] =>
  lineOf(UNDO, { ...line, when: line.when + SERIAL_OF_EPOCH })

/** A cell as text that tells texts, numbers, days, truth values and formulas apart; '' for a blank. */
export function cellCode(cell: Cell, zone: Zone, formula = ''): string {
  if (formula !== '') return `f:${formula}`
  if (cell === '' || cell === null || cell === undefined) return ''
  if (cell instanceof Date) return `d:${serialOf(zone(cell.getTime()))}`
  if (typeof cell === 'string') return `t:${cell}`
  return `${typeof cell === 'number' ? 'n' : 'b'}:${cell}`
}

/** What a code stands for. A day is a serial number of the sheet's wall clock. */
export type Coded =
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'day'; readonly serial: number }
  | { readonly kind: 'formula'; readonly formula: string }

/** Reads what `cellCode` wrote. */
export function coded(code: string): Coded {
  const [kind, rest] = [code.slice(0, 2), code.slice(2)]
  if (kind === 'f:') return { kind: 'formula', formula: rest }
  if (kind === 'd:') return { kind: 'day', serial: Number(rest) }
  if (kind === 'n:') return { kind: 'cell', cell: Number(rest) }
  return { kind: 'cell', cell: kind === 'b:' ? rest === 'true' : rest }
}

/** Half a second, in days: serial numbers and written times differ in their last digits. */
const SAME_MOMENT = 0.5 / 86_400

/** Whether two codes are the same cell: a day may come back from the sheet as its serial number. */
export function isSameCode(one: string, other: string): boolean {
  if (one === other) return true
  const numbers = [one, other].map((code) => (/^[dn]:/.test(code) ? Number(code.slice(2)) : Number.NaN))
  return Math.abs((numbers[0] ?? Number.NaN) - (numbers[1] ?? Number.NaN)) < SAME_MOMENT
}

/** The line that says what was decided about a row. */
export const decisionLine = (
  batch: string,
  when: number,
  id: string,
  verb: Verb,
  inSprint: boolean,
): UndoLine => ({
  ...{ batch, when, tab: '', id, header: verb, before: '' },
  after: inSprint ? SPRINT : '',
})

/** The line with which a sprint begins; it stays when the batch with which it began is taken back. */
export const sprintLine = (batch: string, when: number, figures: SprintFigures): UndoLine => ({
  ...{ batch: `${SPRINT} ${batch}`, when, tab: '', id: '', header: SPRINT, after: '' },
  before: `t:${FIGURES.map((key) => figures[key]).join(' ')}`,
})

const UNDONE = 'undone'

/** The line that says that a batch was taken back. */
export const undoneLine = (batch: string, when: number): UndoLine => ({
  ...{ batch, when, tab: '', id: '', header: UNDONE, before: '', after: '' },
})
export const isUndone = ({ tab, id, header }: UndoLine): boolean =>
  tab === '' && id === '' && header === UNDONE

/** The id of the row that was decided on, or whose touch was logged as one of many; '' for all other lines. */
export const decidedOn = ({ tab, id, header }: UndoLine): string =>
  tab === '' ? id : tab === TOUCHES.name && !placeOf(id) ? header : ''

/** What was done to the row that a line was decided on. */
export const verbOf = ({ tab, header }: UndoLine): Verb => (tab === '' ? (header as Verb) : 'log')

/** What a line is about: the same for a line that a repeated request would write again. */
export const lineKey = ({ batch, tab, id, header }: UndoLine): string =>
  JSON.stringify(tab === '' ? [batch, '', id] : [batch, tab, id, header])

const isBegin = ({ tab, header, id }: UndoLine): boolean => tab === '' && id === '' && header === SPRINT

/** The sprint that was begun last, and whom it has been to; null before the first. */
export function sprintIn(
  lines: readonly UndoLine[],
): { readonly before: SprintFigures; readonly seen: ReadonlySet<string> } | null {
  const begin = lines.map(isBegin).lastIndexOf(true)
  const [open = 0, claimed = 0, surviving = 0, survivingRows = 0] = (lines[begin]?.before ?? '')
    .slice(2)
    .split(' ')
    .map(Number)
  if (begin < 0) return null
  const seen = lines
    .slice(begin)
    .flatMap(({ tab, id, after }) => (tab === '' && after === SPRINT ? [id] : []))
  return { before: { open, claimed, surviving, survivingRows }, seen: new Set(seen) }
}

/** Whether a line is not older than a batch that can be taken back. */
export const isRecent = ({ when }: UndoLine, today: Day): boolean => today - Math.floor(when) <= KEPT_DAYS

/** The lines that are still needed: of 30 days, those of the last sprint, a year of *later*, and every *I do*. */
export function keptUndo(lines: readonly UndoLine[], today: Day): UndoLine[] {
  const begin = lines.map(isBegin).lastIndexOf(true)
  return lines.filter((line, at) => {
    const { when, tab, header, after } = line
    if (isRecent(line, today) || tab !== '') return isRecent(line, today)
    const days = header === 'later' ? LATER_DAYS : header === 'believe' ? BELIEF_DAYS : 0
    return days > 0
      ? today - Math.floor(when) <= days
      : begin >= 0 && at >= begin && (at === begin || after === SPRINT)
  })
}

/** Batches of the last 30 days in which somebody decided on rows, that changed a cell or logged a touch, the newest first. */
export function undoBatches(lines: readonly UndoLine[], today: Day): UndoBatch[] {
  const batches = new Map<string, { when: number; verb: Verb; ids: string[]; isChange: boolean }>()
  for (const line of lines) {
    const { batch, when, tab } = line
    if (!isRecent(line, today)) continue
    const known = batches.get(batch) ?? { when, verb: 'keep', ids: [], isChange: false }
    batches.set(batch, known)
    if (tab !== '') known.isChange = true
    const decided = decidedOn(line)
    if (decided === '') continue
    known.verb = verbOf(line)
    known.ids.push(decided)
  }
  const changed = [...batches].flatMap(([batch, { isChange, ...rest }]) =>
    isChange && rest.ids.length > 0 ? [{ batch, ...rest }] : [],
  )
  return changed.reverse()
}

const DECIDES_NOTHING: readonly string[] = ['spoke', 'ask', 'correct']

/** By id: the moment at which it was first believed in (F4). */
export function believedIn(lines: readonly UndoLine[]): ReadonlyMap<string, number> {
  const believed = new Map<string, number>()
  for (const { tab, id, header, when } of lines)
    if (tab === '' && header === 'believe' && !believed.has(id)) believed.set(id, when)
  return believed
}

/** How often *later* was said of each id since it was decided: a contact or an ask decides nothing. */
export function latersOf(lines: readonly UndoLine[]): ReadonlyMap<string, number> {
  const laters = new Map<string, number>()
  for (const { tab, id, header } of lines) {
    if (tab !== '' || id === '') continue
    if (header === 'later') laters.set(id, (laters.get(id) ?? 0) + 1)
    else if (!DECIDES_NOTHING.includes(header)) laters.delete(id)
  }
  return laters
}
