// One form for a step: a new one, or one that is changed in its place.
import { useState } from 'preact/hooks'
import type { ProcessReport, ProcessStep } from '../../../src/app/panel/report-process'
import { TextField, Tick } from '../../frame/fields'
import { LineForm } from '../report/line-form'
import type { ReportStore } from '../report/report-store'
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
  const change = (part: Partial<typeof BLANK>): void => type({ ...typed, ...part })
  const stages = new Set([...facts.stages, ...facts.steps].map(({ stage }) => stage))
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
    <LineForm
      title={step ? WORDS.changeStep : WORDS.add}
      isSaving={store.state.isSaving}
      save={save}
      {...(step ? { cancel: end } : {})}
    >
      <TextField
        id="step-stage"
        label={WORDS.stage}
        value={typed.stage}
        most={200}
        isNeeded
        offers={[...stages]}
        type={(stage) => change({ stage })}
      />
      <TextField
        id="step-name"
        label={WORDS.step}
        value={typed.step}
        most={500}
        isNeeded
        isFirst={step !== null}
        type={(name) => change({ step: name })}
      />
      <TextField
        id="step-fact"
        label={WORDS.exitFact}
        value={typed.exitFact}
        most={500}
        type={(exitFact) => change({ exitFact })}
      />
      <Tick isOn={typed.isRequired} tick={(isRequired) => change({ isRequired })}>
        {WORDS.required}
      </Tick>
    </LineForm>
  )
}
