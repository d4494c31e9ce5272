// Why something is not there, in words, with the button that tries again.
import { WORDS } from './words'

interface TroubleProps {
  /** '' = nothing went wrong. */
  readonly text: string
  readonly again: () => void
  readonly label?: string
}

export const Trouble = ({ text, again, label = WORDS.tryAgain }: TroubleProps) =>
  text === '' ? null : (
    <div class="trouble" role="alert">
      <p>{text}</p>
      <button type="button" class="plain" onClick={again}>
        {label}
      </button>
    </div>
  )
