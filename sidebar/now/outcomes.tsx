// The outcome of a touch: six usual ones for the kind of medium, for calls also on the keys 1–6, and the others in a list.
import { isSpoken, OUTCOMES, outcomesAtHand } from '../../src/core/tabs/vocabulary'
import type { Draft } from './draft'
import type { NowStore } from './now-store'
import { WORDS } from './words'

const OUTCOME_WORDS = OUTCOMES.map(({ word }) => word)
/** The usual outcomes of a call, in the order of their keys. */
const SPOKEN_OUTCOMES = outcomesAtHand(true)
const WRITTEN_OUTCOMES = outcomesAtHand(false)

export function OutcomeField({ store, draft }: { readonly store: NowStore; readonly draft: Draft }) {
  const near = isSpoken(draft.medium) ? SPOKEN_OUTCOMES : WRITTEN_OUTCOMES
  const far = OUTCOME_WORDS.filter((word) => !near.includes(word))
  return (
    <fieldset class="outcomes">
      <legend>{WORDS.ended}</legend>
      <div class="chips">
        {near.map((word) => (
          <label key={word} class="chip">
            <input
              type="radio"
              name="outcome"
              value={word}
              checked={draft.outcome === word}
              onChange={() => store.change({ outcome: word })}
            />
            <span>
              {SPOKEN_OUTCOMES.includes(word) ? (
                <span class="key" aria-hidden="true">
                  {SPOKEN_OUTCOMES.indexOf(word) + 1}
                </span>
              ) : null}
              {word}
            </span>
          </label>
        ))}
      </div>
      <select
        aria-label={WORDS.anotherOutcome}
        value={far.includes(draft.outcome) ? draft.outcome : ''}
        onChange={(event) => {
          if (event.currentTarget.value !== '') store.change({ outcome: event.currentTarget.value })
        }}
      >
        <option value="">{WORDS.another}</option>
        {far.map((word) => (
          <option key={word} value={word}>
            {word}
          </option>
        ))}
      </select>
    </fieldset>
  )
}
