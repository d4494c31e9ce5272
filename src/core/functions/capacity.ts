// TOUCH_CAPACITY on plain values (T5, C11).
import type { Cell } from '../cells/cell'
import { plural } from '../cells/text'
import {
  capacitiesOf,
  minutesATouch,
  type OwnerCapacity,
  rowsAClient,
  rowsHonestlyKept,
} from '../time/capacity'
import { yearFrom } from '../touches/counting'
import { customFunction, optional, TEXTS, withText } from './custom-function'
import { RULES_KIND, type Ruled } from './frame'
import { BLOCKS_KIND, TIME_KIND, touchTimeKind } from './time-arguments'

const CAPACITY_HEADERS = ['Touches a day', 'Rows honestly kept', 'Why']

/** Pace is what it was within a year (T5). */
const TOUCHES_OF_YEAR = touchTimeKind(({ today }) => yearFrom(today))

export const CAPACITY_FUNCTIONS = [
  /**
   * Touches a working day honestly holds, and the active rows that can honestly be kept before clients are taken off, each
   * with what it stands on; with several owners a line for each under a last column `Owner` (T5, C11). Without `blocks`,
   * or before `T6.weeks` of logging, nothing is proven and `T2.week` counts.
   */
  customFunction({
    name: 'TOUCH_CAPACITY',
    topic: 'How much a day can hold',
    text: 'Says how many touches a working day honestly holds and how many active rows can honestly be kept.',
    parameters: [
      TOUCHES_OF_YEAR,
      optional(TIME_KIND),
      withText(BLOCKS_KIND, 'the Blocks tab with headers; without it nothing is proven.'),
      RULES_KIND,
    ],
    gives: [TEXTS, 'Touches a day, rows, and what they stand on; a line for each owner.'],
    decide({ rules, touches, time, blocks }) {
      if (!touches) return ''
      const { logged } = capacitiesOf({ touches, time, blocks }, rules.book, rules.today)
      const lines = logged.map((own) => ({
        owner: own.owner,
        cells: capacityLine(own, blocks !== null, rules.book),
      }))
      if (lines.length === 1) return [CAPACITY_HEADERS.slice(), ...lines.map(({ cells }) => cells)]
      return [[...CAPACITY_HEADERS, 'Owner'], ...lines.map(({ cells, owner }) => [...cells, owner])]
    },
  }),
]

function capacityLine(
  { minutes, provenADay, touchesADay }: OwnerCapacity,
  hasBlocks: boolean,
  book: Ruled['book'],
): Cell[] {
  const { numbers } = book
  const each = minutesATouch(minutes, book)
  const lack = hasBlocks ? `until ${plural(numbers['T6.weeks'], 'week')} are logged` : 'no blocks are given'
  const day = Number.isNaN(provenADay)
    ? `${toTenths(numbers['T2.week'] / 5)} min a day asked (T2: ${lack})`
    : `${toTenths(provenADay)} min a day proven (T4)`
  const own =
    each === numbers['T5.minutes'] ? 'by T5.minutes' : `the middle of ${plural(minutes.length, 'touch')}`
  const why = `${day}, ${toTenths(each)} min a touch (${own}); every client takes ${rowsAClient(book).toFixed(2)} of a row (C11)`
  return [touchesADay, rowsHonestlyKept(touchesADay, 0, book), why]
}

const toTenths = (minutes: number): string => String(Math.round(minutes * 10) / 10)
