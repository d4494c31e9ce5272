// Call mode: the card of whom to call, the outcomes on six keys, and what follows from the last call below.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { TodayCard } from '../../src/app/panel/today-page'
import { minutesOf, ranFor } from '../../src/core/time/timer'
import type { Desk } from '../frame/desk'
import type { Key } from '../frame/keys'
import { useStore } from '../frame/store'
import { useKeys } from '../frame/use-keys'
import { keyName } from '../frame/words'
import { Act } from './act'
import { After, afterKeys } from './after'
import { CallCard } from './call-card'
import { type CallStore, OUTCOMES, SKIPS } from './call-store'
import { QueueNotes } from './queue-notes'
import { SessionCard } from './session-card'
import { WORDS } from './words'
import { CALL_WORDS } from './words-calls'

export function CallMode({ desk, calls }: { readonly desk: Desk; readonly calls: CallStore }) {
  const { mode, line } = useStore(calls)
  const [isDay, askDay] = useState(false)
  const page = useRef<HTMLElement>(null)
  const last = calls.last()
  useEffect(() => askDay(false), [last])
  useEffect(() => {
    const { current } = page
    if (!current) return
    // Notes take the focus themselves: what is typed next is one of them.
    const note = current.querySelector('textarea')
    if (mode !== 'ended' || !note) current.focus({ preventScroll: true })
    else note.focus({ preventScroll: true })
    document.documentElement.scrollTop = current.offsetTop
  }, [mode])
  useKeys(desk.keys, { keys: keysOf(calls, () => askDay(true)), isAlone: true })
  const card = calls.shown()
  return (
    <section class="calls" aria-label={CALL_WORDS.mode} tabIndex={-1} ref={page}>
      <Announcement card={mode === 'calling' ? card : undefined} calls={calls} />
      {mode === 'before' ? <BeforeBlock calls={calls} /> : null}
      {mode === 'ended' ? (
        <>
          <QueueNotes queue={calls.today.queue} />
          <SessionCard calls={calls} />
        </>
      ) : null}
      {card && (mode === 'calling' || mode === 'skipping' || mode === 'paused') ? (
        <>
          <Bar calls={calls} />
          <QueueNotes queue={calls.today.queue} />
          {mode === 'paused' ? (
            <>
              <h2>{card.name}</h2>
              <p role="status">{CALL_WORDS.paused}</p>
            </>
          ) : (
            <CallCard key={line} card={card} today={calls.today} />
          )}
          <div class="dock">
            {mode === 'skipping' ? <SkipReasons calls={calls} /> : null}
            {mode === 'calling' ? <Outcomes calls={calls} /> : null}
            {last === '' || mode !== 'calling' ? null : (
              <After calls={calls} key={last} callKey={last} isOpen={isDay} open={() => askDay(true)} />
            )}
          </div>
        </>
      ) : null}
    </section>
  )
}

/** The keys of what is shown. */
function keysOf(calls: CallStore, askDay: () => void): Key[] {
  const { mode } = calls.state
  const pressed = (key: string, does: string, act: () => void): Key => ({
    key,
    does,
    act,
    isForButtons: true,
  })
  const words = CALL_WORDS
  const back = calls.canGoBack() ? [{ key: 'u', does: words.back, act: () => calls.back() }] : []
  if (mode === 'before')
    return [pressed('Enter', words.begin, () => calls.begin()), pressed(' ', '', () => calls.begin())]
  if (mode === 'ended')
    return [...back, { key: 'Escape', does: words.done, isForFields: true, act: () => calls.leave() }]
  const pause = pressed(' ', words.keys.pause, () => calls.pause())
  const end = { key: 'e', does: words.end, act: () => calls.close() }
  if (mode === 'paused') return [pause, end]
  if (mode === 'skipping')
    return [
      ...SKIPS.map((skip, at) => ({
        key: String(at + 1),
        does: words.skips[skip],
        act: () => calls.skip(skip),
      })),
      { key: 's', does: words.stay, act: () => calls.ask() },
      { key: 'Escape', does: '', act: () => calls.ask() },
    ]
  return [
    ...OUTCOMES.map((outcome, at) => ({
      key: String(at + 1),
      does: words.outcome[outcome] ?? outcome,
      act: () => calls.end(outcome),
    })),
    ...afterKeys(calls, askDay),
    { key: 'c', does: words.dial, act: dial },
    { key: 's', does: words.skip, act: () => calls.ask() },
    pause,
    ...back,
    end,
  ]
}

/** Opens the number of the card, as a click on it does. */
const dial = (): void => document.querySelector<HTMLAnchorElement>('.calls .dial')?.click()

/** Says the new card once to a screen reader. */
function Announcement({ card, calls }: { readonly card: TodayCard | undefined; readonly calls: CallStore }) {
  const { at, all } = placeIn(calls)
  const said = card
    ? [CALL_WORDS.announce(at, all), card.name, card.company, card.why, card.reason].filter(Boolean).join(' ')
    : ''
  return (
    <p class="unseen" role="status">
      {said}
    </p>
  )
}

/** Which call of how many it is. */
function placeIn(calls: CallStore): { readonly at: number; readonly all: number } {
  const done = calls.calls().length
  const open = new Set([...calls.callable().map(({ line }) => line), calls.state.line]).size
  return { at: done + 1, all: done + open }
}

function Bar({ calls }: { readonly calls: CallStore }) {
  const { at, all } = placeIn(calls)
  const { session, mode } = calls.state
  const { queue } = calls.today
  const waiting = queue.state.trouble === '' ? queue.waiting() : 0
  return (
    <div class="bar-of-calls">
      <p>
        {CALL_WORDS.card(at, all)}
        <span class="quiet">
          {' '}
          · {CALL_WORDS.minutes(Math.round(minutesOf(ranFor(session, Date.now()))))}
          {waiting > 0 ? ` · ${WORDS.saving(waiting)}` : ''}
        </span>
      </p>
      <div class="line">
        <Act
          keyed=" "
          label={mode === 'paused' ? CALL_WORDS.goOn : CALL_WORDS.pause}
          act={() => calls.pause()}
        />
        {mode === 'paused' ? null : <Act keyed="s" label={CALL_WORDS.skip} act={() => calls.ask()} />}
        {calls.canGoBack() && mode !== 'paused' ? (
          <Act keyed="u" label={CALL_WORDS.back} act={() => calls.back()} />
        ) : null}
        <Act keyed="e" label={CALL_WORDS.end} act={() => calls.close()} />
      </div>
    </div>
  )
}

function Outcomes({ calls }: { readonly calls: CallStore }) {
  return (
    <fieldset class="outcomes-of-call">
      <legend>{CALL_WORDS.outcomes}</legend>
      {OUTCOMES.map((outcome, at) => (
        <Act
          key={outcome}
          keyed={String(at + 1)}
          label={CALL_WORDS.outcome[outcome] ?? outcome}
          act={() => calls.end(outcome)}
        />
      ))}
    </fieldset>
  )
}

function SkipReasons({ calls }: { readonly calls: CallStore }) {
  return (
    <fieldset class="outcomes-of-call">
      <legend>{CALL_WORDS.skipWhy}</legend>
      {SKIPS.map((skip, at) => (
        <Act key={skip} keyed={String(at + 1)} label={CALL_WORDS.skips[skip]} act={() => calls.skip(skip)} />
      ))}
      <Act keyed="s" label={CALL_WORDS.stay} act={() => calls.ask()} />
    </fieldset>
  )
}

/** What to read once before the block (Q7, Q5). */
function BeforeBlock({ calls }: { readonly calls: CallStore }) {
  const { outcomes = [], words = [], bare = '' } = calls.today.state.page?.before ?? {}
  return (
    <div class="before">
      <h2>{CALL_WORDS.before}</h2>
      {outcomes.length === 0 ? null : (
        <>
          <h3>{CALL_WORDS.deliver}</h3>
          <ul>
            {outcomes.map(({ what, figure }) => (
              <li key={what}>
                {what} {figure === '' ? null : <strong>{figure}</strong>}
              </li>
            ))}
          </ul>
        </>
      )}
      {words.length === 0 ? null : (
        <>
          <h3>{CALL_WORDS.theySay}</h3>
          <ul>
            {words.map(({ text, customers }) => (
              <li key={text}>
                “{text}” {customers > 1 ? <span class="quiet">{CALL_WORDS.customers(customers)}</span> : null}
              </li>
            ))}
          </ul>
        </>
      )}
      {bare === '' ? null : <p class="quiet">{CALL_WORDS.bare(bare)}</p>}
      <button type="button" class="save" onClick={() => calls.begin()}>
        {CALL_WORDS.begin}
        <span class="key" aria-hidden="true">
          {keyName('Enter')}
        </span>
      </button>
    </div>
  )
}
