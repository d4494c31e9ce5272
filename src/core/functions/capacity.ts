// TOUCH_CAPACITY on plain values (T5, C11).

import type { Cell } from '../cells/cell'
import { plural } from '../cells/text'
import { minutesATouch, provenADay, rowsAClient, rowsHonestlyKept, touchesADay } from '../time/capacity'
import { workOf } from '../time/logged-work'
import type { TouchTime } from '../time/touch-time'
import { customFunction, optional, TEXTS, withText } from './custom-function'
import { RULES, type Ruled } from './frame'
import { BLOCKS, TIME, TOUCH_TIME } from './time-arguments'

const HEADERS = ['Touches a day', 'Rows honestly kept', 'Why']

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
      TOUCH_TIME,
      optional(TIME),
      withText(BLOCKS, 'the Blocks tab with its header row; without it nothing is proven.'),
      RULES,
    ],
    gives: [TEXTS, 'Touches a day, rows, and what they stand on; a line for each owner.'],
    decide({ rules, touches, time, blocks }) {
      if (!touches) return ''
      const work = workOf({ time, touches })
      const proven = blocks ? provenADay(work, blocks, rules.book, rules.today) : new Float64Array()
      const minutes = minutesByOwner(touches, work.owners.subarray(time?.count ?? 0))
      const named = [...minutes.keys()]
      const lines = (named.length > 0 ? named : [0]).map((owner) => ({
        owner: work.ownerNames[owner] ?? '',
        cells: lineOf(minutes.get(owner) ?? [], proven[owner] ?? Number.NaN, blocks !== null, rules),
      }))
      if (lines.length === 1) return [HEADERS.slice(), ...lines.map(({ cells }) => cells)]
      return [[...HEADERS, 'Owner'], ...lines.map(({ cells, owner }) => [...cells, owner])]
    },
  }),
]

/** What the touches of each owner took; only those who logged any touch. */
function minutesByOwner({ count, moments, minutes }: TouchTime, owners: Int32Array): Map<number, number[]> {
  const lists = new Map<number, number[]>()
  for (let touch = 0; touch < count; touch++) {
    if (Number.isNaN(moments[touch])) continue
    const owner = owners[touch] ?? 0
    let list = lists.get(owner)
    if (!list) {
      list = []
      lists.set(owner, list)
    }
    const taken = minutes[touch] ?? Number.NaN
    if (taken > 0) list.push(taken)
  }
  return lists
}

function lineOf(minutes: readonly number[], proven: number, hasBlocks: boolean, { book }: Ruled): Cell[] {
  const { numbers } = book
  const aDay = touchesADay(minutes, book, proven)
  const each = minutesATouch(minutes, book)
  const lack = hasBlocks ? `until ${plural(numbers['T6.weeks'], 'week')} are logged` : 'no blocks are given'
  const day = Number.isNaN(proven)
    ? `${said(numbers['T2.week'] / 5)} min a day asked (T2: ${lack})`
    : `${said(proven)} min a day proven (T4)`
  const own =
    each === numbers['T5.minutes'] ? 'by T5.minutes' : `the middle of ${plural(minutes.length, 'touch')}`
  const why = `${day}, ${said(each)} min a touch (${own}); every client takes ${rowsAClient(book).toFixed(2)} of a row (C11)`
  return [aDay, rowsHonestlyKept(aDay, 0, book), why]
}

const said = (minutes: number): string => String(Math.round(minutes * 10) / 10)
