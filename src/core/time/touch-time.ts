// What the touch log tells of time: each touch's minutes, its category, whose it was and who made it (T1, T4).

import type { Day } from '../calendar/day'
import type { Zone } from '../cells/cell'
import { readDays, readNumbers, readText } from '../cells/columns'
import { lazy } from '../cells/lazy'
import { columnIndex, type Table } from '../cells/table'
import type { OwnedLines } from '../pipeline/row-finder'
import type { RuleBook } from '../rules/rule-book'
import { TOUCHES } from '../tabs/schema'
import { isInbound, mediumKey, mediumOf } from '../tabs/vocabulary'
import { toSecond } from '../touches/touches'
import { categoryCode, FOLLOW_UP, MINUTES_A_DAY } from './time-log'

/** Touches in the order of the tab; those after today are left out, and a row without Medium is no contact. */
export interface TouchTime extends OwnedLines {
  /** NaN where it is no contact. */
  readonly moments: Float64Array
  /** NaN where blank or no number between 0 and a day: a touch proves only the minutes that are written. */
  readonly minutes: Float64Array
  readonly categories: Uint8Array
  /** 1 = it came from them. */
  readonly inbound: Uint8Array
  readonly owners: readonly string[]
}

/**
 * Reads only the columns of Touches that tell of time. A blank Category is 2 Calling for a Call, Selling for a meeting,
 * video call or visit, 3 Follow-up for what else is personal, none for what is automated.
 * @param since earlier touches are left out
 */
export function readTouchTime(
  table: Table,
  book: RuleBook,
  zone: Zone,
  today: Day,
  since: Day = Number.NEGATIVE_INFINITY,
): TouchTime {
  const at = (key: string): number =>
    columnIndex(table, TOUCHES.columns.find((column) => column.key === key)?.header ?? '')
  const when = readDays(table.rows, at('when'), zone).moments
  const typed = readNumbers(table.rows, at('minutes')).values
  const inTime: number[] = []
  when.forEach((moment, row) => {
    if (moment >= since && moment < today + 1) inTime.push(row)
  })
  const rows = inTime.length === table.rows.length ? table.rows : inTime.map((row) => table.rows[row] ?? [])
  const text = (key: string): string[] => (at(key) < 0 ? [] : readText(rows, at(key), zone))
  const media = text('medium')
  const moments = new Float64Array(rows.length)
  const minutes = new Float64Array(rows.length)
  inTime.forEach((row, touch) => {
    const length = typed[row] ?? Number.NaN
    moments[touch] = media[touch] === '' ? Number.NaN : toSecond(when[row] ?? Number.NaN)
    minutes[touch] = length >= 0 && length <= MINUTES_A_DAY ? length : Number.NaN
  })
  const [directions, owners] = [text('direction'), text('owner')]
  const [ids, names] = [lazy(() => text('id')), lazy(() => text('name'))]
  const idAt = at('id')
  return {
    count: rows.length,
    moments,
    minutes,
    categories: categoriesOf(text('category'), media, book),
    inbound: new Uint8Array(media.map((_, touch) => (isInbound(directions[touch] ?? '') ? 1 : 0))),
    get ids() {
      return ids()
    },
    get names() {
      return names()
    },
    idCell: (touch) => rows[touch]?.[idAt],
    owners: owners.length === 0 ? media.map(() => '') : owners,
  }
}

function categoriesOf(typed: readonly string[], media: readonly string[], book: RuleBook): Uint8Array {
  const [byMedium, byWord] = [new Map<string, number>(), new Map<string, number>()]
  return new Uint8Array(media.length).map((_, touch) => {
    const medium = media[touch] ?? ''
    const category = typed[touch] ?? ''
    const [known, word] = category === '' ? [byMedium, medium] : [byWord, category]
    let code = known.get(word)
    if (code === undefined) {
      code = category === '' ? categoryOfMedium(medium, book) : Math.max(0, categoryCode(category))
      known.set(word, code)
    }
    return code
  })
}

function categoryOfMedium(medium: string, book: RuleBook): number {
  const word = mediumKey(medium)
  const { category } = mediumOf(medium) ?? {}
  if (category !== undefined) return categoryCode(category)
  return word === '' || book.media.get(word) === 'automated' ? 0 : FOLLOW_UP
}
