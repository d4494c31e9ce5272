// The sales process: a start while there is none, its steps with how they are followed, and the form that changes one.
import { useState } from 'preact/hooks'
import type { LineChange } from '../../../src/app/panel/line-changes'
import type { ProcessReport, ProcessStep } from '../../../src/app/panel/report-process'
import type { Desk } from '../../frame/desk'
import { Tick } from '../../frame/fields'
import { LineButtons } from '../report/line-form'
import type { ReportStore } from '../report/report-store'
import { StoredReport } from '../report/stored'
import { lineOfStep, proposedSteps } from './proposal'
import { StepForm } from './step-form'
import { WORDS } from './words'

export const Process = ({ desk }: { readonly desk: Desk }) => (
  <StoredReport desk={desk} of="process">
    {(facts, store) => <Steps facts={facts} store={store} />}
  </StoredReport>
)

interface Of {
  readonly facts: ProcessReport
  readonly store: ReportStore<'process'>
}

function Steps({ facts, store }: Of) {
  const [changed, change] = useState<ProcessStep | null>(null)
  const { steps, problems } = facts
  return (
    <>
      {steps.length === 0 ? <Start facts={facts} store={store} /> : <Followed facts={facts} />}
      <StageList facts={facts} store={store} change={change} />
      {problems.map((problem) => (
        <p key={problem} class="doubt">
          {problem}
        </p>
      ))}
      <StepForm key={changed?.at ?? 0} store={store} facts={facts} step={changed} end={() => change(null)} />
    </>
  )
}

const Followed = ({ facts: { done, required, rows, strayed } }: Pick<Of, 'facts'>) => (
  <>
    <p>{WORDS.followed(done, required, rows)}</p>
    {strayed > 0 ? <p class="doubt">{WORDS.strayed(strayed)}</p> : null}
    <p class="quiet">
      {WORDS.weekly} {WORDS.inNow}
    </p>
  </>
)

/** The proposal, as long as nobody wrote a process down. */
function Start({ facts: { stages }, store }: Of) {
  const proposed = proposedSteps(stages)
  const [without, leave] = useState<readonly number[]>([])
  const taken = proposed.filter((_, at) => !without.includes(at))
  const take = (): void => {
    const changes = taken.map((step): LineChange => ({ at: 0, before: null, after: lineOfStep(step) }))
    store.write('Process', changes, { done: WORDS.taken(taken.length), undone: WORDS.untaken })
  }
  const tick = (at: number, isOn: boolean): void =>
    leave(isOn ? without.filter((one) => one !== at) : [...without, at])
  return (
    <>
      <p class="no-profile">{WORDS.none}</p>
      <h3>{WORDS.start}</h3>
      <p class="quiet">{WORDS.startSays}</p>
      <ul class="ticks">
        {proposed.map(({ stage, step, exitFact }, at) => (
          <li key={step}>
            <Tick isOn={!without.includes(at)} tick={(isOn) => tick(at, isOn)}>
              {stage}: {step}
              <span class="quiet exit"> {WORDS.exit(exitFact)}</span>
            </Tick>
          </li>
        ))}
      </ul>
      <button type="button" class="save" disabled={taken.length === 0 || store.state.isSaving} onClick={take}>
        {WORDS.take(taken.length)}
      </button>
    </>
  )
}

function StageList({ facts, store, change }: Of & { change(step: ProcessStep): void }) {
  const { steps } = facts
  const stages = [...new Set(steps.map(({ stage }) => stage))]
  return stages.map((stage) => (
    <section key={stage} aria-label={stage}>
      <h3>{stage}</h3>
      <ol class="criteria">
        {steps
          .filter((step) => step.stage === stage)
          .map((step) => (
            <li key={step.at}>
              <strong>{step.step}</strong>
              <span class="quiet">{tellOf(step)}</span>
              <LineButtons
                of={step.step}
                change={() => change(step)}
                takeOut={() => takeOut(store, steps, step)}
              />
            </li>
          ))}
      </ol>
    </section>
  ))
}

const tellOf = ({ exitFact, isRequired, skipped }: ProcessStep): string =>
  [
    exitFact === '' ? '' : WORDS.exit(exitFact),
    isRequired ? '' : WORDS.optional,
    skipped > 0 ? WORDS.skipped(skipped) : '',
  ]
    .filter(Boolean)
    .join(' · ')

/** Lines below that leave their stage blank have that of this one, so it stays where it is. */
function takeOut(
  store: ReportStore<'process'>,
  steps: readonly ProcessStep[],
  { at, line, step }: ProcessStep,
): void {
  const below = steps.filter((one) => one.at > at).sort((a, b) => a.at - b.at)[0]
  const isLead = below?.line.stage === '' && (line.stage ?? '') !== ''
  const after = isLead ? { stage: line.stage ?? '', step: '', required: '', exitFact: '' } : null
  store.write('Process', [{ at, before: line, after }], {
    done: WORDS.takenOut(step),
    undone: WORDS.asBefore(step),
  })
}
