// Writes planned blocks to the tab Blocks, which is made when it is first needed, moves them and takes them back (T2).
import { SERIAL_OF_EPOCH } from '../../core/calendar/day'
import { MINUTES_A_DAY } from '../../core/calendar/moment'
import { BLOCKS } from '../../core/tabs/schema'
import { readBlocks } from '../../core/time/blocks'
import { isOwnTime, ownerRows, ownerWord } from '../../core/time/owners'
import { type PlannedBlock, plannedIn } from '../../core/time/plan-blocks'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { withRules } from '../sheet/open-rules'
import type { Ports } from '../sheet/ports'
import { ownLines } from './own-lines'
import { type TimePage, timePage } from './time-page'

/** A move is a block that is removed and another that is added. */
export interface BlocksRequest {
  readonly add: readonly PlannedBlock[]
  readonly remove: readonly PlannedBlock[]
}

/** Writes what is not there yet and empties what is removed; the page as it is then comes back. */
export const planBlocks = (ports: Ports, { add, remove }: BlocksRequest): Result<TimePage> =>
  withRules(ports, (rules) => {
    const { workbook, mail } = ports
    const least = rules.book.numbers['T2.block']
    if (add.some(({ start, end, isForClients }) => !isForClients && end - start < least))
      return refused('block short', least)
    const tab = ownLines(workbook, BLOCKS)
    if (tab instanceof Refused) return tab
    const owners = ownerRows(rules.table)
    const address = owners.length > 0 ? mail.ownAddress() : ''
    const own = plannedIn(readBlocks(tab.table, rules.book, workbook.zone), isOwnTime(owners, address))
    const isSame =
      (one: PlannedBlock) =>
      (other: PlannedBlock): boolean =>
        one.start === other.start && one.end === other.end && one.isForClients === other.isForClients
    tab.change(
      add
        .filter((block) => !own.some(isSame(block)))
        .map(({ start, end, isForClients }) => ({
          start: start / MINUTES_A_DAY + SERIAL_OF_EPOCH,
          end: end / MINUTES_A_DAY + SERIAL_OF_EPOCH,
          for: isForClients ? 'Clients' : 'Prospecting',
          owner: ownerWord(owners, address),
        })),
      remove.flatMap((block) => own.filter(isSame(block)).map(({ row }) => row)),
    )
    return timePage(ports)
  })
