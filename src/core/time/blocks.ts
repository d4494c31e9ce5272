// Planned blocks of prospecting, and how many of their minutes the log proves (T2, T4).

import { mondayOf } from '../calendar/day'
import { MINUTES_A_DAY, toSecond } from '../calendar/moment'
import type { Problem, Zone } from '../cells/cell'
import { readDays, readText } from '../cells/columns'
import { inOrder } from '../cells/order'
import { columnIndex, type Table } from '../cells/table'
import { normalise } from '../cells/text'
import type { RuleBook } from '../rules/rule-book'
import { BLOCKS, columnAt, type KeyOf } from '../tabs/schema'
import type { Work } from './logged-work'
import { ownerAmong } from './owners'

/** Blocks by row of the tab. */
export interface Blocks {
  readonly count: number
  /** Moments; NaN = left out. */
  readonly starts: Float64Array
  readonly ends: Float64Array
  /** 1 = for prospecting, 0 = for clients, who have blocks of their own (T2). */
  readonly prospecting: Uint8Array
  readonly owners: readonly string[]
  /** What could not be read. */
  readonly problems: readonly Problem[]
  /** Prospecting blocks shorter than `T2.block` (T2). */
  readonly short: readonly Problem[]
}

/** Names the header the Blocks tab lacks; null when it can be read. */
export const missingBlockHeader = (table: Table): string | null =>
  ['Start', 'End'].find((header) => columnIndex(table, header) < 0) ?? null

/**
 * Reads the Blocks tab; a blank For is prospecting. What is unreadable, ends before it starts or lasts longer than a day
 * is left out; a prospecting block shorter than `T2.block` stays, and is named (T2).
 */
export function readBlocks(table: Table, book: RuleBook, zone: Zone): Blocks {
  const at = (key: KeyOf<typeof BLOCKS>): number => columnAt(table, BLOCKS, key)
  const [problems, short]: [Problem[], Problem[]] = [[], []]
  const report = (row: number, header: string, text: string, to = problems): void => {
    to.push({ tab: table.tab, row: table.firstRow + row, header, text })
  }
  const [start, end] = [readDays(table.rows, at('start'), zone), readDays(table.rows, at('end'), zone)]
  for (const [{ unread }, header] of [[start, 'Start'] as const, [end, 'End'] as const]) {
    for (const row of unread) report(row, header, 'this is not a day with a time: write YYYY-MM-DD HH:MM')
  }
  const prospecting = Uint8Array.from(readText(table.rows, at('for')), (text) =>
    /^(?:client|customer)/.test(normalise(text)) ? 0 : 1,
  )
  const [starts, ends] = [start.moments.map(toSecond), end.moments.map(toSecond)]
  starts.forEach((from, row) => {
    const minutes = Math.round(((ends[row] ?? Number.NaN) - from) * MINUTES_A_DAY)
    if (minutes > 0 && minutes <= MINUTES_A_DAY) {
      const least = book.numbers['T2.block']
      if (prospecting[row] && minutes < least)
        report(row, 'End', `a block lasts at least ${least} min (T2)`, short)
      return
    }
    starts[row] = Number.NaN
    if (minutes <= 0) report(row, 'End', 'this is not after Start: the block is left out')
    else if (minutes > 0) report(row, 'End', 'this makes the block longer than a day: it is left out')
  })
  const owners = readText(table.rows, at('owner'))
  return { count: table.rows.length, starts, ends, prospecting, owners, problems, short }
}

/** What a block asked for and what the log proves. */
export interface ProvenBlock {
  /** Its row among the blocks, from 0. */
  readonly row: number
  /** Place among the work's owners; -1 = nobody who logged. */
  readonly owner: number
  readonly monday: number
  readonly planned: number
  /** Engaging minutes within the block. */
  inside: number
  /** Engaging minutes of the same week outside all blocks that make up for it (T4). */
  moved: number
}

/** A block is kept when all its minutes are proven, within it or moved within the week (T4). */
export const isBlockKept = ({ planned, inside, moved }: ProvenBlock): boolean => inside + moved >= planned

/**
 * Proves every prospecting block by the engaging minutes within it (T3, T4): stretches by what they share with it,
 * touches by their moment. What is proven elsewhere in the same week makes up for what is wanting, first block first.
 */
export function provenBlocks(blocks: Blocks, work: Work): ProvenBlock[] {
  const byOwner = new Map<number, ProvenBlock[]>()
  const proven: ProvenBlock[] = []
  const dated = [...blocks.starts.keys()].filter((row) => blocks.prospecting[row] && blocks.starts[row])
  for (const row of inOrder(dated, (block) => blocks.starts[block] ?? 0)) {
    const start = blocks.starts[row] ?? Number.NaN
    const planned = Math.round(((blocks.ends[row] ?? Number.NaN) - start) * MINUTES_A_DAY)
    const owner = ownerAmong(work.ownerNames, blocks.owners[row] ?? '')
    const block = { row, owner, monday: mondayOf(start), planned, inside: 0, moved: 0 }
    proven.push(block)
    const list = byOwner.get(owner)
    if (list) list.push(block)
    else byOwner.set(owner, [block])
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

/** Fills `inside`; returns what each owner's weeks hold beside their blocks. */
function insideMinutes(
  { starts, ends }: Blocks,
  work: Work,
  byOwner: ReadonlyMap<number, ProvenBlock[]>,
): Map<number, number> {
  const spare = new Map<number, number>()
  for (let piece = 0; piece < work.count; piece++) {
    let left = work.engaging[piece] ?? 0
    if (left === 0) continue
    const owner = work.owners[piece] ?? 0
    const list = byOwner.get(owner)
    const from = work.starts[piece] ?? Number.NaN
    if (!list) continue
    const to = Number.isNaN(work.ends[piece]) ? from : (work.ends[piece] ?? from)
    const each = left / Math.max(1, (to - from) * MINUTES_A_DAY)
    for (let at = firstNear(list, starts, from); at < list.length; at++) {
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
  // Moments are fractions of a day: without rounding a whole block would lack its last billionth of a minute.
  for (const list of byOwner.values())
    for (const block of list) block.inside = Math.round(block.inside * 100) / 100
  return spare
}

/** The first block that may still hold the moment: none is longer than a day. */
function firstNear(list: readonly ProvenBlock[], starts: Float64Array, moment: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[list[middle]?.row ?? 0] ?? 0) < moment - 1) low = middle + 1
    else high = middle
  }
  return low
}
