// What the evening prepares (T8): a reason for somebody, kept as an item of the library that is theirs alone, and people put off
// because the day holds too many.
import { type Day, parseIsoDay, serialOf } from '../../core/calendar/day'
import { cleanText } from '../../core/cells/text'
import { reasonTest } from '../../core/rules/valid-reason'
import { columnAt, PLAN, REASONS } from '../../core/tabs/schema'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { runAct } from '../judge/act'
import { judgePersons, keptOf, rowsOfPersons } from '../judge/judge-rows'
import { type OpenSheet, rowOfId, withSheet } from '../judge/open-sheet'
import type { Ports } from '../sheet/ports'
import { type EveningPage, eveningPage } from './evening-page'
import { ownLines } from './own-lines'
import { withDay } from './snooze'

export interface PrepareRequest {
  /** The day that is prepared, as an ISO day. */
  readonly day: string
  /** A blank reason takes the one that was written for the day back. */
  readonly reasons: readonly { readonly id: string; readonly reason: string }[]
  /** Who moves to a later day; `to` '' = back to where the plan has them. */
  readonly putOff: { readonly ids: readonly string[]; readonly to: string }
}

/** Days after the evening's on which a reason is still offered, if the touch moves. */
const HOLDS_DAYS = 7
const ID_HEADER = 'Touchline ID'

/** Writes it; the evening as it is then comes back. Sent again it writes nothing twice. */
export const prepare = (ports: Ports, request: PrepareRequest): Result<EveningPage> =>
  withSheet(ports, { ids: request.putOff.ids }, (open) => {
    const { reasons, putOff } = request
    const phrase = reasons.find(({ reason }) => reason !== '' && !reasonTest(open.sheet.book.phrases)(reason))
    if (phrase) return refused('reason for nobody', phrase.reason)
    const moved = putOff.ids.length === 0 ? null : moveAll(ports, open, putOff.ids, parseIsoDay(putOff.to))
    if (moved) return moved
    const noted = reasons.length === 0 ? null : noteReasons(ports, open, request)
    return noted ?? eveningPage(ports)
  })

function moveAll(ports: Ports, open: OpenSheet, ids: readonly string[], to: Day | null): Refused | null {
  const { workbook } = ports
  if (!workbook.has(PLAN.name)) return refused('own tab gone, undone', [PLAN.name], 'snooze')
  const rows: number[] = []
  for (const id of ids) {
    const row = rowOfId(open.sheet, id, 'snooze')
    if (row instanceof Refused) return row
    rows.push(row)
  }
  const own = rowsOfPersons(open.sheet, rows)
  const judged = judgePersons({ ...open, ...keptOf(open, open.sheet, own) }, own)
  const standing = rows.find(
    (row) => judged.decisions.touches[judged.sheet.persons.of[row] ?? 0]?.from === 'promise',
  )
  if (standing !== undefined)
    return refused('promise stands', judged.sheet.pipeline.label(standing), promiseOf(judged, standing))
  const { table, write } = withDay(ports, open.plan(), judged, rows, to)
  const done = runAct(ports, open, { undone: 'snooze', rows, plan: table, write })
  return done instanceof Refused ? done : null
}

const promiseOf = ({ decisions, sheet }: ReturnType<typeof judgePersons>, row: number): Day =>
  decisions.touches[sheet.persons.of[row] ?? 0]?.day ?? Number.NaN

/** Writes reasons as items for one person alone, in place of those written for them before. */
function noteReasons(
  { workbook }: Ports,
  { sheet }: OpenSheet,
  { day, reasons }: PrepareRequest,
): Refused | null {
  const tab = ownLines(workbook, REASONS)
  if (tab instanceof Refused) return tab
  const { table } = tab
  const cell = (line: number, key: 'field' | 'value' | 'reason'): string =>
    cleanText(table.rows[line]?.[columnAt(table, REASONS, key)])
  const wanted = new Map(reasons.map(({ id, reason }) => [id, reason]))
  const theirs = [...table.rows.keys()].filter(
    (line) => cell(line, 'field') === ID_HEADER && wanted.has(cell(line, 'value')),
  )
  // One that stands there from an earlier try stays.
  const standing = theirs.filter((line) => cell(line, 'reason') === wanted.get(cell(line, 'value')))
  const done = new Set(standing.map((line) => cell(line, 'value')))
  const ids = sheet.pipeline.text('id')
  const until = parseIsoDay(day)
  tab.change(
    reasons.flatMap(({ id, reason }) => {
      if (reason === '' || done.has(id)) return []
      const row = ids.indexOf(id)
      const name = row < 0 ? id : sheet.pipeline.label(row)
      const last = until === null ? '' : serialOf(until + HOLDS_DAYS)
      return [{ item: `${name} ${day}`, reason, field: ID_HEADER, test: 'is', value: id, until: last }]
    }),
    theirs.filter((line) => !standing.includes(line)),
  )
  return null
}
