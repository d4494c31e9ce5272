// One form for a step: a new one, or one that is changed in its place.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ProcessReport, ProcessStep } from '../../../src/app/panel/report-process'
import type { ReportStore } from '../report/report-store'
import { WORDS as REPORT } from '../report/words'
import { lineOfStep } from './proposal'
import { WORDS } from './words'

interface StepFormProps {
  readonly store: ReportStore<'process'>
  readonly facts: ProcessReport
  /** null = a new one. */
  readonly step: ProcessStep | null
  end(): void
}

const BLANK = { stage: '', step: '', isRequired: true, exitFact: '' }

export function StepForm({ store, facts, step, end }: StepFormProps) {
  const [typed, type] = useState(step ?? BLANK)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (step) field.current?.focus()
  }, [step])
  const words = new Set([...facts.stages, ...facts.steps].map(({ stage }) => stage))
  const save = (): void => {
    const line = lineOfStep(typed)
    // A blank stage is that of the line above, and stays so.
    const stage = step?.line.stage === '' && typed.stage === step.stage ? '' : (line.stage ?? '')
    const name = typed.step.trim()
    const said = { done: (step ? WORDS.changed : WORDS.added)(name), undone: WORDS.asBefore(name) }
    const change = { at: step?.at ?? 0, before: step?.line ?? null, after: { ...line, stage } }
    store.write('Process', [change], step ? said : { ...said, undone: WORDS.takenOut(name) }, () => {
      type({ ...BLANK, stage: typed.stage })
      end()
    })
  }
  return (
    <form
      class="library"
      aria-labelledby="step-title"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h3 id="step-title">{step ? WORDS.changeStep : WORDS.add}</h3>
      <label for="step-stage">{WORDS.stage}</label>
      <input
        id="step-stage"
        type="text"
        required
        maxLength={200}
        list="step-stages"
        autocomplete="off"
        value={typed.stage}
        onInput={(event) => type({ ...typed, stage: event.currentTarget.value })}
      />
      <datalist id="step-stages">
        {[...words].map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <label for="step-name">{WORDS.step}</label>
      <input
        ref={field}
        id="step-name"
        type="text"
        required
        maxLength={500}
        autocomplete="off"
        value={typed.step}
        onInput={(event) => type({ ...typed, step: event.currentTarget.value })}
      />
      <label for="step-fact">{WORDS.exitFact}</label>
      <input
        id="step-fact"
        type="text"
        maxLength={500}
        autocomplete="off"
        value={typed.exitFact}
        onInput={(event) => type({ ...typed, exitFact: event.currentTarget.value })}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={typed.isRequired}
          onChange={(event) => type({ ...typed, isRequired: event.currentTarget.checked })}
        />
        <span>{WORDS.required}</span>
      </label>
      <div class="line">
        <button type="submit" class="save" disabled={store.state.isSaving}>
          {REPORT.save}
        </button>
        {step ? (
          <button type="button" class="plain" onClick={end}>
            {REPORT.cancel}
          </button>
        ) : null}
      </div>
    </form>
  )
}
