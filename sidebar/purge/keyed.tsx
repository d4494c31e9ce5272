// A button with its key printed on it.
import type { ComponentChildren } from 'preact'
import { keyName } from '../frame/words'

interface KeyedProps {
  /** '' = it has no key. */
  readonly of: string
  readonly act: () => void
  readonly isPlain?: boolean
  readonly children: ComponentChildren
}

export function Keyed({ of, act, isPlain = true, children }: KeyedProps) {
  return (
    <button
      type="button"
      class={isPlain ? 'plain' : ''}
      aria-keyshortcuts={of === '' ? undefined : keyName(of)}
      onClick={act}
    >
      {children}
      {of === '' ? null : (
        <span class="key" aria-hidden="true">
          {keyName(of)}
        </span>
      )}
    </button>
  )
}
