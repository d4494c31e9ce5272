// Lines of a tab that the user changes: the buttons of each, and one form for a new one and one that is changed in its place.
import type { ComponentChildren } from 'preact'
import { WORDS } from './words'

interface LineButtonsProps {
  /** What the line is about, for who cannot see it. */
  readonly of: string
  readonly change: () => void
  readonly takeOut: () => void
}

export const LineButtons = ({ of, change, takeOut }: LineButtonsProps) => (
  <span class="line">
    <button type="button" class="link" onClick={change}>
      {WORDS.change}
      <span class="unseen">{` ${of}`}</span>
    </button>
    <button type="button" class="link" onClick={takeOut}>
      {WORDS.takeOut}
      <span class="unseen">{` ${of}`}</span>
    </button>
  </span>
)

interface LineFormProps {
  readonly title: string
  readonly isSaving: boolean
  readonly save: () => void
  /** Of one that is changed. */
  readonly cancel?: () => void
  readonly children: ComponentChildren
}

export const LineForm = ({ title, isSaving, save, cancel, children }: LineFormProps) => (
  <form
    class="library"
    aria-labelledby="line-title"
    onSubmit={(event) => {
      event.preventDefault()
      save()
    }}
  >
    <h3 id="line-title">{title}</h3>
    {children}
    <div class="line">
      <button type="submit" class="save" disabled={isSaving}>
        {WORDS.save}
      </button>
      {cancel ? (
        <button type="button" class="plain" onClick={cancel}>
          {WORDS.cancel}
        </button>
      ) : null}
    </div>
  </form>
)
