// Logs one touch each of many people, as after a newsletter: one act, one batch on Undo. Who cannot be logged is named and left
// out. Sent again it is found on Undo, and only the rest is done.

import { type Table, tableOf } from '../../core/cells/table'
import { willing } from '../../core/reasons/mailing-list'
import { PLAN, TOUCHES } from '../../core/tabs/schema'
import { mediumKey, usualOutcome } from '../../core/tabs/vocabulary'
import { type TodayLine, touchKeyOf } from '../../core/today/today-list'
import { touchClassifier, type Uncounted, uncountedBy } from '../../core/touches/classify'
import { isCode, Refused, type Result, refused } from '../../core/words/refusals'
import type { CachedContext } from '../judge/cached-context'
import { areLeftBehind } from '../judge/check-persons'
import { keptOf, rowsOfPersons } from '../judge/judge-rows'
import { type OpenSheet, rowOfId, withSheet } from '../judge/open-sheet'
import { logEnd } from '../judge/person-log'
import { touchIds } from '../judge/rebuild-ledger'
import { openUndo, type UndoTab } from '../row/undo-tab'
import type { Ports, Workbook } from '../sheet/ports'
import { type BatchTouch, entryOf, type PlacedTouch } from './batch-log'
import { logPlaced } from './log-placed'
import { uncountedOf } from './log-touch'
import { saidCode } from './taken-log'
import { listOf } from './today-line'

/** One touch each of several people. */
export interface ManyRequest {
  /** The batch: new for each, the same when the request is repeated. */
  readonly key: string
  /** Touchline IDs of their rows. */
  readonly ids: readonly string[]
  readonly medium: string
  readonly reason: string
  /** The item of the library, or the event; '' = none. */
  readonly item: string
  readonly context?: CachedContext
}

/** A row whose touch is not logged, and why; `behind`: cells beside its id are about somebody else by now. */
export interface NotLogged {
  readonly id: string
  readonly name: string
  readonly why: 'gone' | 'twice' | 'same person' | 'declined' | 'behind'
}

/** What became of a batch. */
export interface ManyLogged {
  readonly batch: string
  readonly logged: number
  /** How many of them do not count, by the rule. */
  readonly uncounted: readonly { readonly rule: Uncounted; readonly count: number }[]
  readonly left: readonly NotLogged[]
}

/** Logs the touches that can be logged. */
export const logMany = (ports: Ports, request: ManyRequest): Result<ManyLogged> =>
  withSheet(ports, request, (open) => {
    const undo = openUndo(ports, open.today)
    if (undo instanceof Refused) return undo
    // Taken back since the answer was lost: it is not done again.
    if (undo.isUndone(request.key)) return { batch: request.key, logged: 0, uncounted: [], left: [] }
    const { rows, left } = chosenRows(open, request)
    const done = logRows(ports, open, { undo, request, rows, left })
    if (!(done instanceof Refused && isCode(done, 'left behind'))) return done
    const { behind, others } = leftBehind(open, rows)
    return logRows(ports, open, { undo, request, rows: others, left: [...left, ...behind] })
  })

/** Each person's first row among the chosen ones, without those who cannot be logged. */
function chosenRows(
  { sheet }: OpenSheet,
  { ids, medium }: ManyRequest,
): { readonly rows: readonly number[]; readonly left: readonly NotLogged[] } {
  const { pipeline, persons } = sheet
  const isWilling = willing(sheet, [medium])
  const seen = new Set<number>()
  const rows: number[] = []
  const left: NotLogged[] = []
  for (const id of new Set(ids)) {
    const row = rowOfId(sheet, id, 'log')
    if (row instanceof Refused) {
      left.push({ id, name: '', why: isCode(row, 'id twice') ? 'twice' : 'gone' })
      continue
    }
    const person = persons.of[row] ?? -1
    const why = seen.has(person) ? 'same person' : isWilling(person) ? null : 'declined'
    seen.add(person)
    if (why) left.push({ id, name: pipeline.label(row), why })
    else rows.push(row)
  }
  return { rows, left }
}

/** Rows of persons whose cells moved without their ids, and all others. */
function leftBehind(
  open: OpenSheet,
  rows: readonly number[],
): { readonly behind: readonly NotLogged[]; readonly others: readonly number[] } {
  const { sheet } = open
  const { ledger } = keptOf(open, sheet, rowsOfPersons(sheet, rows))
  const isBehind = (row: number): boolean =>
    areLeftBehind(sheet.pipeline, rowsOfPersons(sheet, [row]), ledger)
  const behind = rows.filter(isBehind)
  const names = behind.map((row) => ({
    id: sheet.pipeline.textAt('id', row),
    name: sheet.pipeline.label(row),
    why: 'behind' as const,
  }))
  return { behind: names, others: rows.filter((row) => !behind.includes(row)) }
}

interface Many {
  readonly undo: UndoTab
  readonly request: ManyRequest
  readonly rows: readonly number[]
  readonly left: readonly NotLogged[]
}

function logRows(ports: Ports, open: OpenSheet, many: Many): Result<ManyLogged> {
  const { undo, request, rows, left } = many
  const { key: batch, medium } = request
  if (rows.length === 0) return { batch, logged: 0, uncounted: [], left }
  const list = listOf(ports.workbook, open)
  const listed = list?.lines ?? []
  const noted = new Map(
    undo.lines.flatMap((line): [string, string][] =>
      line.batch === batch && line.tab === TOUCHES.name ? [[line.header, line.id]] : [],
    ),
  )
  const lines = listed.filter(({ done, by }) => done === '' && mediumKey(by) === mediumKey(medium))
  const log = logFor(ports.workbook, open, noted.size > 0 ? 'all' : lines.length > 0 ? 'end' : 'headers')
  if (!log) return refused('own tab gone, undone', [TOUCHES.name], 'log')
  const logged = new Map(touchIds(log).map((id, at) => [id, at]))
  const placed = placedTouches(ports, open, many, { noted, logged, lines })
  const made = { batch, when: undo.when, tab: TOUCHES.name, before: '' }
  const note = () =>
    undo.add(
      placed.map(({ touch, entry }) => ({
        ...made,
        id: entry.touchId,
        header: touch.id,
        after: saidCode(entry),
      })),
    )
  // A touch ends all plans that were made before it.
  const unplanned = { ...open, plan: () => tableOf(PLAN.name, [[]]) }
  const done = logPlaced(ports, unplanned, { placed, log: { table: log }, list }, { note })
  if (done instanceof Refused) return done
  const flagsOf = touchClassifier(open.rules.book)
  const rules = placed.map((one, at) => {
    const counts = done.counts[at] ?? uncountedBy(flagsOf(one.entry), true) === ''
    return uncountedOf(open, one.entry, counts, flagsOf)
  })
  return { batch, logged: placed.length, uncounted: countedBy(rules), left }
}

/** The log as far as it is needed; null without the tab. */
function logFor(workbook: Workbook, { context }: OpenSheet, part: 'all' | 'end' | 'headers'): Table | null {
  // A batch that was begun may stand anywhere, wherever its lines were sorted to since.
  if (part !== 'headers')
    return logEnd(workbook, part === 'all' ? Number.MAX_SAFE_INTEGER : undefined)?.table ?? null
  if (!workbook.has(TOUCHES.name)) return null
  const headers = context?.touches ?? []
  return tableOf(TOUCHES.name, headers.length > 0 ? [headers.slice()] : workbook.readHeader(TOUCHES.name))
}

interface Known {
  /** Touch IDs that the batch noted, by the row's id. */
  readonly noted: ReadonlyMap<string, string>
  /** The lines of the log by Touch ID. */
  readonly logged: ReadonlyMap<string, number>
  readonly lines: readonly TodayLine[]
}

function placedTouches(
  ports: Ports,
  { sheet }: OpenSheet,
  { request: { key, medium, reason, item }, rows }: Many,
  { noted, logged, lines }: Known,
): PlacedTouch[] {
  const own = new Map(
    lines.flatMap((line): [string, TodayLine][] => (logged.has(touchKeyOf(line)) ? [] : [[line.id, line]])),
  )
  const outcome = usualOutcome(medium)
  return rows.map((row) => {
    const id = sheet.pipeline.textAt('id', row)
    const touch: BatchTouch = {
      ...{ key: `${key} ${id}`, id, medium, outcome, reason, item },
      ...{ direction: 'Out', cells: [], age: 0, line: '' },
    }
    const line = own.get(id) ?? null
    const entry = entryOf(ports, sheet, row, touch)
    const touchId = noted.get(id) ?? (line ? touchKeyOf(line) : entry.touchId)
    const at = logged.get(touchId) ?? -1
    return { touch, row, edits: [], before: sheet, entry: { ...entry, touchId }, at, line }
  })
}

function countedBy(rules: readonly (Uncounted | '')[]): ManyLogged['uncounted'] {
  const counts = new Map<Uncounted, number>()
  for (const rule of rules) if (rule !== '') counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].map(([rule, count]) => ({ rule, count }))
}
