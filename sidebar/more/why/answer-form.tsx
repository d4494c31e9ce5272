// What a customer said, taken word for word: why they like buying, and why exactly that.
import { useState } from 'preact/hooks'
import { TextField } from '../../frame/fields'
import { type AnswerDraft, keepAnswer, keptAnswer, NO_ANSWER } from './answer-draft'
import { WORDS } from './words'

interface AnswerFormProps {
  readonly id: string
  readonly name: string
  /** Reasons in short that were given before. */
  readonly known: readonly string[]
  readonly isSaving: boolean
  /** Saves it; `done` empties the form. */
  save(draft: AnswerDraft, done: () => void): void
}

const FIELDS = ['answer', 'why'] as const

/** Must be given the id as its key: what is typed belongs to one person. */
export function AnswerForm({ id, name, known, isSaving, save }: AnswerFormProps) {
  const [draft, type] = useState(() => keptAnswer(id))
  const change = (part: Partial<AnswerDraft>): void => {
    const changed = { ...draft, ...part }
    type(changed)
    keepAnswer(id, changed)
  }
  const done = (): void => {
    type(NO_ANSWER)
    keepAnswer(id, null)
  }
  return (
    <form
      class="library"
      aria-label={WORDS.answerOf(name)}
      onSubmit={(event) => {
        event.preventDefault()
        save(draft, done)
      }}
    >
      {FIELDS.map((field) => (
        <div key={field}>
          <label for={`why-${field}`}>{WORDS.fields[field]}</label>
          <textarea
            id={`why-${field}`}
            rows={2}
            maxLength={5000}
            required={field === 'answer'}
            value={draft[field]}
            onInput={(event) => change({ [field]: event.currentTarget.value })}
          />
        </div>
      ))}
      <TextField
        id="why-short"
        label={WORDS.inShort}
        value={draft.inShort}
        most={100}
        offers={known}
        type={(inShort) => change({ inShort })}
      />
      <p class="quiet">{WORDS.inShortSays}</p>
      <button type="submit" class="save" disabled={isSaving}>
        {WORDS.keep}
      </button>
    </form>
  )
}
