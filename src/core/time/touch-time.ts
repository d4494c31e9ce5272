// The time that touches took: minutes, category, person and owner of each (T1, T4).

import type { Day } from '../calendar/day'
import { memo } from '../cells/lazy'
import type { OwnedLines } from '../pipeline/row-finder'
import type { RuleBook } from '../rules/rule-book'
import { isInbound, mediumKey, mediumOf } from '../tabs/vocabulary'
import type { TouchLog } from '../touches/touch-log'
import { categoryCode, FOLLOW_UP } from './time-log'

/** Touches in the order of the tab, without those after today. A touch without Medium is no contact. */
export interface TouchTime extends OwnedLines {
  /** NaN if it is no contact. */
  readonly moments: Float64Array
  /** NaN where blank or not between 0 and a day. */
  readonly minutes: Float64Array
  readonly categories: Uint8Array
  /** 1 = it came from the person. */
  readonly inbound: Uint8Array
  readonly owners: readonly string[]
}

/**
 * The time of the log's touches. A blank Category is the medium's, else 3 Follow-up for a personal medium and none for
 * an automated one.
 * @param since touches before this day are left out
 */
export function touchTimeOf(all: TouchLog, since: Day = Number.NEGATIVE_INFINITY): TouchTime {
  const inTime: number[] = []
  all.moments.forEach((moment, touch) => {
    if (moment >= since) inTime.push(touch)
  })
  const log = all.only(inTime)
  const [media, owners] = [log.text('medium'), log.text('owner')]
  const directions = log.text('direction')
  const isFromThem = memo(isInbound)
  const [moments, inbound] = [log.moments.slice(), new Uint8Array(log.count)]
  for (let touch = 0; touch < log.count; touch++) {
    if (!media[touch]) moments[touch] = Number.NaN
    const direction = directions[touch]
    if (direction && isFromThem(direction)) inbound[touch] = 1
  }
  return {
    count: log.count,
    moments,
    minutes: log.minutes,
    categories: categoriesOf(log.text('category'), media, log.book),
    inbound,
    get ids() {
      return log.ids
    },
    get names() {
      return log.names
    },
    idCell: (touch) => log.idCell(touch),
    owners: owners.length === 0 ? media.map(() => '') : owners,
  }
}

function categoriesOf(typed: readonly string[], media: readonly string[], book: RuleBook): Uint8Array {
  const byMedium = memo((medium: string) => categoryOfMedium(medium, book))
  const byWord = memo((word: string) => Math.max(0, categoryCode(word)))
  return new Uint8Array(media.length).map((_, touch) => {
    const category = typed[touch] ?? ''
    return category === '' ? byMedium(media[touch] ?? '') : byWord(category)
  })
}

function categoryOfMedium(medium: string, book: RuleBook): number {
  const { category } = mediumOf(medium) ?? {}
  if (category !== undefined) return categoryCode(category)
  const word = mediumKey(medium)
  return word === '' || book.media.get(word) === 'automated' ? 0 : FOLLOW_UP
}
