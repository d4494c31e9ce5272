// What acquits the row, with the one field to fill it in.
import { useState } from 'preact/hooks'
import type { CourtCard } from '../../src/app/panel/court-card'
import { type Acquits, acquitsOf, isFillable } from './acquits'
import type { CourtStore } from './court-store'
import { fill } from './verbs'
import { WORDS } from './words'
import { ACQUITS, acquitsText } from './words-case'
import { VERB_WORDS } from './words-verbs'

interface AcquitProps {
  readonly card: CourtCard
  readonly store: CourtStore
  readonly today: string
}

/** Id of the field, which a key gives the focus. */
export const FIELD = 'acquits'

export function Acquit({ card, store, today }: AcquitProps) {
  const acquits = acquitsOf(card)
  const [value, set] = useState('')
  const save = (event: Event): void => {
    event.preventDefault()
    if (value.trim() !== '') store.decide(fill(card.id, acquits, value.trim()))
  }
  const isElsewhere = !isFillable(acquits) && ['decision', 'gut', 'fit'].includes(acquits.fact)
  return (
    <form class={acquits.fact === '' ? 'acquits clear' : 'acquits'} onSubmit={save}>
      <label for={FIELD}>{WORDS.acquits}</label>
      <p>
        {acquitsText(acquits, today)}
        {isElsewhere ? ` ${ACQUITS.elsewhere(acquits.header)}` : ''}
      </p>
      {isFillable(acquits) ? (
        <div class="line">
          <Field acquits={acquits} value={value} set={set} />
          <button type="submit" class="plain" disabled={value.trim() === ''}>
            {VERB_WORDS.fill}
          </button>
        </div>
      ) : null}
    </form>
  )
}

interface FieldProps {
  readonly acquits: Acquits
  readonly value: string
  readonly set: (value: string) => void
}

function Field({ acquits: { kind, choices }, value, set }: FieldProps) {
  const take = (event: Event): void => set((event.currentTarget as HTMLInputElement).value)
  if (kind === 'choice')
    return (
      <select id={FIELD} value={value} onChange={take}>
        <option value="">{VERB_WORDS.choose}</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {VERB_WORDS.choices[choice] ?? choice}
          </option>
        ))}
      </select>
    )
  if (kind === 'date') return <input id={FIELD} type="date" value={value} onInput={take} />
  return <input id={FIELD} type="text" maxLength={5000} value={value} onInput={take} />
}
