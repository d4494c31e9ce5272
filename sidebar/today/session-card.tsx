// What came of a session: its figures, what comes next, and all notes in one go.
import { useState } from 'preact/hooks'
import { talked } from '../../src/core/tabs/vocabulary'
import { Act } from './act'
import { After, followsFrom } from './after'
import type { CallStore } from './call-store'
import { hereAt } from './moments'
import type { QueuedCall } from './queue'
import { CALL_WORDS } from './words-calls'

export function SessionCard({ calls }: { readonly calls: CallStore }) {
  const done = calls.calls().flatMap((key) => calls.today.queue.find(key) ?? [])
  return (
    <div class="session">
      <h2>{CALL_WORDS.session}</h2>
      <Figures done={done} />
      <Forgotten done={done} />
      <p>{whatComesNext(calls)}</p>
      {done.length === 0 ? null : <Notes calls={calls} done={done} />}
      {calls.canGoBack() ? <Act keyed="u" label={CALL_WORDS.back} act={() => calls.back()} /> : null}
      <button type="button" class="save" onClick={() => calls.leave()}>
        {done.length === 0 ? CALL_WORDS.done : CALL_WORDS.saveNotes}
        <span class="key" aria-hidden="true">
          Esc
        </span>
      </button>
    </div>
  )
}

function Figures({ done }: { readonly done: readonly QueuedCall[] }) {
  const spoken = done.filter(({ call }) => talked(call.outcome)).length
  const dates = done.filter(({ call }) => call.added.promised !== '').length
  const minutes = done.reduce((sum, { call }) => sum + call.minutes, 0)
  const { figures } = CALL_WORDS
  const shown = [
    [done.length, figures.calls],
    [spoken, figures.reached],
    [dates, figures.dates],
    [Math.round(minutes), figures.minutes],
  ] as const
  return (
    <dl class="figures">
      {shown.map(([figure, label]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  )
}

function Forgotten({ done }: { readonly done: readonly QueuedCall[] }) {
  const count = done.filter(({ call }) => call.isForgotten).length
  return count === 0 ? null : <p class="quiet">{CALL_WORDS.forgotten(count)}</p>
}

/** Who may be called next, and when; or that the list is done. */
function whatComesNext(calls: CallStore): string {
  const { today } = calls
  const open = calls.callable()
  if (open.length === 0) return CALL_WORDS.allDone
  const remain = CALL_WORDS.remain(open.length)
  if (open.some((card) => !today.isHeld(card))) return remain
  const [first] = open
    .map((card) => ({ card, until: today.heldUntil(card) }))
    .filter(({ until }) => !Number.isNaN(until))
    .sort((a, b) => a.until - b.until)
  const next = first ? CALL_WORDS.comesNext(first.card.name, hereAt(first.until)) : ''
  return [CALL_WORDS.nobodyNow, remain, next].filter(Boolean).join(' ')
}

function Notes({ calls, done }: { readonly calls: CallStore; readonly done: readonly QueuedCall[] }) {
  return (
    <>
      <h3>{CALL_WORDS.notes}</h3>
      <p class="quiet">{CALL_WORDS.notesHint}</p>
      <ul class="notes">
        {done.map(({ call: { key, card, outcome, added } }) => (
          <li key={key}>
            <label for={`note-${key}`}>
              <strong>{card.name}</strong> · {CALL_WORDS.outcome[outcome] ?? outcome}
            </label>
            <textarea
              id={`note-${key}`}
              rows={1}
              maxLength={5000}
              value={added.note}
              onInput={(event) => calls.add(key, { note: event.currentTarget.value }, true)}
            />
          </li>
        ))}
      </ul>
      {done.map(({ call }) =>
        followsFrom(call) === '' ? null : <AfterOf key={call.key} calls={calls} callKey={call.key} />,
      )}
    </>
  )
}

/** What follows from one of the calls. */
function AfterOf({ calls, callKey }: { readonly calls: CallStore; readonly callKey: string }) {
  const [isOpen, open] = useState(false)
  return <After calls={calls} callKey={callKey} isOpen={isOpen} open={() => open(true)} isKeyed={false} />
}
