// Logs touches of several persons at once, as call mode sends them: judged and written as one act. Each has its key, so that
// a batch may be sent again at any time: a touch that stands in the log is not logged twice, and what its line lacks is
// filled in. A touch that is refused takes no other with it.

import { cleanText } from '../../core/cells/text'
import { TOUCHES } from '../../core/tabs/schema'
import { type TodayList, touchKeyOf } from '../../core/today/today-list'
import type { Uncounted } from '../../core/touches/classify'
import { saidOf } from '../../core/touches/log-entry'
import { Refused, type Result, refused } from '../../core/words/refusals'
import type { Words } from '../../core/words/words'
import { type OpenSheet, openSheet, rowOfId, withSheet } from '../judge/open-sheet'
import { type CellChange, placeChanges, takingBack } from '../row/cell-change'
import { type CellEdit, withCells } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'
import { sheetWords } from '../sheet/sheet-words'
import { type PanelRefusal, panelRefusal } from './answer'
import { type BatchLog, type BatchTouch, batchLog, entryOf, type PlacedTouch } from './batch-log'
import { type LoggedTouches, logPlaced } from './log-placed'
import { uncountedOf } from './log-touch'
import { nextOf, type RowCard } from './row-card'
import { countsInLog } from './row-history'
import { listOf, writeDone } from './today-line'
import type { UndoRequest } from './undo-touch'

/** A line of Today whose person is not touched today. */
export interface PutOffLine {
  readonly id: string
  readonly line: string
}

export interface BatchRequest {
  readonly touches: readonly BatchTouch[]
  readonly putOff: readonly PutOffLine[]
  /** Touches that cannot be used as they were sent, by key. */
  readonly unusable?: ReadonlyMap<string, Refused>
}

/** A touch that is in the log. */
export interface BatchLogged {
  readonly key: string
  readonly undo: Omit<UndoRequest, 'context'>
  /** The rule by which it does not count; '' if it counts. */
  readonly uncounted: Uncounted | ''
  readonly next: RowCard['next']
}

/** A touch that is not. */
export interface BatchRefused {
  readonly key: string
  readonly refusal: PanelRefusal
}

/** What became of each touch: those that could not be used as they were sent, then the others in their order. */
export interface BatchAnswer {
  readonly touches: readonly (BatchLogged | BatchRefused)[]
}

type Outcomes = Map<string, BatchLogged | BatchRefused>

/** Logs the touches that can be logged. Refused as a whole only where nothing can be: the sheet is busy or cannot be read. */
export const logBatch = (ports: Ports, request: BatchRequest): Result<BatchAnswer> =>
  withSheet(ports, { ids: idsOf(request) }, (open) => {
    const outcomes: Outcomes = new Map()
    for (const [key, refusal] of request.unusable ?? [])
      outcomes.set(key, refusedAs(open.sheet.book.words, key, refusal))
    const failed = logSome(ports, open, request.touches, outcomes)
    if (failed) return failed
    if (request.putOff.length > 0) putOff(ports, open, request.putOff)
    const keys = [...(request.unusable?.keys() ?? []), ...request.touches.map(({ key }) => key)]
    return { touches: keys.flatMap((key) => outcomes.get(key) ?? []) }
  })

/** The ids of persons whose rows are looked up; of many all rows are as quickly read. */
const idsOf = ({ touches }: BatchRequest): string[] =>
  touches.length > MOST_LOOKED_UP ? [] : touches.map(({ id }) => id)
const MOST_LOOKED_UP = 10

const refusedAs = (words: Words, key: string, refusal: Refused): BatchRefused => ({
  key,
  refusal: panelRefusal(refusal, words),
})

/** Refusals of one person's rows or cells: the others are logged without them. */
const OF_ONE: readonly string[] = ['left behind', 'cell refused'] satisfies Refused['code'][]

/**
 * Logs touches in one act. Where rows or cells of one person are in the way, each is tried alone, so that only they are
 * refused.
 * @returns a refusal of all
 */
function logSome(
  ports: Ports,
  open: Result<OpenSheet>,
  touches: readonly BatchTouch[],
  outcomes: Outcomes,
): Refused | null {
  const [only] = touches
  if (!only) return null
  const done = open instanceof Refused ? open : logTogether(ports, open, touches, outcomes)
  if (!done || !OF_ONE.includes(done.code)) return done
  if (touches.length === 1) {
    const words = open instanceof Refused ? sheetWords(ports.workbook) : open.sheet.book.words
    outcomes.set(only.key, refusedAs(words, only.key, done))
    return null
  }
  for (const touch of touches) {
    const failed = logSome(ports, openSheet(ports), [touch], outcomes)
    if (failed) return failed
  }
  return null
}

/** Logs all touches whose rows and cells are as the user saw them, in one act. */
function logTogether(
  ports: Ports,
  open: OpenSheet,
  touches: readonly BatchTouch[],
  outcomes: Outcomes,
): Refused | null {
  const { workbook } = ports
  const list = listOf(ports.workbook, open)
  const log = batchLog(workbook, touches)
  if (!log) return refused('own tab gone, undone', [TOUCHES.name], 'log')
  const placed = placedTouches(ports, open, { touches, log, list }, outcomes)
  const [first] = placed
  if (!first) return null
  const logged = logPlaced(ports, open, { placed, log, list })
  if (logged instanceof Refused) return logged
  for (const [at, one] of placed.entries()) {
    const counts = logged.counts[at] ?? countsInLog(logged.judged, one.row, logged.log, one.entry.touchId)
    outcomes.set(one.touch.key, loggedAs(open, logged, one, counts))
  }
  return null
}

interface Given {
  readonly touches: readonly BatchTouch[]
  readonly log: BatchLog
  readonly list: TodayList | null
}

/** The touches that can be logged, with their rows, cells and Touch IDs; the others are refused. */
function placedTouches(
  ports: Ports,
  open: OpenSheet,
  { touches, log, list }: Given,
  outcomes: Outcomes,
): PlacedTouch[] {
  const placed: PlacedTouch[] = []
  const edited: CellEdit[] = []
  const taken = new Set<string>()
  for (const touch of touches) {
    const row = rowOfId(open.sheet, touch.id, 'log')
    const before = edited.some((edit) => edit.row === row) ? withCells(open.sheet, edited) : open.sheet
    const edits = row instanceof Refused ? row : placeChanges(before, row, touch.cells)
    if (row instanceof Refused || edits instanceof Refused) {
      outcomes.set(touch.key, refusedAs(open.sheet.book.words, touch.key, edits as Refused))
      continue
    }
    const entry = entryOf(ports, open.sheet, row, touch)
    const at = log.find(touch, entry)
    const isLines = touch.line !== '' && !taken.has(touch.line) && !log.ids.has(touch.line)
    const touchId = at >= 0 ? log.idAt(at) : isLines ? touch.line : entry.touchId
    taken.add(touchId)
    edited.push(...edits)
    const line = list?.lines.find((one) => one.id !== '' && touchKeyOf(one) === touchId)
    placed.push({ touch, row, edits, before, entry: { ...entry, touchId }, at, line: line ?? null })
  }
  return placed
}

const NOT_TODAY = 'not today'

/** Says of lines that nobody touches the person today, as a user does in Done; the night puts them off. */
function putOff(ports: Ports, open: OpenSheet, lines: readonly PutOffLine[]): void {
  const list = listOf(ports.workbook, open)
  const wanted = new Set(lines.map(({ line }) => line))
  const at = (list?.lines ?? []).filter(
    (line) => line.id !== '' && cleanText(line.done) === '' && wanted.has(touchKeyOf(line)),
  )
  writeDone(ports.workbook, list, new Map(at.map((line): [number, string] => [line.at, NOT_TODAY])))
}

function loggedAs(open: OpenSheet, logged: LoggedTouches, one: PlacedTouch, counts: boolean): BatchLogged {
  const { touch, row, edits, before, entry } = one
  const cells = touch.cells.map((change: CellChange, at) => takingBack(before, edits[at], change))
  return {
    key: touch.key,
    undo: { touchId: entry.touchId, said: saidOf(entry), id: touch.id, cells, ...logged.before(one) },
    uncounted: uncountedOf(open, entry, counts),
    next: nextOf(logged.judged, row),
  }
}
