// The form that corrects a touch of the history, or takes it out.
import { useEffect, useRef } from 'preact/hooks'
import { MEDIA, OUTCOMES } from '../../../src/core/tabs/vocabulary'
import { SelectField } from '../../frame/fields'
import { fieldValue } from '../consequence'
import { DirectionField, MinutesField } from '../touch-fields'
import { type HistoryStore, textsOf } from './history-store'
import { WORDS } from './words'

interface CorrectionProps {
  readonly store: HistoryStore
  /** The last day that can be chosen, an ISO day. */
  readonly today: string
}

const MEDIUM_WORDS = MEDIA.map(({ word }) => word)
const OUTCOME_WORDS = OUTCOMES.map(({ word }) => word)

export function Correction({ store, today }: CorrectionProps) {
  const { draft, isSaving, isAsked } = store.state
  if (!draft) return null
  const { touch, wanted } = draft
  if (touch.touchId === '') return <p class="quiet">{WORDS.byHand}</p>
  const seen = textsOf(touch)
  const isSame = JSON.stringify(seen) === JSON.stringify(wanted)
  return (
    <form
      class="correction"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSame) store.save()
      }}
    >
      <When store={store} today={today} when={wanted.when} />
      <Words of="medium" label={WORDS.how} words={MEDIUM_WORDS} store={store} isNeeded={seen.medium !== ''} />
      <DirectionField value={wanted.direction} choose={(direction) => store.change({ direction })} />
      <Words of="outcome" label={WORDS.ended} words={OUTCOME_WORDS} store={store} />
      <Text of="reason" label={WORDS.forThem} store={store} />
      <MinutesField id="touch-minutes" value={wanted.minutes} type={(minutes) => store.change({ minutes })} />
      <Text of="note" label={WORDS.note} store={store} />
      {isAsked ? (
        <TakeOut store={store} />
      ) : (
        <div class="line">
          <button type="submit" class="save" disabled={isSame || isSaving}>
            {WORDS.save}
          </button>
          <button type="button" class="plain" onClick={() => store.open(null)}>
            {WORDS.cancel}
          </button>
          <button type="button" class="plain" onClick={() => store.ask(true)}>
            {WORDS.takeOut}
          </button>
        </div>
      )}
    </form>
  )
}

function TakeOut({ store }: Pick<CorrectionProps, 'store'>) {
  const safe = useRef<HTMLButtonElement>(null)
  // The question comes into sight with its safe answer.
  useEffect(() => safe.current?.focus(), [])
  return (
    <div class="doubt" role="alert">
      <p>{WORDS.takeOutAsked}</p>
      <div class="line">
        <button type="button" class="plain" disabled={store.state.isSaving} onClick={() => store.takeOut()}>
          {WORDS.takeOutNow}
        </button>
        <button type="button" class="plain" ref={safe} onClick={() => store.ask(false)}>
          {WORDS.keep}
        </button>
      </div>
    </div>
  )
}

function When({ store, today, when }: CorrectionProps & { readonly when: string }) {
  const [day = '', time = ''] = when.split(' ')
  const change = (on: string, at: string): void => store.change({ when: at === '' ? on : `${on} ${at}` })
  return (
    <div class="days">
      <div>
        <label for="touch-day">{WORDS.day}</label>
        <input
          id="touch-day"
          type="date"
          required
          max={today}
          value={day}
          onInput={(event) => change(fieldValue(event), time)}
        />
      </div>
      <div>
        <label for="touch-time">{WORDS.time}</label>
        <input id="touch-time" type="time" value={time} onInput={(event) => change(day, fieldValue(event))} />
      </div>
    </div>
  )
}

interface WordsProps {
  readonly of: 'medium' | 'outcome'
  readonly label: string
  readonly words: readonly string[]
  readonly store: HistoryStore
  readonly isNeeded?: boolean
}

function Words({ of, label, words, store, isNeeded }: WordsProps) {
  const value = store.state.draft?.wanted[of] ?? ''
  const known = value === '' || words.includes(value) ? words : [value, ...words]
  return (
    <SelectField
      id={`touch-${of}`}
      label={label}
      value={value}
      {...(isNeeded ? {} : { none: WORDS.notSaid })}
      options={known}
      choose={(word) => store.change({ [of]: word })}
    />
  )
}

interface TextProps {
  readonly of: 'reason' | 'note'
  readonly label: string
  readonly store: HistoryStore
}

const Text = ({ of, label, store }: TextProps) => (
  <>
    <label for={`touch-${of}`}>{label}</label>
    <textarea
      id={`touch-${of}`}
      rows={1}
      maxLength={5000}
      value={store.state.draft?.wanted[of] ?? ''}
      onInput={(event) => store.change({ [of]: fieldValue(event) })}
    />
  </>
)
