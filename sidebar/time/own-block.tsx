// A block of the user's own choice: the days of the week, the time, for whom; for four weeks, or once.
import { useState } from 'preact/hooks'
import type { ShownBlock } from '../../src/app/panel/time-blocks'
import type { TimePage } from '../../src/app/panel/time-page'
import { isoDay, mondayOf, parseIsoDay, weekdayOf } from '../../src/core/calendar/day'
import type { TimeStore } from './time-store'
import { WORDS } from './words'

const WEEKS = 4
const minutesOf = (time: string): number => {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** The blocks on these days, from today on. @param weekdays 1 = Monday */
function chosen(
  { today, blocks }: TimePage,
  weekdays: readonly number[],
  { from, to, isForClients }: { readonly from: string; readonly to: string; readonly isForClients: boolean },
): ShownBlock[] {
  const day = parseIsoDay(today) ?? Number.NaN
  return Array.from({ length: 7 * WEEKS }, (_, at) => mondayOf(day) + at)
    .filter((one) => one >= day && weekdays.includes(weekdayOf(one)))
    .map((one) => ({ start: `${isoDay(one)} ${from}`, end: `${isoDay(one)} ${to}`, isForClients }))
    .filter(({ start, end }) => !blocks.own.some((other) => start < other.end && other.start < end))
}

export function OwnBlock({ time, page }: { readonly time: TimeStore; readonly page: TimePage }) {
  const [weekdays, pick] = useState<readonly number[]>([])
  const [hours, type] = useState({ from: '09:00', to: '11:00' })
  const [isForClients, serve] = useState(false)
  const minutes = minutesOf(hours.to) - minutesOf(hours.from)
  const least = isForClients ? 1 : page.leastBlock
  const blocks = minutes >= least ? chosen(page, weekdays, { ...hours, isForClients }) : []
  const add = async (): Promise<void> => {
    const isDone = await time.change(
      WORDS.planned(blocks.length),
      { call: 'blocks', request: { add: blocks, remove: [] } },
      { call: 'blocks', request: { add: [], remove: blocks } },
    )
    if (isDone) pick([])
  }
  const isTooShort = !isForClients && !(minutes >= page.leastBlock)
  return (
    <details class="own-block">
      <summary>{WORDS.ownHours}</summary>
      <fieldset>
        <legend>{WORDS.weekdays}</legend>
        <div class="line days">
          {WORDS.days.map((name, at) => (
            <button
              key={name}
              type="button"
              class="offer"
              aria-pressed={weekdays.includes(at + 1)}
              onClick={() =>
                pick(
                  weekdays.includes(at + 1)
                    ? weekdays.filter((one) => one !== at + 1)
                    : [...weekdays, at + 1],
                )
              }
            >
              {name}
            </button>
          ))}
        </div>
      </fieldset>
      <div class="line">
        <input
          type="time"
          aria-label={WORDS.from}
          value={hours.from}
          onInput={(event) => type({ ...hours, from: event.currentTarget.value })}
        />
        <input
          type="time"
          aria-label={WORDS.to}
          value={hours.to}
          onInput={(event) => type({ ...hours, to: event.currentTarget.value })}
        />
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={isForClients}
          onChange={(event) => serve(event.currentTarget.checked)}
        />{' '}
        {WORDS.serveClients}
      </label>
      {isTooShort ? <p class="quiet">{WORDS.tooShort(page.leastBlock)}</p> : null}
      <button type="button" disabled={blocks.length === 0} onClick={() => void add()}>
        {blocks.length === 0 ? WORDS.planNone : WORDS.planThem(blocks.length)}
      </button>
    </details>
  )
}
