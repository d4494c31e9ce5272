// A button with its key printed on it.
import { keyName } from '../frame/words'

interface ActProps {
  /** '' = it has none. */
  readonly keyed: string
  readonly label: string
  /** Whether it is chosen; absent where it is no choice. */
  readonly isOn?: boolean
  act(): void
}

export const Act = ({ keyed, label, act, isOn }: ActProps) => (
  <button
    type="button"
    class="plain act"
    aria-keyshortcuts={keyed === ' ' ? 'Space' : keyed || undefined}
    aria-pressed={isOn}
    onClick={act}
  >
    {keyed === '' ? null : (
      <span class="key" aria-hidden="true">
        {keyName(keyed)}
      </span>
    )}
    {label}
  </button>
)
