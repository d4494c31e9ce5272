// The year's target in a field of its own.
import { useState } from 'preact/hooks'
import { amountIn } from './amount-in'
import { WORDS } from './words'
import type { YearStore } from './year-store'

interface TargetProps {
  readonly store: YearStore
  readonly hasTarget: boolean
}

export function TargetForm({ store, hasTarget }: TargetProps) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen)
    return (
      <button type="button" class="plain" onClick={() => setOpen(true)}>
        {hasTarget ? WORDS.changeTarget : WORDS.setTarget}
      </button>
    )
  return <TargetField store={store} label={WORDS.save} isFocused done={() => setOpen(false)} />
}

interface FieldProps {
  readonly store: YearStore
  /** Of the button. */
  readonly label: string
  readonly isFocused?: boolean
  done(): void
}

export function TargetField({ store, label, isFocused = false, done }: FieldProps) {
  const [text, type] = useState(store.answered('target'))
  const amount = amountIn(text)
  const isWrong = amount === null && text.trim() !== ''
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (amount !== null) store.save('target', String(amount), done)
      }}
    >
      <label for="target">{WORDS.target}</label>
      <div class="line">
        <input
          id="target"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          maxLength={20}
          value={text}
          ref={(field) => {
            if (isFocused && text === store.answered('target')) field?.focus()
          }}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? 'target-wrong' : undefined}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <button type="submit" disabled={amount === null || store.state.isSaving}>
          {label}
        </button>
      </div>
      {isWrong ? (
        <p id="target-wrong" class="doubt">
          {WORDS.wrongTarget}
        </p>
      ) : null}
    </form>
  )
}
