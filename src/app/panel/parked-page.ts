// Who is parked: since when, why, and until when. The first to come back stands first.
import { isoDay } from '../../core/calendar/day'
import { tableOf } from '../../core/cells/table'
import { type Verb, verbOf } from '../../core/ledger/undo-lines'
import type { BenchKind } from '../../core/purge/bench'
import { TOUCHES } from '../../core/tabs/schema'
import { isOwnRow, ownerRows } from '../../core/time/owners'
import { IS_CONTACT } from '../../core/touches/classify'
import { TouchLog } from '../../core/touches/touch-log'
import { Refused, type Result } from '../../core/words/refusals'
import { type OpenSheet, openSheet } from '../judge/open-sheet'
import { openUndo } from '../row/undo-tab'
import type { Ports, Workbook } from '../sheet/ports'
import { followingCells } from './row-card'

/** A row that is parked. */
export interface ParkedRow {
  readonly id: string
  readonly name: string
  readonly company: string
  readonly kind: BenchKind
  /** ISO days; '' = not known. */
  readonly since: string
  /** '' = until somebody brings it back. */
  readonly wakes: string
  /** What was decided when it was parked, where that is not longer ago than Undo keeps; else ''. */
  readonly verb: Verb | ''
  /** The person's last contact, as far as the end of the log tells; day '' = none. */
  readonly last: { readonly day: string; readonly medium: string; readonly outcome: string }
  /** What stands in Benched and Wake on. */
  readonly benched: string
  readonly wakeOn: string
}

/** The list. */
export interface ParkedPage {
  /** An ISO day. */
  readonly today: string
  readonly rows: readonly ParkedRow[]
  /** Parked rows that are not listed. */
  readonly more: number
  /** Parked rows of other owners. */
  readonly others: number
}

/** What is decided about a row that is parked by it. */
const PARKING: readonly Verb[] = ['park', 'long-term', 'say no', 'never', 'merge']
const MOST_LISTED = 200
/** Last lines of the log in which contacts are looked for. */
const TAIL_ROWS = 2000

/** Lists them; nothing is written. */
export function parkedPage(ports: Ports): Result<ParkedPage> {
  const open = openSheet(ports)
  if (open instanceof Refused) return open
  const undo = openUndo(ports, open.today)
  if (undo instanceof Refused) return undo
  const { pipeline } = open.sheet
  const filled = pipeline.filled()
  const benched = pipeline.benched()
  const wakes = pipeline.moments('wakeOn')
  const parked = benched.flatMap((bench, row) =>
    bench && filled[row] && pipeline.textAt('id', row) !== '' ? [row] : [],
  )
  const owners = ownerRows(open.rules.table)
  const isOwn = isOwnRow(owners, owners.length > 0 ? ports.mail.ownAddress() : '')
  const own = parked.filter((row) => isOwn(pipeline.textAt('owner', row)))
  const wakeOf = (row: number): number => wakes[row] || Number.POSITIVE_INFINITY
  own.sort((a, b) => (wakeOf(a) === wakeOf(b) ? a - b : wakeOf(a) - wakeOf(b)))
  const verbs = new Map(
    undo.lines.flatMap((line): [string, Verb][] =>
      line.tab === '' && PARKING.includes(verbOf(line)) ? [[line.id, verbOf(line)]] : [],
    ),
  )
  const lastOf = lastContacts(ports.workbook, open)
  return {
    today: isoDay(open.today),
    rows: own.slice(0, MOST_LISTED).map((row): ParkedRow => {
      const id = pipeline.textAt('id', row)
      const { benched: mark, wakeOn } = followingCells(open.sheet, row)
      return {
        ...{ id, name: pipeline.label(row), company: pipeline.textAt('company', row) },
        kind: benched[row]?.kind ?? 'bench',
        since: dayText(benched[row]?.on),
        wakes: dayText(wakes[row]),
        verb: verbs.get(id) ?? '',
        last: lastOf(row),
        benched: mark?.seen ?? '',
        wakeOn: wakeOn?.seen ?? '',
      }
    }),
    more: Math.max(0, own.length - MOST_LISTED),
    others: parked.length - own.length,
  }
}

const dayText = (moment = Number.NaN): string => (Number.isNaN(moment) ? '' : isoDay(Math.floor(moment)))

/** The last contact of each row's person at the end of the log. */
function lastContacts(workbook: Workbook, open: OpenSheet): (row: number) => ParkedRow['last'] {
  const { pipeline, persons, book } = open.sheet
  const tail = workbook.readTail(TOUCHES.name, TAIL_ROWS)
  const cells = tail ? [[...tail.header], ...tail.rows.map((line) => [...line])] : [[]]
  const log = new TouchLog(tableOf(TOUCHES.name, cells), pipeline.zone, open.today, book)
  const rowOf = log.rowOf(pipeline)
  const last = new Map<number, number>()
  for (let touch = 0; touch < log.count; touch++) {
    const person = persons.of[rowOf[touch] ?? -1]
    const moment = log.moments[touch] ?? Number.NaN
    if (person === undefined || Number.isNaN(moment) || !((log.flags[touch] ?? 0) & IS_CONTACT)) continue
    const known = last.get(person)
    if (known === undefined || moment >= (log.moments[known] ?? 0)) last.set(person, touch)
  }
  return (row) => {
    const touch = last.get(persons.of[row] ?? -1) ?? -1
    return {
      day: dayText(log.moments[touch]),
      medium: log.text('medium')[touch] ?? '',
      outcome: log.text('outcome')[touch] ?? '',
    }
  }
}
