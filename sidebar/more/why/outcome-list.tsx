// The results that the user delivers, with their numbers: added, changed in place and taken out.
import { useState } from 'preact/hooks'
import type { WhyReport } from '../../../src/app/panel/report-why'
import { TextField } from '../../frame/fields'
import { LineButtons, LineForm } from '../report/line-form'
import { textCode } from '../report/report-store'
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
            <LineButtons of={one.what} change={() => change(one)} takeOut={() => takeOut(one)} />
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
    <LineForm
      title={outcome ? WORDS.changeOutcome : WORDS.addOutcome}
      isSaving={store.state.isSaving}
      save={save}
      {...(outcome ? { cancel: end } : {})}
    >
      <TextField
        id="outcome-what"
        label={WORDS.outcome}
        value={typed.what}
        most={500}
        isNeeded
        isFirst={outcome !== null}
        type={(what) => type({ ...typed, what })}
      />
      <TextField
        id="outcome-figure"
        label={WORDS.figure}
        value={typed.figure}
        most={200}
        type={(figure) => type({ ...typed, figure })}
      />
    </LineForm>
  )
}
