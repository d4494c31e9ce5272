// The checklist of the row: what share of its steps is done, the first one skipped, and each step to be ticked.
import { useEffect } from 'preact/hooks'
import type { ShownStep, Checklist as Steps } from '../../src/app/panel/checklist'
import type { PanelRow } from '../../src/app/panel/open-row'
import { dayWords } from '../frame/days'
import type { Desk } from '../frame/desk'
import { Tick } from '../frame/fields'
import { useStore } from '../frame/store'
import { WORDS as FRAME } from '../frame/words'
import { percent } from '../more/report/words'
import type { ChecklistStore } from './checklist-store'
import { WORDS } from './words'

interface ChecklistProps {
  readonly desk: Desk
  readonly store: ChecklistStore
  readonly id: string
  /** The row as it was looked at last: looked at again, it may stand at another stage. */
  readonly row: PanelRow
}

export function Checklist({ desk, store, id, row }: ChecklistProps) {
  const { isOpen, facts, trouble } = useStore(store)
  useEffect(() => {
    if (isOpen) store.load(id)
  }, [store, isOpen, id, row])
  const isShown = isOpen && store.state.id === id
  return (
    <details
      class="fold"
      open={isOpen}
      onToggle={(event) => store.fold((event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary>{isShown && facts ? summaryOf(facts) : WORDS.checklist}</summary>
      {isShown && trouble !== '' ? (
        <p class="trouble" role="alert">
          {trouble}{' '}
          <button type="button" class="link" onClick={() => store.load(id)}>
            {FRAME.tryAgain}
          </button>
        </p>
      ) : null}
      {isShown && facts ? <Shown desk={desk} store={store} facts={facts} /> : null}
      {isShown && !facts && trouble === '' ? <p role="status">{WORDS.looking}</p> : null}
    </details>
  )
}

const summaryOf = ({ share, skipped, steps }: Steps): string =>
  [
    WORDS.checklist,
    share === null ? '' : percent(share),
    skipped < 0 ? '' : WORDS.skippedStep(steps[skipped]?.step ?? ''),
  ]
    .filter(Boolean)
    .join(' · ')

interface ShownProps {
  readonly desk: Desk
  readonly store: ChecklistStore
  readonly facts: Steps
}

function Shown({ desk, store, facts }: ShownProps) {
  const { steps, isPlaced, stage, skipped } = facts
  const toTool = (
    <button type="button" class="link" onClick={() => desk.places.openTool('process')}>
      {WORDS.toProcess}
    </button>
  )
  if (steps.length === 0)
    return (
      <p class="no-profile">
        {WORDS.noProcess} {toTool}
      </p>
    )
  const near = steps.filter(({ lies, isDone }) => lies !== 'ahead' || isDone)
  const ahead = steps.filter((step) => !near.includes(step))
  return (
    <>
      {isPlaced || stage === '' ? null : (
        <p class="quiet">
          {WORDS.strayStage(stage)} {toTool}
        </p>
      )}
      <StepTicks store={store} steps={near} skipped={steps[skipped]} />
      {ahead.length > 0 && isPlaced ? <h4>{WORDS.ahead}</h4> : null}
      <StepTicks store={store} steps={ahead} />
    </>
  )
}

interface StepTicksProps {
  readonly store: ChecklistStore
  readonly steps: readonly ShownStep[]
  readonly skipped?: ShownStep | undefined
}

const StepTicks = ({ store, steps, skipped }: StepTicksProps) => (
  <ul>
    {steps.map((step) => (
      <li key={`${step.stage} ${step.step}`}>
        <Tick isOn={step.isDone} tick={() => store.tick(step)}>
          {step.step}
          {step === skipped ? <strong class="uncounted"> {WORDS.skippedHere}</strong> : null}
          <span class="quiet"> {tellOf(step)}</span>
        </Tick>
      </li>
    ))}
  </ul>
)

const tellOf = ({ stage, isDone, on, owner, exitFact, isRequired }: ShownStep): string =>
  (isDone
    ? [on === '' ? '' : dayWords(on), owner]
    : [stage, isRequired ? '' : WORDS.ifItHelps, exitFact === '' ? '' : WORDS.doneWhen(exitFact)]
  )
    .filter(Boolean)
    .join(' · ')
