// The timer: one click starts, switches and stops it; it asks what a gap was, and until when it ran where it was forgotten.
import { useEffect, useState } from 'preact/hooks'
import { CATEGORIES } from '../../src/core/tabs/vocabulary'
import { useStore } from '../frame/store'
import { WORDS as FRAME } from '../frame/words'
import { hereAt } from '../today/moments'
import { lasting, running as runningFor } from './lasting'
import type { TimerStore } from './timer-store'
import { WORDS } from './words'

const [, CALLING = ''] = CATEGORIES
const SECOND_MS = 1000
const MINUTE_MS = 60_000

export function Timer({ timer }: { readonly timer: TimerStore }) {
  const { running, gap, trouble, isBlocked, waiting } = useStore(timer)
  useTicks(running !== null)
  if (!timer.isOpen) return null
  const isForgotten = timer.isForgotten()
  return (
    <div class="timer">
      <h2>{WORDS.timer}</h2>
      {running && isForgotten ? <Forgotten timer={timer} since={running.since} /> : null}
      {running && !isForgotten ? (
        <p class="clock">
          <strong>{running.category}</strong>{' '}
          <span role="timer">{runningFor(timer.now() - running.since)}</span>
        </p>
      ) : null}
      <div class="line">
        {running && !isForgotten ? (
          <button type="button" onClick={() => timer.stop()}>
            {WORDS.stop}
          </button>
        ) : null}
        {isForgotten ? null : <Start timer={timer} runs={running?.category ?? ''} />}
      </div>
      {gap ? (
        <GapQuestion timer={timer} minutes={(gap.to - gap.from) / MINUTE_MS} from={hereAt(gap.from)} />
      ) : null}
      {isBlocked ? <p class="quiet">{WORDS.blocked}</p> : null}
      {trouble === '' ? null : (
        <div role="alert">
          <p>
            {WORDS.unsaved(waiting.length)} {trouble}
          </p>
          <button type="button" class="plain" onClick={() => timer.send()}>
            {FRAME.tryAgain}
          </button>
        </div>
      )}
    </div>
  )
}

/** Starts on calling by one click, on anything else by choosing it. */
function Start({ timer, runs }: { readonly timer: TimerStore; readonly runs: string }) {
  return (
    <>
      {runs === '' ? (
        <button type="button" onClick={() => timer.start(CALLING)}>
          {WORDS.startOn(CALLING)}
        </button>
      ) : null}
      <select
        aria-label={runs === '' ? WORDS.startOther : WORDS.switchTo}
        value=""
        onChange={(event) => {
          timer.start(event.currentTarget.value)
          event.currentTarget.value = ''
        }}
      >
        <option value="" disabled>
          {runs === '' ? WORDS.startOther : WORDS.switchTo}
        </option>
        {CATEGORIES.filter((category) => category !== runs && (runs !== '' || category !== CALLING)).map(
          (category) => (
            <option key={category} value={category}>
              {category}
            </option>
          ),
        )}
      </select>
    </>
  )
}

interface GapProps {
  readonly timer: TimerStore
  readonly minutes: number
  readonly from: string
}

function GapQuestion({ timer, minutes, from }: GapProps) {
  return (
    <fieldset class="asked">
      <legend>{WORDS.gap(lasting(minutes), from)}</legend>
      <div class="line">
        {CATEGORIES.map((category) => (
          <button key={category} type="button" class="offer" onClick={() => timer.fillGap(category)}>
            {category}
          </button>
        ))}
        <button type="button" class="offer" onClick={() => timer.fillGap('')}>
          {WORDS.break}
        </button>
      </div>
    </fieldset>
  )
}

/** Nobody works so long on one thing: until when was it? */
function Forgotten({ timer, since }: { readonly timer: TimerStore; readonly since: number }) {
  const [time, type] = useState('')
  const until = momentAt(since, time)
  return (
    <fieldset class="asked">
      <legend>{WORDS.forgotten(hereAt(since))}</legend>
      <div class="line">
        <input
          type="time"
          aria-label={WORDS.until}
          value={time}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <button type="button" disabled={Number.isNaN(until)} onClick={() => timer.ranUntil(until)}>
          {WORDS.saveUntil}
        </button>
        <button type="button" class="plain" onClick={() => timer.ranUntil(null)}>
          {WORDS.leaveOut}
        </button>
      </div>
    </fieldset>
  )
}

/** The first moment after another at which a clock shows this time; NaN where nothing is typed. */
function momentAt(since: number, time: string): number {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(':').map(Number)
  const moment = new Date(since)
  moment.setHours(hours, minutes, 0, 0)
  if (moment.getTime() <= since) moment.setDate(moment.getDate() + 1)
  return moment.getTime()
}

/** Draws anew every second as long as something runs. */
function useTicks(isRunning: boolean): void {
  const [, tick] = useState(0)
  useEffect(() => {
    if (!isRunning) return undefined
    const clock = setInterval(() => tick((count) => count + 1), SECOND_MS)
    return () => clearInterval(clock)
  }, [isRunning])
}
