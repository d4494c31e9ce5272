// Touches older than a year leave the log for a file that the panel saved and read back; the Ledger keeps what they tell, so
// that every verdict, day and count stays. A file can be read in again. Each step can be repeated.
import { automatedCaps } from '../../core/cadence/ledger-from-log'
import { type Day, isoDay } from '../../core/calendar/day'
import type { Cell } from '../../core/cells/cell'
import type { Table } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { type Archive, archiveOf } from '../../core/ledger/archive'
import { rowFinder } from '../../core/pipeline/row-finder'
import { columnAt, headersOf, LEDGER, TOUCHES } from '../../core/tabs/schema'
import { archivesIn, fileKey, fileLine, idAfter, logLine, markId } from '../../core/touches/archived'
import { touchKeys, touchLine } from '../../core/touches/log-entry'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { type JudgedSheet, readAndJudge } from '../judge/read-and-judge'
import { todayOf } from '../sheet/clock'
import { isElsewhere } from '../sheet/copy-or-moved'
import { readRules } from '../sheet/open-pipeline'
import { openRules } from '../sheet/open-rules'
import type { Ports, Workbook } from '../sheet/ports'
import { noteRun } from '../sheet/run-log'

/** Lines of a file: what one answer can carry. */
const MOST_LINES = 20_000

/** How long the log is, and what of it can leave next. */
export interface ArchivePage {
  readonly touches: number
  /** Lines that can leave together, and how many more after them. */
  readonly count: number
  readonly more: number
  /** ISO day: the touches before it leave. */
  readonly until: string
  /** The files that were taken out, by their keys; ISO days. */
  readonly files: readonly { readonly key: string; readonly until: string }[]
  /** The lines as the file has them, headers first, and its key; only where they are asked for. */
  readonly file?: { readonly key: string; readonly lines: readonly (readonly string[])[] }
}

/** What is asked or done. */
export type ArchiveRequest =
  | { readonly act: 'look' }
  | { readonly act: 'file' }
  /** The file with this key was saved and read back. */
  | { readonly act: 'take out'; readonly key: string }
  /** Its lines, headers first. */
  | { readonly act: 'put back'; readonly lines: readonly (readonly string[])[] }

/** The log with what may leave it. */
interface Opened {
  readonly read: JudgedSheet
  readonly table: Table
  readonly archive: Archive
  readonly files: ReturnType<typeof archivesIn>
}

/** Answers how things are after what is asked; refused where the log changed since the file was made. */
export function archive(ports: Ports, request: ArchiveRequest): Result<ArchivePage> {
  if (request.act === 'look' || request.act === 'file') {
    const opened = openLog(ports, readRules(ports.workbook))
    return opened instanceof Refused ? opened : pageOf(opened, request.act === 'file')
  }
  return ports.lock.hold(() => change(ports, request))
}

type Change = Extract<ArchiveRequest, { readonly act: 'take out' | 'put back' }>

/** Sent again it answers how things are. */
function change(ports: Ports, request: Change): Result<ArchivePage> {
  const rules = openRules(ports)
  if (rules instanceof Refused) return rules
  const opened = openLog(ports, rules)
  if (opened instanceof Refused) return opened
  const isOut = request.act === 'take out'
  const done = isOut ? takeOut(ports, opened, request.key) : putBack(ports, opened, request.lines)
  if (done instanceof Refused) return done
  const now = !done ? opened : isOut ? without(opened, request.key) : openLog(ports, rules)
  return now instanceof Refused ? now : pageOf(now, false)
}

/** How the log is once its lines left for a file: nothing that is decided changed, so it is not read and judged once more. The blank row stands for that of the file. */
function without({ read, table, archive, files }: Opened, key: string): Opened {
  const left = new Set(archive.lines)
  const rows = table.rows.filter((_, line) => !left.has(line))
  const staying = Array.from(read.touches.moments.keys()).filter((line) => !left.has(line))
  const touches = read.touches.only(staying)
  const ledger = { ...read.ledger, carried: [...archive.carried] }
  return {
    read,
    table: { ...table, rows: [[], ...rows] },
    archive: archiveOfSheet({ ...read, touches, ledger }),
    files: [{ key, until: archive.until, merged: '' }, ...files],
  }
}

const isoOf = (day: Day): string => (Number.isNaN(day) ? '' : isoDay(day))

function pageOf(opened: Opened, withFile: boolean): ArchivePage {
  const { table, archive, files } = opened
  const lines = withFile ? linesOf(opened) : []
  return {
    touches: table.rows.length - files.length,
    count: archive.lines.length,
    more: archive.more,
    until: isoOf(archive.until),
    files: files.map((file) => ({ key: file.key, until: isoOf(file.until) })),
    ...(withFile ? { file: { key: fileKey(lines), lines: [table.headers, ...lines] } } : {}),
  }
}

/** The lines that can leave next, as a file has them. */
const linesOf = ({ read, table, archive }: Opened): string[][] =>
  archive.lines.map((line) =>
    fileLine(table.rows[line] ?? [], table.headers.length, read.sheet.pipeline.zone),
  )

function openLog(ports: Ports, rules: ReturnType<typeof readRules>): Result<Opened> {
  const { workbook } = ports
  if (isElsewhere(workbook, rules.book)) return refused('copy or moved')
  const read = readAndJudge(ports, rules, todayOf(ports))
  if (read instanceof Refused) return read
  const { table } = read.log
  return { read, table, archive: archiveOfSheet(read), files: archivesIn(table, workbook.zone) }
}

/** Only rows whose line stands in the Ledger under the id that their cell holds: the others are for the night first. */
function archiveOfSheet({ sheet, opened, touches, ledger, kept, method, decisions }: JudgedSheet): Archive {
  const { pipeline, persons, book } = sheet
  const { today } = decisions.cadence
  const idAt = columnAt(kept, LEDGER, 'id')
  const known = new Set(kept.rows.map((cells) => cleanText(cells[idAt])))
  const ids = opened.pipeline.text('id')
  const automatedMost = automatedCaps({ pipeline, persons, book, today, cadence: method.cadence }, ledger)
  return archiveOf(
    touches,
    { rowOf: touches.rowOf(pipeline), persons, today, automatedMost },
    {
      most: MOST_LINES,
      isKept: (row) => known.has(ids[row] ?? '') && ids[row] === pipeline.textAt('id', row),
      archived: ledger.carried,
    },
  )
}

/** Writes the Ledger, then the log without the lines. @returns false where that is done already */
function takeOut(ports: Ports, opened: Opened, key: string): Result<boolean> {
  const { workbook, clock } = ports
  const { read, table, archive, files } = opened
  if (files.some((file) => file.key === key)) return false
  const lines = linesOf(opened)
  if (fileKey(lines) !== key) return refused('archive changed')
  const { words } = read.sheet.book
  const note = words.jobs.archived(lines.length, key)
  const mark = touchLine({ touchId: markId(key), id: '', moment: archive.until, note }, touchKeys(table))
  const left = new Set(archive.lines)
  const staying = table.rows.filter((_, line) => !left.has(line))
  const written = rewriteLog(workbook, table, [mark, ...staying], () =>
    carry(workbook, read, archive.carried),
  )
  if (written instanceof Refused) return written
  noteRun(workbook, { moment: workbook.zone(clock.now()), job: 'archive', result: 'done', message: note })
  return true
}

/** Gives the log its lines back, and takes out what said that they are away; with the last file the Ledger needs no more than the log. */
function putBack(
  { workbook, clock }: Ports,
  { read, table, files }: Opened,
  given: readonly (readonly string[])[],
): Result<boolean> {
  const [headers = [], ...lines] = given
  const key = fileKey(lines)
  const idAt = columnAt(table, TOUCHES, 'touchId')
  const ids = table.rows.map((cells) => cleanText(cells[idAt]))
  const others = files.filter((file) => file.key !== key)
  if (JSON.stringify(headers) !== JSON.stringify(table.headers)) return refused('archive changed')
  if (others.length < files.length) {
    const rows = table.rows.filter((_, line) => ids[line] !== markId(key))
    const merged = files.find((file) => file.key === key)?.merged ?? ''
    const back = lines.map((line) => logLine(ofNow(line, table, merged, read), headers))
    const written = rewriteLog(workbook, table, [...back, ...rows])
    if (written instanceof Refused) return written
  } else if (!isHalfBack(files.length, read, lines, ids, idAt)) return refused('archive changed')
  if (others.length === 0)
    carry(
      workbook,
      read,
      read.ledger.carried.map(() => ''),
    )
  const message = read.sheet.book.words.jobs.broughtBack(lines.length)
  noteRun(workbook, { moment: workbook.zone(clock.now()), job: 'archive', result: 'done', message })
  return true
}

/** The line of a file, with the id of the row that its row was merged into meanwhile. */
function ofNow(
  line: readonly string[],
  table: Table,
  merged: string,
  { sheet }: JudgedSheet,
): readonly string[] {
  if (merged === '') return line
  const at = columnAt(table, TOUCHES, 'id')
  const isThere = (id: string): boolean => rowFinder(sheet.pipeline).byId(id) >= 0
  return line.map((text, column) => (column === at ? idAfter(merged, text, isThere) : text))
}

/** Whether a run that was cut off gave the log its last file back, and left the Ledger as it was. */
const isHalfBack = (
  files: number,
  { ledger }: JudgedSheet,
  lines: readonly (readonly string[])[],
  ids: readonly string[],
  idAt: number,
): boolean => {
  const held = new Set(ids.filter((id) => id !== ''))
  const areBack = lines.length > 0 && lines.every((line) => held.has(line[idAt] ?? ''))
  return files === 0 && areBack && ledger.carried.some((carried) => carried !== '')
}

/** Writes the Ledger's lines with what is carried over. @param carried by row */
function carry(workbook: Workbook, { sheet, kept }: JudgedSheet, carried: readonly string[]): void {
  const of = new Map(sheet.pipeline.text('id').map((id, row) => [id, carried[row] ?? '']))
  const at = LEDGER.columns.map(({ key }) => ({ key, column: columnAt(kept, LEDGER, key) }))
  const idAt = columnAt(kept, LEDGER, 'id')
  const lines = kept.rows.map((cells) => {
    const text = of.get(cleanText(cells[idAt]))
    return at.map(
      ({ key, column }): Cell => (key === 'carried' && text !== undefined ? text : (cells[column] ?? '')),
    )
  })
  workbook.writeOwn(LEDGER, [headersOf(LEDGER), ...lines])
}

/**
 * Writes all lines of the log in one call, blanks below them, and gives the rows back that are not needed any more: the other
 * way round a run that is cut off would leave a line twice. @param before done once nothing is in the way
 */
function rewriteLog(
  workbook: Workbook,
  table: Table,
  lines: readonly (readonly Cell[])[],
  before: () => void = () => undefined,
): Result<true> {
  const formulas = workbook.formulas(TOUCHES.name)
  for (const row of formulas) {
    const at = row.findIndex((formula) => formula !== '')
    if (at >= 0) return refused('archive formulas', table.headers[at] ?? '')
  }
  const now = workbook.read(TOUCHES.name) ?? []
  if (!isSame(now.slice(table.firstRow - 1), table.rows)) return refused('archive changed')
  before()
  const width = table.headers.length
  const height = Math.max(lines.length, table.rows.length)
  workbook.write(
    TOUCHES.name,
    table.firstRow,
    1,
    Array.from({ length: height }, (_, at) =>
      Array.from({ length: width }, (_, column): Cell => lines[at]?.[column] ?? ''),
    ),
  )
  workbook.dropRows(TOUCHES.name, table.firstRow + lines.length)
  return true
}

/** Whether the tab still holds what was read; days are compared by their instants. */
const isSame = (now: readonly (readonly Cell[])[], read: readonly (readonly Cell[])[]): boolean =>
  now.length === read.length &&
  read.every((cells, row) =>
    cells.every((cell, at) => {
      const held = now[row]?.[at]
      return (
        cell === held || (cell instanceof Date && held instanceof Date && cell.getTime() === held.getTime())
      )
    }),
  )
