// What is said of calls on their way into the sheet: how many wait and why, and each that was refused with what mends it.
import { useStore } from '../frame/store'
import type { CallQueue, QueuedCall } from './queue'
import { WORDS } from './words'
import { CALL_WORDS } from './words-calls'

export function QueueNotes({ queue }: { readonly queue: CallQueue }) {
  const { calls, trouble, isBlocked } = useStore(queue)
  const waiting = queue.waiting()
  const refused = calls.filter((one) => one.refusal)
  const unsaved = calls.filter((one) => one.unsaved !== '' && !one.refusal)
  return (
    <div class="queue">
      {trouble === '' ? null : (
        <div class="trouble" role="alert">
          {waiting > 0 ? <p>{WORDS.waits(waiting)}</p> : null}
          <p class="quiet">{trouble}</p>
          <div class="line">
            <button type="button" class="plain" onClick={() => queue.send()}>
              {WORDS.tryNow}
            </button>
            <button type="button" class="link" onClick={() => queue.clear()}>
              {WORDS.forget}
            </button>
          </div>
        </div>
      )}
      {isBlocked && waiting > 0 ? <p role="alert">{WORDS.blocked}</p> : null}
      {refused.map((one) => (
        <RefusedCall key={one.call.key} one={one} queue={queue} />
      ))}
      {unsaved.map(({ call, unsaved: why }) => (
        <p key={call.key} role="alert">
          {WORDS.unsaved(call.card.name)} {why}
        </p>
      ))}
    </div>
  )
}

function RefusedCall({ one, queue }: { readonly one: QueuedCall; readonly queue: CallQueue }) {
  const { call, refusal } = one
  const { key, card, outcome } = call
  const conflict = refusal?.conflict
  return (
    <div class="trouble" role="alert">
      <p>
        <strong>{WORDS.refused(card.name, CALL_WORDS.outcome[outcome] ?? outcome)}</strong> {refusal?.problem}
      </p>
      <div class="line">
        {conflict ? (
          <>
            <button type="button" class="plain" onClick={() => queue.again(key, conflict)}>
              {WORDS.mine}
            </button>
            <button type="button" class="plain" onClick={() => queue.without(key)}>
              {WORDS.theirs}
            </button>
          </>
        ) : (
          <button type="button" class="plain" onClick={() => queue.again(key)}>
            {WORDS.retry}
          </button>
        )}
        <button type="button" class="link" onClick={() => queue.drop(key)}>
          {WORDS.drop}
        </button>
      </div>
    </div>
  )
}
