// Planned prospecting blocks, and how many of their minutes the log proves (T2, T4).

import { mondayOf } from '../calendar/day'
import { MINUTES_A_DAY, toSecond } from '../calendar/moment'
import type { Zone } from '../cells/cell'
import { readDays, readText } from '../cells/columns'
import { memo } from '../cells/lazy'
import { listAt } from '../cells/lists'
import { lowerBound, sortedByNumber } from '../cells/order'
import { columnIndex, type Table } from '../cells/table'
import { normalise } from '../cells/text'
import type { RuleBook } from '../rules/rule-book'
import { BLOCKS, columnAt, type KeyOf } from '../tabs/schema'
import type { Fault, Problem } from '../words/faults'
import type { Work } from './logged-work'
import { ownerAmong } from './owners'

/** The Blocks tab, by line under its header. */
export interface Blocks {
  readonly count: number
  /** Moments in days since 1970-01-01; NaN = left out. */
  readonly starts: Float64Array
  readonly ends: Float64Array
  /** 1 = prospecting, 0 = for clients, who have blocks of their own (T2). */
  readonly prospecting: Uint8Array
  readonly owners: readonly string[]
  /** Unreadable cells. */
  readonly problems: readonly Problem[]
  /** Prospecting blocks shorter than `T2.block` (T2). */
  readonly short: readonly Problem[]
}

/** The header that the Blocks tab lacks; null when it can be read. */
export const missingBlockHeader = (table: Table): string | null =>
  ['Start', 'End'].find((header) => columnIndex(table, header) < 0) ?? null

/**
 * Reads the Blocks tab; a blank For means prospecting. Blocks that are unreadable, end before they start or last
 * longer than a day are left out and reported. Prospecting blocks shorter than `T2.block` stay and are listed in
 * `short` (T2).
 */
export function readBlocks(table: Table, book: RuleBook, zone: Zone): Blocks {
  const at = (key: KeyOf<typeof BLOCKS>): number => columnAt(table, BLOCKS, key)
  const [problems, short]: [Problem[], Problem[]] = [[], []]
  const report = (row: number, header: string, fault: Fault, to = problems): void => {
    to.push({ tab: table.tab, row: table.firstRow + row, header, ...fault })
  }
  const [start, end] = [readDays(table.rows, at('start'), zone), readDays(table.rows, at('end'), zone)]
  for (const [{ unread }, header] of [[start, 'Start'] as const, [end, 'End'] as const]) {
    for (const row of unread) report(row, header, { code: 'blockMoment' })
  }
  const prospecting = Uint8Array.from(readText(table.rows, at('for')), (text) =>
    /^(?:client|customer)/.test(normalise(text)) ? 0 : 1,
  )
  const [starts, ends] = [start.moments.map(toSecond), end.moments.map(toSecond)]
  starts.forEach((from, row) => {
    const minutes = Math.round(((ends[row] ?? Number.NaN) - from) * MINUTES_A_DAY)
    if (minutes > 0 && minutes <= MINUTES_A_DAY) {
      const least = book.numbers['T2.block']
      if (prospecting[row] && minutes < least) report(row, 'End', { code: 'blockShort', least }, short)
      return
    }
    starts[row] = Number.NaN
    if (minutes <= 0) report(row, 'End', { code: 'blockOrder' })
    else if (minutes > 0) report(row, 'End', { code: 'blockLong' })
  })
  const owners = readText(table.rows, at('owner'))
  return { count: table.rows.length, starts, ends, prospecting, owners, problems, short }
}

/** A block with the minutes planned and proven. */
export interface ProvenBlock {
  /** Its line among the blocks, from 0. */
  readonly row: number
  /** Index among the work's owners; -1 = nobody who logged time. */
  readonly owner: number
  /** Monday of its week. */
  readonly monday: number
  /** Planned minutes. */
  readonly planned: number
  /** Engaging minutes inside the block. */
  inside: number
  /** Engaging minutes elsewhere in the same week that make up for missing ones (T4). */
  moved: number
}

/** True if all planned minutes are proven, inside the block or elsewhere in its week (T4). */
export const isBlockKept = ({ planned, inside, moved }: ProvenBlock): boolean => inside + moved >= planned

/**
 * Computes the proven minutes of every prospecting block (T3, T4): of stretches the part that overlaps it, of touches
 * those whose moment is inside. Minutes elsewhere in the same week fill up blocks, the earliest first.
 */
export function provenBlocks(blocks: Blocks, work: Work): ProvenBlock[] {
  const byOwner = new Map<number, ProvenBlock[]>()
  const proven: ProvenBlock[] = []
  const dated = [...blocks.starts.keys()].filter((row) => blocks.prospecting[row] && blocks.starts[row])
  for (const row of sortedByNumber(dated, (block) => blocks.starts[block] ?? 0)) {
    const start = blocks.starts[row] ?? Number.NaN
    const planned = Math.round(((blocks.ends[row] ?? Number.NaN) - start) * MINUTES_A_DAY)
    const owner = ownerAmong(work.ownerNames, blocks.owners[row] ?? '')
    const block = { row, owner, monday: mondayOf(start), planned, inside: 0, moved: 0 }
    proven.push(block)
    listAt(byOwner, owner).push(block)
  }
  const spare = insideMinutes(blocks, work, byOwner)
  for (const block of proven) {
    const key = weekKey(block.owner, block.monday)
    const left = Math.round((spare.get(key) ?? 0) * 100) / 100
    block.moved = Math.min(Math.max(0, block.planned - block.inside), left)
    spare.set(key, left - block.moved)
  }
  return proven
}

const weekKey = (owner: number, monday: number): number => owner * 1_000_000 + monday

/** Fills `inside`; returns each owner's remaining minutes by week. */
function insideMinutes(
  { starts, ends }: Blocks,
  work: Work,
  byOwner: ReadonlyMap<number, ProvenBlock[]>,
): Map<number, number> {
  const spare = new Map<number, number>()
  const begun = memo((list: readonly ProvenBlock[]) => Float64Array.from(list, ({ row }) => starts[row] ?? 0))
  for (let piece = 0; piece < work.count; piece++) {
    let left = work.engaging[piece] ?? 0
    if (left === 0) continue
    const owner = work.owners[piece] ?? 0
    const list = byOwner.get(owner)
    const from = work.starts[piece] ?? Number.NaN
    if (!list) continue
    const to = Number.isNaN(work.ends[piece]) ? from : (work.ends[piece] ?? from)
    const each = left / Math.max(1, (to - from) * MINUTES_A_DAY)
    // No block is longer than a day.
    for (let at = lowerBound(begun(list), from - 1); at < list.length; at++) {
      const block = list[at] as ProvenBlock
      const [start, end] = [starts[block.row] ?? 0, ends[block.row] ?? 0]
      if (start > to) break
      if (end < from) continue
      const shared = (Math.min(end, to) - Math.max(start, from)) * MINUTES_A_DAY * each
      const taken = Math.min(left, to > from ? shared : left, Math.max(0, block.planned - block.inside))
      block.inside += taken
      left -= taken
    }
    const key = weekKey(owner, mondayOf(from))
    spare.set(key, (spare.get(key) ?? 0) + left)
  }
  // Rounded, because fractions of a day would leave a full block short by a billionth of a minute.
  for (const list of byOwner.values())
    for (const block of list) block.inside = Math.round(block.inside * 100) / 100
  return spare
}
