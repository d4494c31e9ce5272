// Where the hours go: organising against selling, what an hour of each kind brought, and what was stopped (T7, T9).
import { useState } from 'preact/hooks'
import type { TimePage } from '../../src/app/panel/time-page'
import type { TimeStore } from './time-store'
import { WORDS } from './words'

interface SpentProps {
  readonly time: TimeStore
  readonly page: TimePage
}

export function Spent({ time, page }: SpentProps) {
  const { organised, sold, isAlarm, busyShare, results } = page.spent
  const timed = results.filter(({ hours }) => hours > 0)
  return (
    <>
      {isAlarm ? (
        <p class="alarm">{WORDS.alarm(organised, sold)}</p>
      ) : organised + sold > 0 ? (
        <p>{WORDS.balance(organised, sold)}</p>
      ) : null}
      {busyShare ? <p class="quiet">{WORDS.busy(Math.round(100 * busyShare))}</p> : null}
      {timed.length === 0 ? (
        <p class="quiet">{WORDS.noHours}</p>
      ) : (
        <details>
          <summary>{WORDS.results}</summary>
          <ul class="spent">
            {timed.map(({ category, hours, results: count, anHour }) => (
              <li key={category}>{WORDS.result(category, hours, count, anHour ?? 0)}</li>
            ))}
          </ul>
          <p class="quiet">{WORDS.resultsAre}</p>
        </details>
      )}
      <Stopped time={time} page={page} />
    </>
  )
}

function Stopped({ time, page: { stopped } }: SpentProps) {
  const [what, type] = useState('')
  const answer = (thing: string, is: 'noticed' | 'unnoticed'): void => {
    void time.change(
      WORDS.answered,
      { call: 'stop', request: { what: thing, is } },
      { call: 'stop', request: { what: thing, is: 'open' } },
    )
  }
  const add = async (): Promise<void> => {
    const thing = what.trim()
    if (thing === '') return
    const isDone = await time.change(
      WORDS.stoppedNow(thing),
      { call: 'stop', request: { what: thing, is: 'stopped' } },
      { call: 'stop', request: { what: thing, is: 'gone' } },
    )
    if (isDone) type('')
  }
  return (
    <>
      <h3>{WORDS.stopDoing}</h3>
      {stopped.asked.map(({ what: thing, days }) => (
        <fieldset key={thing} class="asked">
          <legend>{WORDS.didAnyone(thing, days)}</legend>
          <div class="line">
            <button type="button" class="offer" onClick={() => answer(thing, 'unnoticed')}>
              {WORDS.nobody}
            </button>
            <button type="button" class="offer" onClick={() => answer(thing, 'noticed')}>
              {WORDS.somebody}
            </button>
          </div>
        </fieldset>
      ))}
      {stopped.waiting.length === 0 ? null : (
        <p class="quiet">{WORDS.waiting(stopped.waiting.map((one) => `“${one}”`).join(', '))}</p>
      )}
      <form
        class="line"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <input
          aria-label={WORDS.whatStops}
          placeholder={WORDS.whatStops}
          maxLength={200}
          value={what}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <button type="submit" class="plain" disabled={what.trim() === ''}>
          {WORDS.stopIt}
        </button>
      </form>
    </>
  )
}
