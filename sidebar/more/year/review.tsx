// The review of the year, one step at a time: its questions, the target, the profile and the pipeline.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { YearKey } from '../../../src/core/process/year-entries'
import type { Desk } from '../../frame/desk'
import { STEPS, type Step } from './steps'
import { TargetField } from './target-form'
import { WORDS } from './words'
import type { YearStore } from './year-store'

interface StepProps {
  readonly desk: Desk
  readonly store: YearStore
  readonly step: Step
}

export function Review({ desk, store, step }: StepProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section class="review" aria-labelledby="review-step">
      <p class="quiet">{WORDS.progress(STEPS.indexOf(step) + 1, STEPS.length)}</p>
      <h3 id="review-step" ref={heading} tabIndex={-1}>
        {step === 'profile' || step === 'clean' ? WORDS[step] : WORDS.ask[step]}
      </h3>
      <OneStep desk={desk} store={store} step={step} />
      <div class="line">
        {step === STEPS[0] ? null : (
          <button type="button" class="plain" onClick={() => store.back()}>
            {WORDS.back}
          </button>
        )}
        <button type="button" class="link" onClick={() => store.open(null)}>
          {WORDS.leave}
        </button>
      </div>
    </section>
  )
}

function OneStep({ desk, store, step }: StepProps) {
  if (step === 'profile' || step === 'clean') return <ToLookAt desk={desk} store={store} step={step} />
  if (step !== 'target') return <Question desk={desk} store={store} step={step} />
  return (
    <>
      <p class="quiet">{WORDS.hint.target}</p>
      <TargetField store={store} label={WORDS.next} done={() => store.next()} />
    </>
  )
}

function Question({ desk, store, step }: Omit<StepProps, 'step'> & { readonly step: YearKey }) {
  const [text, type] = useState(store.answered(step))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        store.save(step, text, () => store.next())
      }}
    >
      <p class="quiet">{WORDS.hint[step]}</p>
      {step === 'wasted' ? (
        <button type="button" class="link" onClick={() => desk.places.openTool('customers')}>
          {WORDS.customers}
        </button>
      ) : null}
      <label for="review-answer">{WORDS.answer}</label>
      <textarea
        id="review-answer"
        rows={4}
        maxLength={2000}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
      />
      {step === 'stop' ? (
        <button
          type="button"
          class="plain"
          disabled={text.trim() === ''}
          onClick={() => store.stopDoing(text.trim().replace(/\s+/g, ' ').slice(0, 200))}
        >
          {WORDS.toStop}
        </button>
      ) : null}
      <button type="submit" class="save" disabled={store.state.isSaving}>
        {WORDS.next}
      </button>
    </form>
  )
}

function ToLookAt({ desk, store, step }: Omit<StepProps, 'step'> & { readonly step: 'profile' | 'clean' }) {
  const isProfile = step === 'profile'
  return (
    <>
      <p class="quiet">{isProfile ? WORDS.profileHint : WORDS.purgeHint}</p>
      <button
        type="button"
        class="plain"
        onClick={() => (isProfile ? desk.places.openTool('profile') : desk.places.go('Purge'))}
      >
        {isProfile ? WORDS.openProfile : WORDS.openPurge}
      </button>
      <button type="button" class="save" onClick={() => store.next()}>
        {isProfile ? WORDS.next : WORDS.end}
      </button>
    </>
  )
}
