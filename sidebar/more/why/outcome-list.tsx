// The results that the user delivers, with their numbers: added, changed in place and taken out.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { WhyReport } from '../../../src/app/panel/report-why'
import { textCode } from '../report/report-store'
import { WORDS as REPORT } from '../report/words'
import type { WhyPart } from './why-part'
import { WORDS } from './words'

type Outcome = WhyReport['outcomes'][number]

export function OutcomeList(part: WhyPart) {
  const [changed, change] = useState<Outcome | null>(null)
  const { store, facts } = part
  const takeOut = ({ at, line, what }: Outcome): void =>
    store.write('Outcomes', [{ at, before: line, after: null }], {
      done: WORDS.outcomeGone(what),
      undone: WORDS.asBefore(what),
    })
  return (
    <>
      <h3>{WORDS.deliver}</h3>
      <p class="quiet">{WORDS.deliverSays}</p>
      <ul class="criteria">
        {facts.outcomes.map((one) => (
          <li key={one.at}>
            <span>
              {one.what} <strong>{one.figure}</strong>
            </span>
            {/\d/.test(one.figure) ? null : <span class="doubt">{WORDS.noFigure}</span>}
            <span class="line">
              <button type="button" class="link" onClick={() => change(one)}>
                {REPORT.change}
                <span class="unseen">{` ${one.what}`}</span>
              </button>
              <button type="button" class="link" onClick={() => takeOut(one)}>
                {REPORT.takeOut}
                <span class="unseen">{` ${one.what}`}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
      <OutcomeForm key={changed?.at ?? 0} {...part} outcome={changed} end={() => change(null)} />
    </>
  )
}

const BLANK = { what: '', figure: '' }

function OutcomeForm({ store, outcome, end }: WhyPart & { readonly outcome: Outcome | null; end(): void }) {
  const [typed, type] = useState(outcome ?? BLANK)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (outcome) field.current?.focus()
  }, [outcome])
  const save = (): void => {
    const what = typed.what.trim()
    const after = { what: textCode(what), figure: textCode(typed.figure) }
    const said = outcome
      ? { done: WORDS.outcomeChanged(what), undone: WORDS.asBefore(what) }
      : { done: WORDS.outcomeAdded(what), undone: WORDS.outcomeGone(what) }
    store.write('Outcomes', [{ at: outcome?.at ?? 0, before: outcome?.line ?? null, after }], said, () => {
      type(BLANK)
      end()
    })
  }
  return (
    <form
      class="library"
      aria-labelledby="outcome-title"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h3 id="outcome-title">{outcome ? WORDS.changeOutcome : WORDS.addOutcome}</h3>
      <label for="outcome-what">{WORDS.outcome}</label>
      <input
        ref={field}
        id="outcome-what"
        type="text"
        required
        maxLength={500}
        autocomplete="off"
        value={typed.what}
        onInput={(event) => type({ ...typed, what: event.currentTarget.value })}
      />
      <label for="outcome-figure">{WORDS.figure}</label>
      <input
        id="outcome-figure"
        type="text"
        maxLength={200}
        autocomplete="off"
        value={typed.figure}
        onInput={(event) => type({ ...typed, figure: event.currentTarget.value })}
      />
      <div class="line">
        <button type="submit" class="save" disabled={store.state.isSaving}>
          {REPORT.save}
        </button>
        {outcome ? (
          <button type="button" class="plain" onClick={end}>
            {REPORT.cancel}
          </button>
        ) : null}
      </div>
    </form>
  )
}
