// What mails say of the reader's time: blocks, what was promised and proven, and blocks that a colleague missed (T4, T10).
import { type Day, mondayOf } from '../../core/calendar/day'
import { MINUTES_A_DAY } from '../../core/calendar/moment'
import { BLOCKS } from '../../core/tabs/schema'
import { blockFacts } from '../../core/time/block-facts'
import { provenBlocks, readBlocks } from '../../core/time/blocks'
import { isOwnTime, ownerRows } from '../../core/time/owners'
import { missedBlocks, pactRows } from '../../core/time/pact'
import { type PlannedBlock, plannedIn } from '../../core/time/plan-blocks'
import type { MissedFact } from '../../core/words/facts'
import type { JudgedDay } from '../judge/judged-day'
import { loggedWork } from '../judge/logged-work'
import { type RulesSheet, tableIn } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'
import type { Reader } from './reader'

/** What stands on Blocks and in the log; the tab is read where it is there. */
function known(workbook: Workbook, { book }: RulesSheet, { read, today }: JudgedDay) {
  const work = loggedWork(workbook, read, today)
  const isThere = workbook.has(BLOCKS.name)
  return { work, blocks: isThere ? readBlocks(tableIn(workbook, BLOCKS), book, workbook.zone) : null }
}

/** Today's blocks, yesterday's minutes, and in the first mail of a week what colleagues missed. */
export function morningTime(
  workbook: Workbook,
  rules: RulesSheet,
  day: JudgedDay,
  { address, since }: Reader,
): Pick<ReturnType<typeof blockFacts>, 'today' | 'yesterday'> & { readonly missed: readonly MissedFact[] } {
  const of = known(workbook, rules, day)
  const facts = blockFacts(of, isOwnTime(ownerRows(rules.table), address), rules.book, day.today)
  const isFirst = since === null || since < mondayOf(day.today)
  const pacts = of.blocks && isFirst ? pactRows(rules.table) : []
  const proven = of.blocks && pacts.length > 0 ? provenBlocks(of.blocks, of.work) : []
  return { ...facts, missed: missedBlocks(pacts, address, proven, of.work.ownerNames, day.today) }
}

/** Whether the reader has prospecting blocks in the week of a Monday. */
export function hasBlocks(
  workbook: Workbook,
  { book, table }: RulesSheet,
  { address }: Reader,
  monday: Day,
): boolean {
  if (!workbook.has(BLOCKS.name)) return false
  const blocks = readBlocks(tableIn(workbook, BLOCKS), book, workbook.zone)
  const weekOf = ({ start }: PlannedBlock): Day => mondayOf(Math.floor(start / MINUTES_A_DAY))
  return plannedIn(blocks, isOwnTime(ownerRows(table), address)).some(
    (block) => !block.isForClients && weekOf(block) === monday,
  )
}

/** The reader's engaging minutes of a day (T3); 0 without any. */
export function provenOn(
  workbook: Workbook,
  rules: RulesSheet,
  judged: JudgedDay,
  { address }: Reader,
): number {
  const isOwn = isOwnTime(ownerRows(rules.table), address)
  const tomorrow: Day = judged.today + 1
  const work = loggedWork(workbook, judged.read, judged.today)
  return blockFacts({ work, blocks: null }, isOwn, rules.book, tomorrow).yesterday?.proven ?? 0
}
